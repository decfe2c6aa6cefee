import type { StructureFault } from '../domain/structure/fault.ts';
import { t, type Locale, type TextParams } from './index.ts';

/** A fault of the register's rules as a sentence: what, where, and what would be right. */
export const structureFaultText = (locale: Locale, fault: StructureFault): string =>
  t(locale, `structure.fault.${fault.code}`, paramsOf(locale, fault));

function paramsOf(locale: Locale, fault: StructureFault): TextParams {
  switch (fault.code) {
    case 'duplicate-id':
    case 'unknown-fact':
      return { ...fault, kind: t(locale, `structure.kind.${fault.kind}`) };
    case 'unknown-reference':
      return { ...fault, refers: t(locale, `structure.kind.${fault.refers}`) };
    case 'reference-not-valid':
      return {
        to: fault.to,
        what: fault.what,
        refers: t(locale, `structure.kind.${fault.refers}`),
        period: periodText(locale, fault),
      };
    case 'two-in-office':
      return {
        body: fault.body,
        by: fault.by,
        office: t(locale, `structure.office.${fault.office}`),
        period: periodText(locale, fault),
      };
    case 'seat-taken':
      return { seat: fault.seat, by: fault.by, period: periodText(locale, fault) };
    case 'two-seats':
      return { person: fault.person, body: fault.body, seat: fault.seat, period: periodText(locale, fault) };
    case 'substitute-for-two': {
      const { person, body, principal } = fault;
      return { person, body, principal, period: periodText(locale, fault) };
    }
    case 'dates-backwards':
    case 'ends-before-beginning':
      return { ...fault, last: lastDay(fault.until) };
    default:
      return fault;
  }
}

/** "från och med 2023-01-01", "2023-01-01 till och med 2023-12-31"; the beginning of what is on record isn't a day. */
export function periodText(
  locale: Locale,
  { from, until }: { readonly from: string; readonly until: string | null },
): string {
  const began = from > '0001-01-01';
  const last = until === null ? '' : lastDay(until);
  if (until === null)
    return began ? t(locale, 'structure.period.from', { from }) : t(locale, 'structure.period.always');
  return began
    ? t(locale, 'structure.period.both', { from, last })
    : t(locale, 'structure.period.until', { last });
}

/** The day before the first that no longer counts: what people call the end. */
export function lastDay(until: string): string {
  const at = new Date(`${until}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return until;
  at.setUTCDate(at.getUTCDate() - 1);
  return at.toISOString().slice(0, 10);
}
