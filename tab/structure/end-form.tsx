import { useState } from 'react';
import type { FactShown } from '../../src/contract/structure.ts';
import { useLayout } from '../components/layout-styles.ts';
import { FormFrame } from '../forms/form-frame.tsx';
import { useText } from '../language.ts';
import { DayField } from '../forms/day-field.tsx';
import { dayAfter } from './days.ts';
import { useStructure } from './structure-context.ts';
import { useChange } from './use-change.ts';

type Props = { readonly fact: FactShown; readonly title: string; readonly onClose: () => void };

/** The last day of a mandate, a seat, a body: what held until then stays on record. */
export function EndForm({ fact, title, onClose }: Props) {
  const say = useText();
  const layout = useLayout();
  const { register } = useStructure();
  const changing = useChange(onClose);
  const [last, setLast] = useState(register.today);
  const { kind, id } = fact;
  const go = () =>
    last === ''
      ? changing.refuse(say('structure.form.fill-in', { field: say('structure.form.last-day') }))
      : void changing.send({ do: 'end', kind, id, until: dayAfter(last) });
  return (
    <FormFrame
      title={title}
      submit={say('structure.form.end')}
      onSubmit={go}
      onClose={onClose}
      sending={changing}
    >
      <DayField label={say('structure.form.last-day')} value={last} onChange={setLast} required />
      <p className={`${layout.plain} ${layout.muted}`}>{say('structure.form.past')}</p>
    </FormFrame>
  );
}
