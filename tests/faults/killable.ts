import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const folder = import.meta.dirname;

/** Around which append the process ends itself; null for one that lives. */
export type Moment = { readonly when: 'before' | 'after'; readonly append: number } | null;

export type Killable = {
  readonly url: string;
  readonly ended: Promise<unknown>;
  kill(): Promise<void>;
};

/** Starts tests/faults/server.ts on a database. */
export async function killable(database: string, collaboration: string, moment: Moment): Promise<Killable> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(folder, '..', 'store', 'run-typescript.mjs'),
      join(folder, 'server.ts'),
      database,
      collaboration,
      ...(moment === null ? ['none'] : [moment.when, String(moment.append)]),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  const url = await Promise.race([
    once(child.stdout, 'data').then(([line]) => String(line).trim()),
    ended.then(() => Promise.reject(new Error('the server ended before it answered'))),
  ]);
  return {
    url,
    ended,
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
