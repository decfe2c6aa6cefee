import type { Say } from '../language.ts';
import type { Locale } from '../../src/i18n/text.ts';
import { day } from '../clock.ts';

/** The first day of what was on record before days were. */
export const beginning = '0001-01-01';

/** The day after: the first that no longer counts, from the last that does. */
export const dayAfter = (date: string): string => moved(date, 1);
export const dayBefore = (date: string): string => moved(date, -1);

function moved(date: string, days: number): string {
  const at = new Date(`${date}T12:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** "från och med 1 januari 2024"; empty when neither beginning nor end is known. */
export function periodText(
  { from, until }: { readonly from: string; readonly until: string | null },
  locale: Locale,
  say: Say,
): string {
  const began = from > beginning ? day(from, locale) : null;
  const last = until === null ? null : day(dayBefore(until), locale);
  if (began !== null && last !== null) return say('structure.period.both', { from: began, last });
  if (began !== null) return say('structure.period.from', { from: began });
  return last === null ? '' : say('structure.period.until', { last });
}
