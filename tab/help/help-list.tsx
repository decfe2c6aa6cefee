import { Link, makeStyles, tokens } from '@fluentui/react-components';
import { helpTopics, type HelpReader } from '../../src/i18n/help/topics.ts';
import { addressWith } from '../address.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { useHelpPages } from './use-help-pages.ts';

const useStyles = makeStyles({
  readers: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(100%, 260px), 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalXXL}`,
    alignItems: 'start',
  },
});

const readers = Object.keys(helpTopics) as readonly HelpReader[];

/** Every page of help, by whom it is for. */
export function HelpList() {
  const say = useText();
  const layout = useLayout();
  const styles = useStyles();
  const pages = useHelpPages();
  if (pages === null) return null;
  if (pages === 'fault') return <p className={layout.plain}>{say('help.fault')}</p>;
  return (
    <div className={styles.readers}>
      {readers.map((reader) => (
        <section key={reader} className={layout.tight}>
          <h2 className={layout.label}>{say(`help.for.${reader}`)}</h2>
          <ul className={layout.list}>
            {helpTopics[reader].map((topic) => (
              <li key={topic} className={layout.line}>
                <Link href={addressWith(window.location.search, { surface: 'help', topic })}>
                  {pages[topic].title}
                </Link>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
