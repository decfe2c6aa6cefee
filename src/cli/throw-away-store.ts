import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore } from '../store/open.ts';
import type { Store } from '../store/server.ts';

/** A real PostgreSQL on a folder of its own, gone when `work` is done, and when the program is told to stop. */
export async function withThrowAwayStore<T>(work: (store: Store) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-play-'));
  const store = await openStore({ embedded: { folder: join(folder, 'data') } }).catch(
    async (fault: unknown) => {
      await rm(folder, { recursive: true, force: true });
      throw fault;
    },
  );
  const clear = async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  };
  const stop = () => void clear().finally(() => process.exit(130));
  for (const signal of signals) process.once(signal, stop);
  try {
    return await work(store);
  } finally {
    for (const signal of signals) process.removeListener(signal, stop);
    await clear();
  }
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
