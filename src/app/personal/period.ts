import type { CivilDate } from '../../domain/ids.ts';
import { addDays, daysBetween } from '../../domain/matter/days.ts';

/** How often somebody is told, who wants to be told at all. */
export const frequencies = ['daily', 'weekly', 'monthly'] as const;
export type Frequency = (typeof frequencies)[number];

/** Null for somebody who wants none. */
export const frequencyOf = (text: string | undefined): Frequency | null =>
  frequencies.find((one) => one === text) ?? null;

/** Some Monday. */
const monday: CivilDate = '2024-01-01';

/** The first day of the period that a day is in: its own, its week's Monday, its month's first. */
export function periodOf(frequency: Frequency, day: CivilDate): CivilDate {
  switch (frequency) {
    case 'daily':
      return day;
    case 'weekly': {
      const since = daysBetween(monday, day) % 7;
      return addDays(day, -(since < 0 ? since + 7 : since));
    }
    case 'monthly':
      return `${day.slice(0, 7)}-01`;
  }
}
