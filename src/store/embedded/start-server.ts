import { setTimeout as pause } from 'node:timers/promises';
import { untilAnswers } from './answering.ts';
import { freePort } from './free-port.ts';
import type { Server } from './keep-running.ts';
import { didNotStart, launch, type Installation } from './launch.ts';
import { shutDown } from './shut-down.ts';

/** Recovery after a crash of a big database takes its time. */
const patience = 600_000;
const attempts = 5;

/**
 * Starts PostgreSQL and waits until it answers. Tries again when it ends at once: the port may have been taken, or
 * processes of a killed one may still be ending. Refuses with `postgres-did-not-start` and the end of its log.
 */
export async function startServer(
  installation: Installation,
  tell: (step: 'starting-database') => void,
  port?: number,
): Promise<Server> {
  const { folder, binaries, password } = installation;
  tell('starting-database');
  for (let attempt = 1; attempt <= attempts; attempt += 1) {
    const server = await launch(installation, port ?? (await freePort()));
    const until = Date.now() + patience;
    if (await untilAnswers(server.port, password, () => server.ended() || Date.now() > until)) return server;
    if (!server.ended()) await shutDown(folder, binaries, server.pid);
    await pause(100 * attempt);
  }
  throw await didNotStart(folder);
}
