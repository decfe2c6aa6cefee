import { setTimeout as pause } from 'node:timers/promises';

/** Waits for a condition, not for a time; fails after 15 s with the condition's own words. */
export async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  const patience = Date.now() + 15_000;
  while (!(await holds())) {
    if (Date.now() > patience) throw new Error(`waited in vain until ${what}`);
    await pause(5);
  }
}
