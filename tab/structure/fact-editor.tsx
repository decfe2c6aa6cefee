import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { FactShown } from '../../src/contract/structure.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { CustomsForm } from './customs-form.tsx';
import { EndForm } from './end-form.tsx';
import { FactForm } from './fact-form.tsx';
import { factNamed, seatText } from './facts.ts';
import { valuesOf } from './fields.ts';
import { History } from './history.tsx';
import { HolderForm } from './holder-form.tsx';
import { RemoveForm } from './remove-form.tsx';
import { useStructure } from './structure-context.ts';

type Act = 'replace' | 'change' | 'customs' | 'seat' | 'end' | 'correct' | 'remove' | 'history';

type Props = { readonly fact: FactShown; readonly what: string; readonly onClose: () => void };

/** Everything that can be done with one fact, in place: first what, then its form. */
export function FactEditor({ fact, what, onClose }: Props) {
  const say = useText();
  const layout = useLayout();
  const { mayChange } = useStructure().register;
  const acts: readonly Act[] = mayChange ? actsFor(fact) : ['history'];
  const [act, setAct] = useState<Act>(acts[0] ?? 'history');
  return (
    <div className={layout.column}>
      <div className={layout.row} role="group" aria-label={say('structure.act.what')}>
        {acts.map((one) => (
          <Button
            key={one}
            size="small"
            appearance={one === act ? 'primary' : 'secondary'}
            aria-pressed={one === act}
            onClick={() => setAct(one)}
          >
            {say(`structure.act.${one}`)}
          </Button>
        ))}
        {/* A form has its own. */}
        {act === 'history' ? (
          <Button size="small" appearance="subtle" onClick={onClose}>
            {say('structure.act.close')}
          </Button>
        ) : null}
      </div>
      <Form key={act} act={act} fact={fact} what={what} onClose={onClose} />
    </div>
  );
}

function actsFor(fact: FactShown): readonly Act[] {
  const common: readonly Act[] = ['end', 'correct', 'history', 'remove'];
  switch (fact.kind) {
    case 'body':
      return ['change', 'customs', ...common];
    case 'presidency':
      return ['replace', ...common];
    case 'mandate':
      if (fact.value.kind === 'ordinary') return ['replace', ...common, 'seat'];
      return fact.value.kind === 'official' ? common : ['change', ...common];
    case 'principal':
    case 'person':
    case 'seat':
      return ['change', ...common];
  }
}

function Form({ act, fact, what, onClose }: Props & { readonly act: Act }) {
  const say = useText();
  const title = `${what}: ${say(`structure.act.${act}`)}`;
  switch (act) {
    case 'replace':
      return fact.kind === 'mandate' || fact.kind === 'presidency' ? (
        <HolderForm kind={fact.kind} place={valuesOf(fact)} holder={fact} title={title} onClose={onClose} />
      ) : null;
    case 'change':
    case 'correct':
      return <FactForm mode={{ is: act, fact }} title={title} onClose={onClose} />;
    case 'customs':
      return fact.kind === 'body' ? <CustomsForm body={fact} onClose={onClose} /> : null;
    case 'end':
      return <EndForm fact={fact} title={title} onClose={onClose} />;
    case 'remove':
      return <RemoveForm fact={fact} title={title} onClose={onClose} />;
    case 'seat':
      return <SeatOf fact={fact} onClose={onClose} />;
    case 'history':
      return <History fact={fact} />;
  }
}

/** The seat itself, from the line of whoever holds it. */
function SeatOf({ fact, onClose }: Omit<Props, 'what'>) {
  const { register } = useStructure();
  const seat =
    fact.kind === 'mandate' && fact.value.kind === 'ordinary'
      ? factNamed(register, 'seat', fact.value.seat)
      : undefined;
  return seat === undefined ? null : (
    <FactEditor fact={seat} what={seatText(register, seat.id)} onClose={onClose} />
  );
}
