import { FluentProvider } from '@fluentui/react-components';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import { localeOf, type Locale } from '../src/i18n/index.ts';
import { addressWith, readAddress, type Address } from './address.ts';
import { askAs, createApi } from './api.ts';
import { LanguageContext } from './language.ts';
import { openSession, type Session } from './session/session.ts';
import { useTheme } from './session/use-theme.ts';
import { ChooseMeeting } from './surfaces/choose-meeting.tsx';
import { MeetingPage } from './surfaces/meeting-page.tsx';
import { Fault, Waiting } from './surfaces/message-page.tsx';
import { OpenInTeams, PersonPicker } from './surfaces/outside.tsx';
import { themes } from './themes.ts';

const Archive = lazy(() => import('./surfaces/archive.tsx'));
const Structure = lazy(() => import('./surfaces/structure.tsx'));
const MinutesStyle = lazy(() => import('./surfaces/minutes-style.tsx'));
const NewMeeting = lazy(() => import('./before/new-meeting.tsx'));

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
  const [api, ask] = useMemo(() => {
    const credentials = { token: session.token, lang: () => document.documentElement.lang };
    return [createApi(credentials), askAs(credentials)] as const;
  }, [session]);
  // The new meeting is in the address from then on, so that a reload finds it.
  const goTo = (made: string) => {
    window.history.replaceState(null, '', addressWith(window.location.search, { meeting: made }));
    setMeeting(made);
  };
  if (address.surface === 'structure')
    return (
      <Suspense fallback={<Waiting text="structure.fetching" />}>
        <Structure ask={ask} />
      </Suspense>
    );
  if (address.surface === 'minutes-style')
    return (
      <Suspense fallback={<Waiting text="style.fetching" />}>
        <MinutesStyle ask={ask} body={address.body} />
      </Suspense>
    );
  if (address.surface === 'archive')
    return (
      <Suspense fallback={<Waiting text="archive.fetching" />}>
        <Archive ask={ask} />
      </Suspense>
    );
  if (meeting === null && address.surface === 'prepare')
    return (
      <Suspense fallback={<Waiting text="tab.fetching" />}>
        <NewMeeting api={api} onMade={goTo} />
      </Suspense>
    );
  if (meeting === null || address.surface === 'meetings')
    return <ChooseMeeting api={api} onOne={address.surface === 'meetings' ? null : setMeeting} />;
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
