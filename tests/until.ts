import { setTimeout as pause } from 'node:timers/promises';

/**
 * How long a test waits for what it expects, in milliseconds. A test that passes never waits this long, and a machine
 * on which everything goes at once must not make one fail.
 */
export const patience = 60_000;

/** Waits until something holds, looking again and again; fails in the condition's own words. */
export async function until(
  what: string,
  holds: () => boolean | Promise<boolean>,
  ms = patience,
): Promise<void> {
  const end = Date.now() + ms;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited in vain until ${what}`);
    await pause(10);
  }
}
