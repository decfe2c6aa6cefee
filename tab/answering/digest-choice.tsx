import { useState } from 'react';
import type { DigestAnswer, digestFrequencies, DigestFrequency } from '../../src/contract/matters.ts';
import { useAnswer } from '../after/use-answer.ts';
import { useLayout } from '../components/layout-styles.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { useText } from '../language.ts';

const frequencies: typeof digestFrequencies = ['never', 'daily', 'weekly', 'monthly'];

type Props = {
  readonly read: () => Promise<DigestAnswer>;
  readonly choose: (frequency: DigestFrequency) => Promise<unknown>;
  /** Said by a screen reader, once. */
  readonly announce?: (text: string) => void;
};

/** How often the bot tells the reader what is coming. The choice is recorded as it is made. */
export function DigestChoice({ read, choose: record, announce }: Props) {
  const say = useText();
  const layout = useLayout();
  const { answer } = useAnswer(read, '');
  const [chosen, setChosen] = useState<DigestFrequency | null>(null);
  const [state, setState] = useState<'idle' | 'registering' | 'recorded' | 'failed'>('idle');
  if (answer === null) return null;
  const choose = (frequency: DigestFrequency) => {
    const before = chosen;
    setChosen(frequency);
    setState('registering');
    record(frequency).then(
      () => {
        setState('recorded');
        announce?.(say('tab.send.recorded'));
      },
      () => {
        setChosen(before);
        setState('failed');
      },
    );
  };
  return (
    <section className={layout.tight}>
      <h2 className={layout.label}>{say('digest.title')}</h2>
      <ChoiceField
        label={say('digest.how-often')}
        value={chosen ?? answer.frequency}
        choices={frequencies.map((one) => ({ value: one, label: say(`digest.${one}`) }))}
        onChange={choose}
      />
      <p role="status" className={`${layout.plain} ${layout.muted}`}>
        {state === 'registering' ? say('tab.send.registering') : null}
        {state === 'recorded' ? say('tab.send.recorded') : null}
        {state === 'failed' ? say('tab.send.unreachable') : null}
        {state === 'idle' && !answer.reachable ? say('digest.unreachable') : null}
      </p>
    </section>
  );
}
