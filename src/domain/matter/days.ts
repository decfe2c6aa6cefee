import type { CivilDate, Instant } from '../ids.ts';

/** The date so many days later; earlier, for a negative number. */
export const addDays = (date: CivilDate, days: number): CivilDate => dateOf(dayNumber(date) + days);

/** Days from one date to another. */
export const daysBetween = (from: CivilDate, to: CivilDate): number => dayNumber(to) - dayNumber(from);

/** The later of two instants. */
export const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);

const daysInEra = 146_097;

/** Days since 1 March of the year 0, in which years end with February and so with the leap day. */
function dayNumber(date: CivilDate): number {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const turned = month <= 2 ? year - 1 : year;
  const sinceMarch = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  return 365 * turned + leapDays(turned) + sinceMarch + day - 1;
}

const leapDays = (year: number): number =>
  Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);

function dateOf(number: number): CivilDate {
  const era = Math.floor(number / daysInEra);
  const ofEra = number - era * daysInEra;
  const year = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36_524) - Math.floor(ofEra / 146_096)) / 365,
  );
  const ofYear = ofEra - (365 * year + Math.floor(year / 4) - Math.floor(year / 100));
  const march = Math.floor((5 * ofYear + 2) / 153);
  const day = ofYear - Math.floor((153 * march + 2) / 5) + 1;
  const month = march < 10 ? march + 3 : march - 9;
  return [year + era * 400 + (month <= 2 ? 1 : 0), month, day].map(padded).join('-');
}

const padded = (part: number, index: number): string => String(part).padStart(index === 0 ? 4 : 2, '0');
