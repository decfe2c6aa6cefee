import type { Instant } from '../../src/domain/ids.ts';

const clockIn = (timeZone: string) =>
  new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  });

/** What clocks in the zone show: `2024-03-15` and `09:00`. */
export function localTime(at: Instant, timeZone: string): { readonly date: string; readonly time: string } {
  const [date = '', time = ''] = clockIn(timeZone).format(new Date(at)).split(' ');
  return { date, time };
}

/**
 * The instant at which clocks in the zone show that time that day; the first of two. Null when they never do: no such
 * day or time, or an hour that summer time leaps over.
 */
export function instantOf(date: string, time: string, timeZone: string): Instant | null {
  const asUtc = Date.parse(`${date}T${time}:00.000Z`);
  if (Number.isNaN(asUtc)) return null;
  for (const hours of [-24, 24]) {
    const near = new Date(asUtc + hours * 3_600_000).toISOString();
    const shown = localTime(near, timeZone);
    const offset = Date.parse(`${shown.date}T${shown.time}:00.000Z`) - Date.parse(near);
    const instant = new Date(asUtc - offset).toISOString();
    const back = localTime(instant, timeZone);
    if (back.date === date && back.time === time) return instant;
  }
  return null;
}
