import { useState, type ReactNode } from 'react';
import type { Change } from '../../src/domain/structure/change.ts';
import type { Fact, Period } from '../../src/domain/structure/register.ts';
import { useLayout } from '../components/layout-styles.ts';
import { DayField } from '../forms/day-field.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useLanguage, useText } from '../language.ts';
import { dayAfter, periodText } from './days.ts';
import { useStructure } from './structure-context.ts';
import { useChange } from './use-change.ts';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  /** The fact as it stands, and while. */
  readonly recorded: Fact;
  readonly period: Period;
  /** The fact as the form has it. */
  readonly wanted: Fact;
  /** Does the form say anything else than what stands? */
  readonly changed: boolean;
  /** A sentence about what has to be put right first. */
  readonly missing?: string | null;
  /** May it be said until when? What stands now holds again after that day. */
  readonly mayEnd?: boolean;
  readonly children: ReactNode;
};

/**
 * One part of a fact from a day. What already begins that day can't be changed from it as well: it is corrected, and a
 * correction takes a reason (ST6).
 */
export function DatedForm(props: Props) {
  const { title, onClose, recorded, period, wanted, changed, missing = null, mayEnd = false } = props;
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const { register } = useStructure();
  const changing = useChange(onClose);
  const [from, setFrom] = useState(register.today);
  const [last, setLast] = useState('');
  const [reason, setReason] = useState('');
  const correcting = from === period.from;
  const { until } = period;
  const lacks = (): string | null => {
    if (missing !== null) return missing;
    if (!changed) return say('structure.form.nothing-new');
    if (from === '') return say('structure.form.fill-in', { field: say('structure.form.from') });
    if (correcting)
      return reason.trim() === ''
        ? say('structure.form.fill-in', { field: say('structure.form.reason') })
        : null;
    return mayEnd && last !== '' && last < from ? say('structure.form.last-first') : null;
  };
  const go = () => {
    const lack = lacks();
    if (lack !== null) {
      changing.refuse(lack);
      return;
    }
    const next = mayEnd && last !== '' ? dayAfter(last) : null;
    const changes: readonly Change[] = correcting
      ? [{ do: 'correct', ...wanted, version: from, from, until, reason: reason.trim() }]
      : [
          { do: 'change', ...wanted, from },
          ...(next !== null && (until === null || next < until)
            ? [{ do: 'change', ...recorded, from: next } as const]
            : []),
        ];
    void changing.send(...changes);
  };
  return (
    <FormFrame
      title={title}
      submit={say('structure.form.save')}
      onSubmit={go}
      onClose={onClose}
      sending={changing}
    >
      {props.children}
      <DayField label={say('structure.form.from')} value={from} onChange={setFrom} required />
      {correcting ? (
        <TextField
          label={say('structure.form.reason')}
          hint={say('structure.form.same-day')}
          value={reason}
          onChange={setReason}
          required
        />
      ) : null}
      {mayEnd && !correcting ? (
        <DayField
          label={say('structure.form.last')}
          value={last}
          onChange={setLast}
          hint={say('structure.form.last.again')}
        />
      ) : null}
      <p className={`${layout.plain} ${layout.muted}`}>
        {until === null
          ? say('structure.form.past')
          : say('structure.form.until-next', { period: periodText({ from: '', until }, locale, say) })}
      </p>
    </FormFrame>
  );
}
