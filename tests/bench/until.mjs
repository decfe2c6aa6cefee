import { setTimeout as pause } from 'node:timers/promises';

/** What `look` finds, looked for again and again; when it has found nothing for `ms` milliseconds, fails with `otherwise`. */
export async function until(look, ms, otherwise) {
  const patience = Date.now() + ms;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > patience) throw new Error(otherwise);
    await pause(20);
  }
}
