import type { Locale } from '../src/i18n/text.ts';

/** "10.41" (Swedish) or "10:41", in the meeting's own time zone. With seconds: "10.41.07". */
export function clock(at: string, timeZone: string, locale: Locale, seconds = false): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
    ...(seconds ? { second: '2-digit' } : {}),
    timeZone,
  }).formatToParts(new Date(at));
  const numbers = parts.filter((part) => part.type !== 'literal').map((part) => part.value);
  return numbers.join(locale === 'sv' ? '.' : ':');
}

/** "15 mars 2024" */
export function day(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', {
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  }).format(new Date(`${date}T12:00:00Z`));
}

/** The civil day of an instant, as clocks in the zone have it: `2024-03-15`. */
export const dayIn = (timeZone: string, at: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date(at));

/** "15 mars 2024 kl. 10.41" or "15 March 2024, 10:41": the day too is the meeting's own, which by night isn't that of UTC. */
export function dayAndTime(at: string, timeZone: string, locale: Locale, seconds = false): string {
  return `${day(dayIn(timeZone, at), locale)}${locale === 'sv' ? ' kl. ' : ', '}${clock(at, timeZone, locale, seconds)}`;
}
