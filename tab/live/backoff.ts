const first = 500;
const longest = 15_000;

/**
 * Milliseconds to wait before attempt number `attempt` (0 is the first) at getting the line back. Doubles up to
 * 15 s; half of it is chance (`random` in 0..1), so that a room full of tabs doesn't return in the same instant.
 */
export function backoff(attempt: number, random: number): number {
  const whole = Math.min(longest, first * 2 ** Math.min(attempt, 10));
  return Math.round(whole / 2 + (whole / 2) * random);
}
