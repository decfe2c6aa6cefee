import { useState } from 'react';
import type { FactShown } from '../../src/contract/structure.ts';
import type { Change } from '../../src/domain/structure/change.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useText } from '../language.ts';
import { DayField } from '../forms/day-field.tsx';
import { factFromValues } from './fact-from-values.ts';
import { personChoices, valuesOf, type Values } from './fields.ts';
import { useStructure } from './structure-context.ts';
import { useChange } from './use-change.ts';

type Props = {
  readonly kind: 'mandate' | 'presidency';
  /** The place: its body, and seat or office. */
  readonly place: Values;
  /** Who has it; null when it stands empty. */
  readonly holder: FactShown | null;
  readonly title: string;
  readonly onClose: () => void;
};

/** A new holder from a day: the one before ends the day before, both or neither. */
export function HolderForm({ kind, place, holder, title, onClose }: Props) {
  const say = useText();
  const { register } = useStructure();
  const changing = useChange(onClose);
  const [person, setPerson] = useState('');
  const [from, setFrom] = useState(register.today);
  const go = () => {
    const missing = person === '' ? 'structure.field.person' : from === '' ? 'structure.form.from' : null;
    if (missing !== null) {
      changing.refuse(say('structure.form.fill-in', { field: say(missing) }));
      return;
    }
    const values = { ...(holder === null ? {} : valuesOf(holder)), ...place, person };
    const fact = factFromValues(kind, crypto.randomUUID(), values, null);
    const added: Change = { do: 'add', ...fact, from, until: null };
    void changing.send(...(holder === null ? [] : [ended(holder, from)]), added);
  };
  return (
    <FormFrame
      title={title}
      submit={say('structure.form.save')}
      onSubmit={go}
      onClose={onClose}
      sending={changing}
    >
      <ChoiceField
        label={say('structure.field.person')}
        value={person}
        choices={personChoices(register)}
        onChange={setPerson}
        placeholder={say('structure.form.choose')}
      />
      <DayField label={say('structure.form.from')} value={from} onChange={setFrom} required />
    </FormFrame>
  );
}

const ended = ({ kind, id }: FactShown, until: string): Change => ({ do: 'end', kind, id, until });
