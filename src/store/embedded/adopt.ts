import { untilAnswers } from './answering.ts';
import type { Server } from './keep-running.ts';
import type { Installation } from './launch.ts';
import { runningPostmaster } from './postmaster-file.ts';
import { processBirth } from './process-identity.ts';
import { shutDown } from './shut-down.ts';

const patience = 5_000;

/**
 * Takes over the PostgreSQL that a killed server left running on the folder; null when there is none. One that
 * doesn't let us in is stopped, in its orderly way.
 */
export async function adoptServer(
  { folder, binaries, password }: Installation,
  tell: (step: 'adopting-database') => void,
): Promise<Server | null> {
  const running = await runningPostmaster(folder.cluster);
  if (running === null) return null;
  tell('adopting-database');
  const until = Date.now() + patience;
  const hopeless = () => processBirth(running.pid) === null || Date.now() > until;
  if (running.port > 0 && (await untilAnswers(running.port, password, hopeless))) return running;
  await shutDown(folder, binaries, running.pid);
  return null;
}
