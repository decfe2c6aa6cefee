import type { CivilDate, Instant } from '../domain/ids.ts';

/** Is it a zone that this machine knows (IANA)? */
export function isTimeZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('sv', { timeZone: zone });
    return true;
  } catch (fault) {
    if (fault instanceof RangeError) return false;
    throw fault;
  }
}

/**
 * The instant at which clocks in `zone` show `time` ("09:03", "09:03:20") on `date`; the first, if they show it
 * twice. Null when they never do: no such date, or skipped when summer time begins.
 */
export function instantAt(date: CivilDate, time: string, zone: string): Instant | null {
  const shown = `${date}T${time.length === 5 ? `${time}:00` : time}`;
  const asUtc = Date.parse(`${shown}Z`);
  if (Number.isNaN(asUtc)) return null;
  const day = 86_400_000;
  for (const near of [asUtc - day, asUtc + day]) {
    const instant = asUtc - offsetAt(near, zone);
    if (clockAt(instant, zone) === shown) return new Date(instant).toISOString();
  }
  return null;
}

/** What the zone's clocks show, as `2024-03-15T09:03:00`. */
function clockAt(instant: number, zone: string): string {
  const parts = { hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit' } as const;
  const clock = { hour: '2-digit', minute: '2-digit', second: '2-digit' } as const;
  const format = new Intl.DateTimeFormat('sv', { timeZone: zone, ...parts, ...clock });
  return format.format(instant).replace(' ', 'T');
}

const offsetAt = (instant: number, zone: string): number =>
  Date.parse(`${clockAt(instant, zone)}Z`) - instant;
