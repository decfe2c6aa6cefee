import { useState, type ReactNode } from 'react';
import type { FactShown } from '../../src/contract/structure.ts';
import type { Change } from '../../src/domain/structure/change.ts';
import type { Fact } from '../../src/domain/structure/register.ts';
import type { HelpTopic } from '../../src/i18n/help/topics.ts';
import { useLayout } from '../components/layout-styles.ts';
import { DayField } from '../forms/day-field.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useLanguage, useText } from '../language.ts';
import { dayAfter, periodText } from './days.ts';
import { plainFact } from './facts.ts';
import { useStructure } from './structure-context.ts';
import { useChange } from './use-change.ts';

type Props = {
  readonly title: string;
  readonly onClose: () => void;
  /** The fact as it is shown. */
  readonly fact: FactShown;
  /** The fact as it stands on the day that is written, with the part that the form has put in. */
  readonly withPart: (standing: FactShown) => Fact;
  /** Does the form say anything else than what is shown? */
  readonly changed: boolean;
  /** A sentence about what has to be put right first. */
  readonly missing?: string | null;
  /** The page of help about it. */
  readonly help?: HelpTopic;
  /** May it be said until when? What stands now holds again after that day. */
  readonly mayEnd?: boolean;
  readonly children: ReactNode;
};

/**
 * One part of a fact from a day. The other parts are as they stand that day, which may be otherwise than shown. What
 * already begins that day can't be changed from it as well: it is corrected, and a correction takes a reason (ST6).
 */
export function DatedForm(props: Props) {
  const { title, onClose, fact, withPart, changed, missing = null, help, mayEnd = false } = props;
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const { register, api } = useStructure();
  const changing = useChange(onClose);
  const [from, setFrom] = useState(register.today);
  const [last, setLast] = useState('');
  const [reason, setReason] = useState('');
  /** Days on which something is known to begin. */
  const [begins, setBegins] = useState<readonly string[]>([fact.from]);
  const correcting = begins.includes(from);
  const { until } = fact;
  const lacks = (): string | null => {
    if (missing !== null) return missing;
    if (!changed) return say('structure.form.nothing-new');
    if (from === '') return say('structure.form.fill-in', { field: say('structure.form.from') });
    return mayEnd && !correcting && last !== '' && last < from ? say('structure.form.last-first') : null;
  };
  const standingThen = async (): Promise<FactShown> => {
    if (fact.from <= from && (until === null || from < until)) return fact;
    const { facts } = await api.read(from);
    return facts.find((one) => one.kind === fact.kind && one.id === fact.id) ?? fact;
  };
  const go = async () => {
    const lack = lacks();
    if (lack !== null) {
      changing.refuse(lack);
      return;
    }
    const standing = await standingThen().catch(() => null);
    if (standing === null) {
      changing.refuse(say('structure.fault.fetch'));
      return;
    }
    if (standing.from === from && reason.trim() === '') {
      setBegins([...begins, from]);
      changing.refuse(say('structure.form.fill-in', { field: say('structure.form.reason') }));
      return;
    }
    const limit = mayEnd && last !== '' ? dayAfter(last) : null;
    await changing.send(...changesFrom(standing, withPart, { from, limit, reason: reason.trim() }));
  };
  return (
    <FormFrame
      title={title}
      submit={say('structure.form.save')}
      onSubmit={() => void go()}
      onClose={onClose}
      sending={changing}
      help={help}
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

type Said = { readonly from: string; readonly limit: string | null; readonly reason: string };

function changesFrom(
  standing: FactShown,
  withPart: Props['withPart'],
  { from, limit, reason }: Said,
): readonly Change[] {
  const { until } = standing;
  const wanted = withPart(standing);
  if (standing.from === from) return [{ do: 'correct', ...wanted, version: from, from, until, reason }];
  const back = limit !== null && (until === null || limit < until) ? [limit] : [];
  return [
    { do: 'change', ...wanted, from },
    ...back.map((day): Change => ({ do: 'change', ...plainFact(standing), from: day })),
  ];
}
