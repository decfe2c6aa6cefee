import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

const folder = import.meta.dirname;

/** The whole server in a process of its own, to be killed while people look. */
export type MortalServer = {
  /** Ends it as a power cut would. */
  readonly kill: () => Promise<void>;
};

/** Starts it on a database and a port; resolves once it answers. On the same port it is the same server, come back. */
export async function mortalServer(database: string, port: number, tabFolder: string): Promise<MortalServer> {
  const child = spawn(
    process.execPath,
    [
      '--import',
      join(folder, '..', 'store', 'run-typescript.mjs'),
      join(folder, 'mortal-server-process.ts'),
      database,
      String(port),
      tabFolder,
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const ended = once(child, 'exit');
  await Promise.race([
    once(child.stdout, 'data'),
    ended.then(() => Promise.reject(new Error('the server ended before it answered'))),
  ]);
  return {
    async kill() {
      child.kill('SIGKILL');
      await ended;
    },
  };
}
