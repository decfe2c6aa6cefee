import { Button } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { useEditorStyles } from './editor-styles.ts';
import type { Conflict, Way } from './keeper.ts';

type Props = { readonly conflict: Conflict; readonly onChoose: (way: Way) => void };

/** Somebody else has written meanwhile (MI11): both texts side by side, and the writer chooses. */
export function TwoTexts({ conflict, onChoose }: Props) {
  const say = useText();
  const layout = useLayout();
  const styles = useEditorStyles();
  const box = useRef<HTMLElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <section
      ref={box}
      tabIndex={-1}
      className={`${layout.box} ${layout.column}`}
      aria-label={say('after.both.title')}
    >
      <p className={layout.plain} role="alert">
        {say('after.both.title')}
      </p>
      <div className={styles.sides}>
        <Side title={say('after.both.mine')} text={conflict.mine} />
        <Side title={say('after.both.theirs')} text={conflict.theirs} />
      </div>
      <div className={layout.row}>
        <Button appearance="primary" onClick={() => onChoose('both')}>
          {say('after.both.merge')}
        </Button>
        <Button onClick={() => onChoose('mine')}>{say('after.both.keep-mine')}</Button>
        <Button onClick={() => onChoose('theirs')}>{say('after.both.take-theirs')}</Button>
      </div>
    </section>
  );
}

function Side({ title, text }: { readonly title: string; readonly text: string }) {
  const layout = useLayout();
  const say = useText();
  return (
    <div className={layout.tight}>
      <h3 className={layout.label}>{title}</h3>
      <p className={layout.quote}>{text === '' ? say('after.both.empty') : text}</p>
    </div>
  );
}
