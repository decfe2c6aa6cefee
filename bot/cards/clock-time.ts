import type { Instant } from '../../src/domain/ids.ts';
import type { Locale } from '../../src/i18n/index.ts';

const formats = new Map<string, Intl.DateTimeFormat>();

/** Clock time in the meeting's zone: "10.41.07" in Swedish, "10:41:07" in English. */
export function clockTime(locale: Locale, at: Instant, timeZone: string, seconds = false): string {
  const second = `${locale} ${timeZone} ${String(seconds)} ${at.slice(0, 'yyyy-mm-ddThh:mm:ss'.length)}`;
  if (latest.second !== second) {
    const text = format(locale, timeZone, seconds).format(new Date(at));
    latest = { second, text: locale === 'sv' ? text.replaceAll(':', '.') : text };
  }
  return latest.text;
}

/** Forty members press within seconds: most cards drawn say the time that the one before said. */
let latest = { second: '', text: '' };

/** "15 mars 08.15" */
export function dayAndTime(locale: Locale, at: Instant, timeZone: string): string {
  const key = `${locale} ${timeZone} day`;
  const known =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { day: 'numeric', month: 'long', timeZone });
  formats.set(key, known);
  return `${known.format(new Date(at))} ${clockTime(locale, at, timeZone)}`;
}

/** "fredag 15 mars 2024" */
export function longDate(locale: Locale, date: string): string {
  const key = `${locale} date`;
  const known =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { dateStyle: 'full', timeZone: 'UTC' });
  formats.set(key, known);
  return known.format(new Date(`${date}T00:00:00Z`));
}

/** Making a format costs far more than using it, and there are few zones. */
function format(locale: Locale, timeZone: string, seconds: boolean): Intl.DateTimeFormat {
  const key = `${locale} ${timeZone} ${String(seconds)}`;
  const known = formats.get(key);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds && { second: '2-digit' }),
    hour12: false,
    timeZone,
  });
  formats.set(key, made);
  return made;
}

/** "15 mars 2024" */
export function shortDate(locale: Locale, date: string): string {
  const key = `${locale} short date`;
  const known =
    formats.get(key) ??
    new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', { dateStyle: 'long', timeZone: 'UTC' });
  formats.set(key, known);
  return known.format(new Date(`${date}T00:00:00Z`));
}
