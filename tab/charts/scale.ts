import type { Spread } from '../../src/contract/matters.ts';

/**
 * Where on a common line a number of days stands, in percent. A single matter that took years would press all the rest
 * together: the line ends at twice the largest upper quartile, and what is beyond stands at its end.
 */
export function scaleOf(spreads: readonly Spread[]): (days: number) => number {
  const longest = Math.max(1, ...spreads.map((spread) => spread.longest ?? 0));
  const usual = Math.max(1, ...spreads.map((spread) => spread.upperQuartile ?? 0)) * 2;
  const end = Math.min(longest, usual);
  return (days) => Math.min(100, Math.max(0, (days / end) * 100));
}
