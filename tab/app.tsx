import { FluentProvider } from '@fluentui/react-components';
import { useEffect, useMemo, useState } from 'react';
import { localeOf, type Locale } from '../src/i18n/text.ts';
import type { Address } from './address.ts';
import { ConsentPage } from './collaboration-pages.ts';
import { Identified } from './identified.tsx';
import { LanguageContext } from './language.ts';
import { framed, type Session } from './session/session.ts';
import { Shell } from './components/shell.tsx';
import { useTexts } from './session/texts.ts';
import { useTheme } from './session/use-theme.ts';
import { Broken, NoTexts } from './surfaces/broken.tsx';
import { later } from './surfaces/later.tsx';
import { Fault, Waiting } from './surfaces/message-page.tsx';
import { LinkEnded, LinkToConfirm } from './surfaces/link-page.tsx';
import { OpenInTeams, PersonPicker } from './surfaces/outside.tsx';
import { themes } from './themes.ts';

type Known = Session | 'fault' | null;

type Props = {
  readonly address: Address;
  /** Begun before anything is drawn. */
  readonly opening: Promise<Session>;
};

/** The page: finds out who looks and where, and then shows what they look at. */
export function App({ address, opening }: Props) {
  const [session, setSession] = useState<Known>(null);
  const [chosen, setChosen] = useState<Locale | null>(null);
  useEffect(() => {
    opening.then(setSession, () => setSession('fault'));
  }, [opening]);
  const teams = session !== null && session !== 'fault' && session.as === 'teams-user' ? session.teams : null;
  const texts = useTexts(chosen ?? localeOf(address.lang ?? teams?.locale ?? navigator.language));
  const theme = useTheme(teams, address.theme);
  const language = useMemo(
    () => (texts === null || texts === 'fault' ? null : { ...texts, change: setChosen }),
    [texts],
  );
  useEffect(() => {
    if (language !== null) document.documentElement.lang = language.locale;
  }, [language]);
  useEffect(() => teams?.ready(), [teams]);
  // In Teams its theme is waited for: what is drawn in another would flash.
  if (texts === null || (session === null && framed() && address.as === null)) return <Shell />;
  return (
    <FluentProvider theme={themes[theme]} data-theme={theme}>
      {texts === 'fault' ? <NoTexts /> : null}
      {language === null ? null : (
        <LanguageContext value={language}>
          <Broken>
            <Content session={session} address={address} />
          </Broken>
        </LanguageContext>
      )}
    </FluentProvider>
  );
}

/** Cards lead to the help in a browser where nobody may be signed in. */
const HelpAlone = later(
  async () => ({ default: (await import('./surfaces/help.tsx')).HelpAlone }),
  'tab.fetching-page',
);

function Content({ session, address }: { readonly session: Known; readonly address: Address }) {
  const { surface, topic } = address;
  // An administrator need not be known here, nor signed in.
  if (surface === 'consent') return <ConsentPage />;
  if (session === null) return <Waiting text="tab.fetching" />;
  if (session === 'fault') return <Fault text="tab.fault.session" />;
  if ((session.as === 'outsider' || session.as === 'nobody') && surface === 'help')
    return <HelpAlone topic={topic} />;
  if (session.as === 'outsider') return <OpenInTeams signIn={session.signIn} />;
  if (session.as === 'link-ended') return <LinkEnded />;
  if (session.as === 'link' && !session.shown.confirmed) return <LinkToConfirm {...session} />;
  if (session.as === 'nobody') return <PersonPicker {...session.choices} />;
  return <Identified session={session} />;
}
