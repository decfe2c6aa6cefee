import { Link } from '@fluentui/react-components';
import { isHelpTopic, type HelpTopic } from '../../src/i18n/help/topics.ts';
import { addressWith } from '../address.ts';
import type { PageProps } from '../collaboration-pages.ts';
import { LanguageSwitch } from '../components/language-switch.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { HelpList } from '../help/help-list.tsx';
import { HelpText } from '../help/help-text.tsx';
import { Introduction } from '../help/introduction.tsx';
import { useHelpPages } from '../help/use-help-pages.ts';
import { useText } from '../language.ts';
import { Fault, Waiting } from './message-page.tsx';
import { useSurface } from './surface-styles.ts';

/** Hjälp: what this council is and what one is in it, and a page per situation. */
export default function Help({ ask, topic }: PageProps) {
  const say = useText();
  const surface = useSurface();
  const layout = useLayout();
  const inMeeting = new URLSearchParams(window.location.search).has('meeting');
  return (
    <main className={surface.page}>
      {isHelpTopic(topic) ? <Topic topic={topic} /> : <Introduction ask={ask} />}
      {isHelpTopic(topic) ? null : <HelpList />}
      <footer className={layout.footer}>
        {inMeeting ? (
          <Link href={addressWith(window.location.search, { surface: '', topic: '' })}>
            {say('before.to-meeting')}
          </Link>
        ) : null}
        <LanguageSwitch />
      </footer>
    </main>
  );
}

/** The help for somebody who isn't known: it says nothing of anybody. */
export function HelpAlone({ topic }: { readonly topic: string | null }) {
  const say = useText();
  const surface = useSurface();
  const layout = useLayout();
  return (
    <main className={surface.page}>
      {isHelpTopic(topic) ? (
        <Topic topic={topic} />
      ) : (
        <>
          <h1 className={layout.heading}>{say('place.help')}</h1>
          <HelpList />
        </>
      )}
      <footer className={layout.footer}>
        <LanguageSwitch />
      </footer>
    </main>
  );
}

function Topic({ topic }: { readonly topic: HelpTopic }) {
  const say = useText();
  const layout = useLayout();
  const pages = useHelpPages();
  if (pages === null) return <Waiting text="tab.fetching-page" />;
  if (pages === 'fault') return <Fault text="help.fault" />;
  return (
    <>
      <h1 className={layout.heading}>{pages[topic].title}</h1>
      <HelpText page={pages[topic]} />
      <Link href={addressWith(window.location.search, { topic: '' })}>{say('help.all')}</Link>
    </>
  );
}
