import type { CivilDate } from '../domain/ids.ts';
import { isCivilDate } from '../domain/structure/period.ts';

/** The day after: an end that is written as the last day becomes the first day that no longer counts. */
export const dayAfter = (day: CivilDate): CivilDate => moved(day, 1);
/** The day before: how an end is written, "till och med". */
export const dayBefore = (day: CivilDate): CivilDate => moved(day, -1);

function moved(day: CivilDate, days: number): CivilDate {
  const at = new Date(`${day}T00:00:00Z`);
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

/** A day as people write it: 2024-03-15, 20240315; null when it is none. */
export function dayIn(text: string): CivilDate | null {
  const [, year, month, day] = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text.trim()) ?? [];
  const written = `${year ?? ''}-${month ?? ''}-${day ?? ''}`;
  return isCivilDate(written) ? written : null;
}
