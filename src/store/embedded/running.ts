import { readFile, realpath } from 'node:fs/promises';
import { localUrl } from './answering.ts';
import { dataFolder } from './folder.ts';
import { throughSocket } from './local-socket.ts';
import { runningPostmaster } from './postmaster-file.ts';

/** Address of the PostgreSQL that a server runs on the data folder now; null when none does. For whoever may read the folder. */
export async function runningOn(wanted: string): Promise<string | null> {
  const exists = await realpath(wanted).catch(() => null);
  if (exists === null) return null;
  const folder = await dataFolder(wanted);
  const running = await runningPostmaster(folder.cluster);
  if (running === null) return null;
  const password = (await readFile(folder.password, 'utf8')).trim();
  return throughSocket(localUrl(running.port, password), folder, running.port);
}
