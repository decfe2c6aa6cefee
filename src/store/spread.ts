import type { Spread } from '../app/matter-lists.ts';

/** How many took so long, in tenths of a day: as exact as a meeting's day is. */
export type Times = { readonly took: number; readonly times: number };

/** Median, quartiles and the longest, in days; between two times in their middle, as `percentile_cont` has it. */
export function spreadOf(told: readonly Times[]): Spread {
  const rows = told.toSorted((a, b) => a.took - b.took);
  const count = rows.reduce((sum, { times }) => sum + times, 0);
  return { count, ...quantiles(rows, count) };
}

function quantiles(rows: readonly Times[], count: number): Omit<Spread, 'count'> {
  if (count === 0) return { median: null, lowerQuartile: null, upperQuartile: null, longest: null };
  const sums: number[] = [];
  for (const { times } of rows) sums.push((sums.at(-1) ?? 0) + times);
  /** The time in that place of them all, from 0. */
  const at = (place: number): number => rows[sums.findIndex((sum) => sum > place)]?.took ?? 0;
  const days = (share: number): number => {
    const place = share * (count - 1);
    const [lower, upper] = [at(Math.floor(place)), at(Math.ceil(place))];
    return Math.round(lower + (upper - lower) * (place - Math.floor(place))) / 10;
  };
  return { median: days(0.5), lowerQuartile: days(0.25), upperQuartile: days(0.75), longest: days(1) };
}
