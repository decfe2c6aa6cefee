import { useRef, useState, type ReactNode } from 'react';
import type { FactShown } from '../../src/contract/structure.ts';
import type { Change } from '../../src/domain/structure/change.ts';
import type { Fact, FactKind } from '../../src/domain/structure/register.ts';
import { useLayout } from '../components/layout-styles.ts';
import { FormFrame } from '../forms/form-frame.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useText } from '../language.ts';
import { beginning, dayAfter, dayBefore } from './days.ts';
import { DayField } from '../forms/day-field.tsx';
import { factFromValues } from './fact-from-values.ts';
import { FactFields } from './fact-fields.tsx';
import { fieldsFor, valuesOf, type Values } from './fields.ts';
import { useStructure } from './structure-context.ts';
import { useChange } from './use-change.ts';

export type FormMode =
  | { readonly is: 'add'; readonly kind: FactKind; readonly values: Values }
  | { readonly is: 'change' | 'correct'; readonly fact: FactShown };

type Props = {
  readonly mode: FormMode;
  readonly title: string;
  readonly onClose: () => void;
  /** Above the fields: something that can fill them. */
  readonly head?: (fill: (values: Values) => void) => ReactNode;
  /** Below the fields: what goes along. */
  readonly children?: ReactNode;
  /** Told the id once it is on record; the form stays until this says true, and then only this is tried again. */
  readonly follow?: (id: string) => Promise<boolean>;
};

/** A fact put on record, changed from a day, or corrected: one form in place for all kinds. */
export function FactForm({ mode, title, onClose, head, children, follow }: Props) {
  const say = useText();
  const layout = useLayout();
  const { register } = useStructure();
  const changing = useChange(follow === undefined ? onClose : undefined);
  const onRecord = useRef<string | null>(null);
  const recorded = mode.is === 'add' ? null : mode.fact;
  const kind = mode.is === 'add' ? mode.kind : mode.fact.kind;
  const [values, setValues] = useState<Values>(mode.is === 'add' ? mode.values : valuesOf(mode.fact));
  const [from, setFrom] = useState(
    mode.is === 'correct' ? (mode.fact.from === beginning ? '' : mode.fact.from) : register.today,
  );
  const [last, setLast] = useState(
    mode.is === 'correct' && mode.fact.until !== null ? dayBefore(mode.fact.until) : '',
  );
  const [reason, setReason] = useState('');
  const fields = fieldsFor(kind, values, mode.is === 'add', register, say);
  const go = () => {
    const missing = fields.find(({ name, needed }) => needed && (values[name] ?? '').trim() === '');
    if (missing !== undefined) {
      changing.refuse(say('structure.form.fill-in', { field: say(missing.label) }));
      return;
    }
    if (mode.is !== 'correct' && from === '') {
      changing.refuse(say('structure.form.fill-in', { field: say('structure.form.from') }));
      return;
    }
    if (mode.is === 'correct' && reason.trim() === '') {
      changing.refuse(say('structure.form.fill-in', { field: say('structure.form.reason') }));
      return;
    }
    const fact = factFromValues(kind, recorded?.id ?? newId(kind, values), values, recorded);
    if (recorded !== null && mode.is === 'change' && same(fact, recorded)) {
      changing.refuse(say('structure.form.nothing-new'));
      return;
    }
    void record(fact);
  };
  const record = async (fact: Fact) => {
    const { id } = fact;
    if (onRecord.current === null && !(await changing.send(changeOf(mode, fact, { from, last, reason }))))
      return;
    onRecord.current ??= id;
    if (follow !== undefined && (await follow(onRecord.current))) onClose();
  };
  const submit = mode.is === 'correct' ? 'structure.form.correct' : 'structure.form.save';
  return (
    <FormFrame title={title} submit={say(submit)} onSubmit={go} onClose={onClose} sending={changing}>
      {mode.is === 'correct' ? <p className={layout.plain}>{say('structure.form.correct.hint')}</p> : null}
      {head?.((filled) => setValues((before) => ({ ...before, ...filled })))}
      <FactFields
        fields={fields}
        values={values}
        onChange={(name, value) => setValues((before) => ({ ...before, [name]: value }))}
      />
      {children}
      <DayField
        label={say('structure.form.from')}
        value={from}
        onChange={setFrom}
        required={mode.is !== 'correct'}
      />
      {mode.is === 'change' ? null : (
        <DayField
          label={say('structure.form.last')}
          value={last}
          onChange={setLast}
          hint={say('structure.form.last.hint')}
        />
      )}
      {mode.is === 'correct' ? (
        <TextField label={say('structure.form.reason')} value={reason} onChange={setReason} required />
      ) : null}
      <p className={`${layout.plain} ${layout.muted}`}>{say('structure.form.past')}</p>
    </FormFrame>
  );
}

const same = (one: Fact, other: FactShown): boolean =>
  JSON.stringify(valuesOf(one)) === JSON.stringify(valuesOf(other));

type Words = { readonly from: string; readonly last: string; readonly reason: string };

function changeOf(mode: FormMode, fact: Fact, { from, last, reason }: Words): Change {
  const until = last === '' ? null : dayAfter(last);
  switch (mode.is) {
    case 'add':
      return { do: 'add', ...fact, from, until };
    case 'change':
      return { do: 'change', ...fact, from };
    case 'correct':
      return {
        do: 'correct',
        ...fact,
        version: mode.fact.from,
        from: from === '' ? beginning : from,
        until,
        reason: reason.trim(),
      };
  }
}

/** Seats are named by their id where they have no label, so theirs can be read. */
function newId(kind: FactKind, { body = '', principal = '' }: Values): string {
  const unique = crypto.randomUUID();
  return kind === 'seat'
    ? [body, principal, unique.slice(0, 4)].filter((part) => part !== '').join('-')
    : unique;
}
