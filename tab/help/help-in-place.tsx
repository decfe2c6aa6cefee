import { Button, Link, makeStyles, tokens } from '@fluentui/react-components';
import { QuestionCircleRegular } from '@fluentui/react-icons';
import { useId, useState } from 'react';
import type { HelpTopic } from '../../src/i18n/help/topics.ts';
import { addressWith } from '../address.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { HelpText } from './help-text.tsx';
import { useHelpPages } from './use-help-pages.ts';

const useStyles = makeStyles({
  button: { alignSelf: 'flex-start', paddingInline: 0, minWidth: 0, color: tokens.colorNeutralForeground2 },
});

/** "Så gör du": the page of help for the situation, opened where it arises. */
export function HelpInPlace({ topic }: { readonly topic: HelpTopic }) {
  const say = useText();
  const styles = useStyles();
  const layout = useLayout();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className={layout.tight}>
      <Button
        size="small"
        appearance="transparent"
        className={styles.button}
        icon={<QuestionCircleRegular aria-hidden />}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        {say('help.how')}
      </Button>
      <div id={id} hidden={!open} className={layout.box}>
        {open ? <Page topic={topic} /> : null}
      </div>
    </div>
  );
}

function Page({ topic }: { readonly topic: HelpTopic }) {
  const say = useText();
  const layout = useLayout();
  const pages = useHelpPages();
  if (pages === null) return <p className={layout.plain}>{say('tab.fetching-page')}</p>;
  if (pages === 'fault') return <p className={layout.plain}>{say('help.fault')}</p>;
  return (
    <div className={layout.column}>
      <h3 className={layout.label}>{pages[topic].title}</h3>
      <HelpText page={pages[topic]} />
      <Link href={addressWith(window.location.search, { surface: 'help', topic: '' })}>
        {say('help.all')}
      </Link>
    </div>
  );
}
