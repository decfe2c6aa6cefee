import { Button } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import type { WritingItem } from '../../src/contract/writing.ts';
import { useLayout } from '../components/layout-styles.ts';
import { FactChips } from '../editor/fact-chips.tsx';
import ProseField from '../editor/prose-field.tsx';
import { useText } from '../language.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { RewordForm } from './reword-form.tsx';

type Props = { readonly item: WritingItem; readonly onDone: () => void };

/** One item of the minutes while it is written in: what the record says is locked, the prose between is the secretary's. */
export function ItemWriter({ item, onDone }: Props) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const [reworded, setReworded] = useState<number | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { id, number, heading: words, prose, before, after, outcomes } = item;
  const chosen = outcomes.find(({ index }) => index === reworded);
  return (
    <section className={`${layout.box} ${layout.column}`} aria-labelledby={`write-${String(number)}`}>
      <h2 ref={heading} tabIndex={-1} id={`write-${String(number)}`} className={layout.heading}>
        {number}. {words}
      </h2>
      <FactChips facts={before} label={say('after.facts.before', { number })} />
      {may(view, 'WriteProse') ? (
        <ProseField item={id} label={say('after.prose.label', { number, heading: words })} prose={prose} />
      ) : null}
      <FactChips facts={after} label={say('after.facts.after', { number })} />
      {chosen !== undefined ? (
        <RewordForm key={chosen.index} item={id} outcome={chosen} onClose={() => setReworded(null)} />
      ) : may(view, 'RewordOutcome') && outcomes.length > 0 ? (
        <div className={layout.row}>
          {outcomes.map(({ index }) => (
            <Button key={index} size="small" onClick={() => setReworded(index)}>
              {outcomes.length === 1
                ? say('after.reword')
                : say('after.reword.number', { number: index + 1 })}
            </Button>
          ))}
        </div>
      ) : null}
      <div className={layout.row}>
        <Button appearance="primary" onClick={onDone}>
          {say('after.done')}
        </Button>
      </div>
    </section>
  );
}
