import type { Period } from '../pipeline/matters-api.ts';

/** The calendar year so far. */
export const thisYear = (today: string): Period => ({ from: `${today.slice(0, 4)}-01-01`, until: today });

/** The calendar year that many years back, whole. */
export function yearBack(today: string, years: number): Period {
  const year = String(Number(today.slice(0, 4)) - years);
  return { from: `${year}-01-01`, until: `${year}-12-31` };
}

/** The three years that the agreement is to be followed up within (BG). */
export const threeYears = (today: string): Period => ({
  from: `${Number(today.slice(0, 4)) - 2}-01-01`,
  until: today,
});

const civil = /^\d{4}-\d\d-\d\d$/;

/** What the address says, as long as it makes a period; else the calendar year so far. */
export function periodIn(get: (name: string) => string, today: string): Period {
  const [from, until] = [get('from'), get('until')];
  return civil.test(from) && civil.test(until) && from <= until ? { from, until } : thisYear(today);
}
