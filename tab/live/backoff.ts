const first = 500;
/** While a restart is likely, the truth is to be there within two seconds of the server. */
const soon = 1_500;
/** Attempts made at that pace, some two minutes of them; whoever is away longer is away for long. */
const patient = 100;
const longest = 15_000;

/**
 * Milliseconds to wait before attempt number `attempt` (0 is the first) at getting the line back. Up to 1.5 s at first,
 * later growing to 15 s; half of it is chance (`random` in 0..1), so that a room full of tabs doesn't return in the same
 * instant.
 */
export function backoff(attempt: number, random: number): number {
  const whole =
    attempt < patient
      ? Math.min(soon, first * 2 ** Math.min(attempt, 10))
      : Math.min(longest, soon * 2 ** Math.min(attempt - patient, 10));
  return Math.round(whole / 2 + (whole / 2) * random);
}
