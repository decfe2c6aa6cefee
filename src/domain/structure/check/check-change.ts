import type { Change } from '../change.ts';
import { factName, nameOf } from '../fact-name.ts';
import type { StructureFault } from '../fault.ts';
import { isCivilDate } from '../period.ts';
import type { Fact, FactKind, Register } from '../register.ts';

/** What is wrong with a change by itself: days that are none or run backwards, words that are missing. */
export function checkChange(register: Register, change: Change): StructureFault | null {
  if (change.do === 'know-party')
    return change.party.trim() === '' || change.party !== change.party.trim().toLowerCase()
      ? { code: 'value-missing', what: change.party, field: 'party' }
      : null;
  const what = 'value' in change ? factName(register, change) : nameOf(register, change.kind, change.id);
  const days = daysOf(change).find((day) => !isCivilDate(day));
  if (days !== undefined) return { code: 'not-a-day', what, text: days };
  if ('reason' in change && change.reason.trim() === '') return { code: 'reason-needed', what };
  if ('from' in change && 'until' in change && change.until !== null && change.until <= change.from)
    return { code: 'dates-backwards', what, from: change.from, until: change.until };
  if (!('value' in change)) return null;
  const field = missingField(change);
  if (field !== null) return { code: 'value-missing', what, field };
  return hasOwnId[change.kind] && 'id' in change.value && change.value.id !== change.id
    ? { code: 'another-fact', what }
    : null;
}

const daysOf = (change: Exclude<Change, { readonly do: 'know-party' }>): readonly string[] => [
  ...('from' in change ? [change.from] : []),
  ...('until' in change && change.until !== null ? [change.until] : []),
];

/** Kinds whose values carry the id of the fact. */
const hasOwnId: Readonly<Record<FactKind, boolean>> = {
  principal: true,
  body: true,
  person: true,
  seat: true,
  mandate: false,
  presidency: false,
};

const needed: Readonly<Record<FactKind, readonly string[]>> = {
  principal: ['name', 'shortName', 'abbreviation'],
  body: ['name', 'genitive', 'subject', 'shortName'],
  person: ['name'],
  seat: [],
  mandate: [],
  presidency: [],
};

const missingField = ({ kind, value }: Fact): string | null =>
  needed[kind].find((field) => {
    const word = (value as Readonly<Record<string, unknown>>)[field];
    return typeof word !== 'string' || word.trim() === '';
  }) ?? null;
