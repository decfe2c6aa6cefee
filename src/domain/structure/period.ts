import type { CivilDate } from '../ids.ts';
import type { Period } from './register.ts';

/** Does the period hold that day? */
export const holdsOn = ({ from, until }: Period, date: CivilDate): boolean =>
  from <= date && (until === null || date < until);

/** Is there a day on which both hold? */
export const overlap = (one: Period, other: Period): boolean =>
  (other.until === null || one.from < other.until) && (one.until === null || other.from < one.until);

/** From the first day to the last. Versions stand in order. */
export function spanOf(versions: readonly Period[]): Period | null {
  const [first] = versions;
  const last = versions.at(-1);
  return first === undefined || last === undefined ? null : { from: first.from, until: last.until };
}

/** Does one of the periods, or several that follow on each other, hold on every day of `whole`? */
export function covers(periods: readonly Period[], whole: Period): boolean {
  let reached: CivilDate = whole.from;
  for (const { from, until } of periods) {
    if (from > reached) return false;
    if (until === null) return true;
    if (until > reached) reached = until;
    if (whole.until !== null && reached >= whole.until) return true;
  }
  return false;
}

const daysOf = (year: number, month: number): number => {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
};

/** A day of the calendar, written 2024-03-15. */
export function isCivilDate(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month);
}
