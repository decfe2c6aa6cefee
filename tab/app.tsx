import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { localeOf, type Locale } from '../src/i18n/index.ts';
import { readAddress, type Address } from './address.ts';
import { createApi } from './api.ts';
import { LanguageContext } from './language.ts';
import { openSession, type Session } from './session/session.ts';
import { useTheme } from './session/use-theme.ts';
import { ChooseMeeting } from './surfaces/choose-meeting.tsx';
import { MeetingPage } from './surfaces/meeting-page.tsx';
import { Fault, Waiting } from './surfaces/message-page.tsx';
import { OpenInTeams, PersonPicker } from './surfaces/outside.tsx';
import { themes } from './themes.ts';

type Known = Session | 'fault' | null;

/** The page: finds out who looks and where, and then shows the meeting. */
export function App() {
  const [address] = useState(() => readAddress(window.location.search));
  const [session, setSession] = useState<Known>(null);
  const [chosen, setChosen] = useState<Locale | null>(null);
  useEffect(() => {
    openSession(address).then(setSession, () => setSession('fault'));
  }, [address]);
  const teams = session !== null && session !== 'fault' && session.as === 'teams-user' ? session.teams : null;
  const locale = chosen ?? localeOf(address.lang ?? teams?.locale ?? navigator.language);
  const theme = useTheme(teams, address.theme);
  const language = useMemo(() => ({ locale, change: setChosen }), [locale]);
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
  useEffect(() => teams?.ready(), [teams]);
  return (
    <FluentProvider theme={themes[theme]} data-theme={theme}>
      <LanguageContext value={language}>
        <Content session={session} address={address} />
      </LanguageContext>
    </FluentProvider>
  );
}

function Content({ session, address }: { readonly session: Known; readonly address: Address }) {
  if (session === null) return <Waiting text="tab.fetching" />;
  if (session === 'fault') return <Fault text="tab.fault.session" />;
  if (session.as === 'outsider') return <OpenInTeams />;
  if (session.as === 'nobody') return <PersonPicker {...session.choices} />;
  return <Identified session={session} address={address} />;
}

type Identity = Extract<Session, { readonly token: unknown }>;

function Identified({ session, address }: { readonly session: Identity; readonly address: Address }) {
  const [meeting, setMeeting] = useState(address.meeting);
  const api = useMemo(
    () => createApi({ token: session.token, lang: () => document.documentElement.lang }),
    [session],
  );
  if (meeting === null) return <ChooseMeeting api={api} onOne={setMeeting} />;
  const teams = session.as === 'teams-user' ? session.teams : null;
  return (
    <MeetingPage
      api={api}
      teams={teams}
      meeting={meeting}
      surface={address.surface ?? teams?.surface ?? null}
    />
  );
}
