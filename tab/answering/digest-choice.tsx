import { useState } from 'react';
import type { digestFrequencies, DigestFrequency } from '../../src/contract/matters.ts';
import { useAnswer } from '../after/use-answer.ts';
import { useLayout } from '../components/layout-styles.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { useText } from '../language.ts';
import { usePipeline } from '../pipeline/pipeline-context.ts';

const frequencies: typeof digestFrequencies = ['never', 'daily', 'weekly', 'monthly'];

/** How often the bot tells the reader what is coming. The choice is recorded as it is made. */
export function DigestChoice() {
  const { api, announce } = usePipeline();
  const say = useText();
  const layout = useLayout();
  const { answer } = useAnswer(() => api.digest(), '');
  const [chosen, setChosen] = useState<DigestFrequency | null>(null);
  const [state, setState] = useState<'idle' | 'registering' | 'recorded' | 'failed'>('idle');
  if (answer === null) return null;
  const choose = (frequency: DigestFrequency) => {
    const before = chosen;
    setChosen(frequency);
    setState('registering');
    api.setDigest(frequency).then(
      () => {
        setState('recorded');
        announce(say('tab.send.recorded'));
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
