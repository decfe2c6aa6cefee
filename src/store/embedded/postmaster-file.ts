import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { commandLine, processBirth, signalReaches } from './process-identity.ts';

/** A running PostgreSQL, as its own file in the data folder tells. */
export type Postmaster = { readonly pid: number; readonly port: number };

/**
 * The PostgreSQL that runs on a cluster folder, left behind by a server that died; null when none does. A file left
 * by a dead one is PostgreSQL's to judge, except when the system gave its number to another process, which would
 * make PostgreSQL refuse to start: then the file goes.
 */
export async function runningPostmaster(cluster: string): Promise<Postmaster | null> {
  const file = join(cluster, 'postmaster.pid');
  const lines = await readFile(file, 'utf8').then(
    (text) => text.split('\n'),
    () => [],
  );
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (processBirth(pid) !== null && isPostgres(pid, cluster)) return { pid, port: Number(lines[3]) };
  if (signalReaches(pid)) await rm(file, { force: true });
  return null;
}

function isPostgres(pid: number, cluster: string): boolean {
  const command = commandLine(pid);
  return command === '' || (command.includes('postgres') && command.includes(cluster));
}
