import type { CompiledStep } from './compile.ts';

/** No wait in a script counts for more: between the meeting and a note handed in days later nothing happens. */
const longestWait = 10 * 60_000;
/** What a whole script takes when no speed is asked for. */
const usualLength = 3 * 60_000;

/**
 * Milliseconds to wait before each step. `speed` is how many times faster than the script's own clock; null
 * presses the whole into about three minutes.
 */
export function waitsBefore(steps: readonly CompiledStep[], speed: number | null): readonly number[] {
  const gaps = steps.map(({ at }, index) => {
    const before = steps[index - 1]?.at ?? at;
    return Math.min(Math.max(0, Date.parse(at) - Date.parse(before)), longestWait);
  });
  const whole = gaps.reduce((sum, gap) => sum + gap, 0);
  const factor = speed ?? Math.max(1, whole / usualLength);
  return gaps.map((gap) => gap / factor);
}
