import type { Spread } from '../../src/contract/matters.ts';
import type { Locale } from '../../src/i18n/text.ts';
import type { Say } from '../language.ts';

/** "78 %" the way the language writes it; a dash where there is nothing to take a share of. */
export const percentOf = (part: number, whole: number, locale: Locale): string =>
  whole === 0 ? '–' : shareText(part / whole, locale);

export const shareText = (share: number, locale: Locale): string =>
  new Intl.NumberFormat(locale === 'sv' ? 'sv-SE' : 'en-GB', {
    style: 'percent',
    maximumFractionDigits: 0,
  }).format(share);

export const daysText = (days: number | null, say: Say): string =>
  days === null ? '–' : say('follow.days', { days: Math.round(days) });

/** "41 dagar (18–77)": the median, and the middle half. */
export function spreadText({ median, lowerQuartile, upperQuartile }: Spread, say: Say): string {
  if (median === null) return say('follow.days.none');
  if (lowerQuartile === null || upperQuartile === null) return daysText(median, say);
  return say('follow.days.spread', {
    median: Math.round(median),
    lower: Math.round(lowerQuartile),
    upper: Math.round(upperQuartile),
  });
}

export const ratio = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);
