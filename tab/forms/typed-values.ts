/** The day that is written, as `yyyy-mm-dd`; null when it is none. Hyphens may be left out. */
export function readDay(text: string): string | null {
  const [, year, month, day] = /^(\d{4})(?:-?)(\d{2})(?:-?)(\d{2})$/.exec(text.trim()) ?? [];
  if (year === undefined || month === undefined || day === undefined) return null;
  const written = `${year}-${month}-${day}`;
  const at = new Date(`${written}T12:00:00Z`);
  // The calendar turns the thirtieth of February into a day of March.
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(written) ? written : null;
}

/** The time of day that is written, as `hh:mm`: 9, 9.00, 09:00 and 0900 are the same; null when it is none. */
export function readClock(text: string): string | null {
  const [, hours, minutes = '00'] = /^(\d{1,2})(?:[.:]?(\d{2}))?$/.exec(text.trim()) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return null;
  return `${hours.padStart(2, '0')}:${minutes}`;
}
