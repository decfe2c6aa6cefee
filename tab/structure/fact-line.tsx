import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { FactShown } from '../../src/contract/structure.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useLanguage, useText } from '../language.ts';
import { periodText } from './days.ts';
import { focusButton } from '../components/focus-button.ts';
import { FactEditor } from './fact-editor.tsx';
import { useStructure } from './structure-context.ts';

const useStyles = makeStyles({
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    columnGap: tokens.spacingHorizontalS,
    alignItems: 'start',
  },
  editor: { gridColumn: '1 / -1', paddingTop: tokens.spacingVerticalS },
});

type Props = {
  readonly fact: FactShown;
  /** What it is called, for the button and the form. */
  readonly what: string;
  readonly children: ReactNode;
  /** Stands below the words. */
  readonly below?: string;
};

/** One fact: what it says, since when, and a button that opens everything that can be done with it, in place. */
export function FactLine({ fact, what, children, below = '' }: Props) {
  const say = useText();
  const { locale } = useLanguage();
  const styles = useStyles();
  const layout = useLayout();
  const { mayChange } = useStructure().register;
  const [open, setOpen] = useState(false);
  const line = useRef<HTMLLIElement>(null);
  const close = () => {
    setOpen(false);
    focusButton(line);
  };
  const beside = [below, periodText(fact, locale, say)].filter((part) => part !== '').join(' · ');
  const act = mayChange ? 'structure.act.edit' : 'structure.act.history';
  return (
    <li ref={line} className={mergeClasses(layout.line, styles.line)}>
      <div className={layout.tight}>
        <span>{children}</span>
        {beside === '' ? null : <span className={layout.muted}>{beside}</span>}
      </div>
      <Button
        size="small"
        appearance="subtle"
        aria-expanded={open}
        aria-label={
          mayChange ? say('structure.act.edit-of', { what }) : say('structure.history.title', { what })
        }
        onClick={() => setOpen(!open)}
      >
        {say(act)}
      </Button>
      {open ? (
        <div className={styles.editor}>
          <FactEditor fact={fact} what={what} onClose={close} />
        </div>
      ) : null}
    </li>
  );
}
