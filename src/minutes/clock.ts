import type { CivilDate, Instant } from '../domain/ids.ts';
import type { Locale } from '../i18n/index.ts';
import type { Setting } from './setting.ts';
import type { StyleProfile } from './style.ts';

/** Clock time of an instant in the meeting's own time zone: "9.00"; in English "9:00". */
export function clock({ meeting, locale }: Setting, instant: Instant): string {
  const { hour, minute } = hourAndMinute(instant, meeting.plan.timeZone);
  return `${hour}${locale === 'sv' ? '.' : ':'}${String(minute).padStart(2, '0')}`;
}

/** Whole hour of the day, 0–23, in the given zone. */
export const hourOf = (instant: Instant, timeZone: string): number => hourAndMinute(instant, timeZone).hour;

function hourAndMinute(
  instant: Instant,
  timeZone: string,
): { readonly hour: number; readonly minute: number } {
  const parts = new Intl.DateTimeFormat('en', {
    hour: 'numeric',
    minute: 'numeric',
    hourCycle: 'h23',
    timeZone,
  }).formatToParts(new Date(instant));
  const number = (type: 'hour' | 'minute') => Number(parts.find((part) => part.type === type)?.value ?? '0');
  return { hour: number('hour'), minute: number('minute') };
}

/** "9.00 – 15.00" with the style's own dash. */
export const hours = (setting: Setting, from: Instant, to: Instant): string =>
  `${clock(setting, from)}${setting.style.hoursDash}${clock(setting, to)}`;

export const printedDate = (style: StyleProfile, date: CivilDate): string =>
  style.date === 'compact' ? date.replaceAll('-', '') : date;

/** Day and clock time of an instant, in the meeting's own zone and the style's form: "2025-05-16 kl. 11.15". */
export function dayAndClock(setting: Setting, instant: Instant): string {
  const { meeting, style, locale } = setting;
  const day = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeZone: meeting.plan.timeZone });
  const word = locale === 'sv' ? 'kl. ' : '';
  return `${printedDate(style, day.format(new Date(instant)))} ${word}${clock(setting, instant)}`;
}

/** "fredag den 31 maj", and the day and month alone to look for in a text. */
export function dayNamed(locale: Locale, date: CivilDate): { readonly full: string; readonly short: string } {
  const at = new Date(`${date}T12:00:00Z`);
  const short = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(
    at,
  );
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(at);
  return { full: locale === 'sv' ? `${weekday} den ${short}` : `${weekday} ${short}`, short };
}
