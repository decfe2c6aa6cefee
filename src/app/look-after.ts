/** Looks after things that change: one look at a time, and what changed meanwhile is seen by the next. */
export type LookingAfter<Key extends string> = {
  changed(key: Key, version: number): void;
  /** Resolves once nothing waits; what rests is looked at without waiting. */
  settled(): Promise<void>;
};

type Rest = { readonly over: NodeJS.Timeout; version: number | null };

/**
 * `look` is called at once for what changes, and then not again for it in the next `restMs(key)` milliseconds: a meeting
 * changes with every press, and each instance has to read what another recorded before it can look. `look` never rejects.
 */
export function lookAfter<Key extends string>(
  look: (key: Key, version: number) => Promise<void>,
  restMs: (key: Key) => number,
): LookingAfter<Key> {
  let work: Promise<void> = Promise.resolve();
  const waiting = new Map<Key, number>();
  const resting = new Map<Key, Rest>();

  const next = (key: Key, version: number) => {
    // Changes that come while one waits are in it already.
    const already = waiting.get(key);
    waiting.set(key, Math.max(version, already ?? 0));
    if (already === undefined) work = work.then(() => lookAt(key));
  };
  const lookAt = async (key: Key) => {
    const version = waiting.get(key) ?? 0;
    waiting.delete(key);
    const rest = restMs(key);
    if (rest > 0) resting.set(key, { over: setTimeout(() => wake(key), rest).unref(), version: null });
    await look(key, version);
  };
  const wake = (key: Key) => {
    const rest = resting.get(key);
    clearTimeout(rest?.over);
    resting.delete(key);
    if (rest !== undefined && rest.version !== null) next(key, rest.version);
  };
  return {
    changed: (key, version) => {
      const rest = resting.get(key);
      if (rest === undefined) next(key, version);
      else rest.version = Math.max(version, rest.version ?? 0);
    },
    settled: async () => {
      for (let last: Promise<void> | null = null; last !== work; ) {
        for (const key of [...resting.keys()]) wake(key);
        last = work;
        await last;
      }
    },
  };
}
