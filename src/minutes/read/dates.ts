import type { CivilDate } from '../../domain/ids.ts';

const months = 'januari februari mars april maj juni juli augusti september oktober november december'.split(
  ' ',
);
const weekdays = 'söndag måndag tisdag onsdag torsdag fredag lördag'.split(' ');
const monthPattern = months.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|');
const named = new RegExp(`\\b(\\d{1,2})(?::?e)?\\s+(${monthPattern})(?:\\s+(\\d{4}))?(?![\\p{L}\\d])`, 'iu');
const weekdayBefore = new RegExp(`\\b(${weekdays.join('|')})(?:en)?\\s+(?:den\\s+)?(?=\\d)`, 'iu');

/** What a text says of a day. `weekday` is 0 for Sunday; null where it isn't named. */
export type NamedDay = {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  readonly weekday: number | null;
};

/** "fredag den 3 maj", "15 mars 2024", "2024-03-15", "20240315", "15/3 2024". Null: no day is named. */
export function namedDay(text: string): NamedDay | null {
  const iso = /\b(20\d{2}|19\d{2})[-./ ]?(0[1-9]|1[0-2])[-./ ]?(0[1-9]|[12]\d|3[01])\b/.exec(text);
  const weekday = weekdayOf(text);
  if (iso !== null) return { year: Number(iso[1]), month: Number(iso[2]), day: Number(iso[3]), weekday };
  const worded = named.exec(text);
  if (worded !== null) {
    const short = (worded[2] ?? '').toLowerCase().slice(0, 3);
    const month = months.findIndex((name) => name.startsWith(short)) + 1;
    const year = worded[3] === undefined ? null : Number(worded[3]);
    return { year, month, day: Number(worded[1]), weekday };
  }
  const slashed = /\b(\d{1,2})\/(1[0-2]|[1-9])(?:[\s-]+(\d{4}))?(?![\d/])/.exec(text);
  if (slashed === null) return null;
  const year = slashed[3] === undefined ? null : Number(slashed[3]);
  return { year, month: Number(slashed[2]), day: Number(slashed[1]), weekday };
}

function weekdayOf(text: string): number | null {
  const found = weekdayBefore.exec(text)?.[1]?.toLowerCase();
  return found === undefined ? null : weekdays.indexOf(found);
}

/** The date, if the text names its year and the day exists. */
export function dateIn(text: string): CivilDate | null {
  const named = namedDay(text);
  return named?.year == null ? null : civil(named.year, named.month, named.day);
}

/** A day that exists, or null. */
export function civil(year: number, month: number, day: number): CivilDate | null {
  const at = new Date(Date.UTC(year, month - 1, day));
  return at.getUTCMonth() === month - 1 && at.getUTCDate() === day ? at.toISOString().slice(0, 10) : null;
}

/** Day of the week, 0 for Sunday. */
export const weekdayAt = (date: CivilDate): number => new Date(`${date}T12:00:00Z`).getUTCDay();

/** "fredag". */
export const weekdayName = (weekday: number): string => weekdays[weekday] ?? '';

/**
 * The day a later meeting is on. A day without year is the next one after `after`, and only where the weekday named
 * beside it agrees; else null.
 */
export function dayAfter(text: string, after: CivilDate | null): CivilDate | null {
  const named = namedDay(text);
  if (named === null) return null;
  if (named.year !== null) return civil(named.year, named.month, named.day);
  if (after === null || named.weekday === null) return null;
  const year = Number(after.slice(0, 4));
  const days = [year, year + 1].map((known) => civil(known, named.month, named.day));
  const next = days.find((day) => day !== null && day > after);
  return next != null && weekdayAt(next) === named.weekday ? next : null;
}

const clockTime = '\\d{1,2}(?:[.:]\\d{2})?';
const span = new RegExp(
  `(?:^|[^\\d.:-])(${clockTime})\\s*(?:[-–—]|till|–)\\s*(${clockTime})(?![\\d.:-])`,
  'i',
);

/** "9.00 – 15.00" as printed; null when there is no such span. */
export function hoursIn(text: string): string | null {
  const found = span.exec(text);
  if (found === null) return null;
  return found[0].replace(/^[^\d]+/, '').trim();
}

/** Minutes since midnight of both ends of a span of hours. */
export function minutesOf(hours: string): readonly [number, number] | null {
  const found = span.exec(hours);
  if (found?.[1] === undefined || found[2] === undefined) return null;
  const at = (clock: string) => {
    const [hour = '0', minute = '0'] = clock.split(/[.:]/);
    return Number(hour) * 60 + Number(minute);
  };
  return [at(found[1]), at(found[2])];
}
