import { setTimeout as pause } from 'node:timers/promises';
import { processBirth } from './process-identity.ts';

/** A PostgreSQL process and where it answers. */
export type Server = { readonly pid: number; readonly port: number };

export type Kept = {
  readonly pid: () => number;
  /** Ends the watch; resolves with the process that is then to be stopped. */
  readonly release: () => Promise<number>;
};

const interval = 500;

/**
 * Watches PostgreSQL while we live: when it ends by itself (killed for want of memory, say) it is started again on
 * the same port, so that the connection string stays true. Tries until it succeeds or is released.
 */
export function keepRunning(
  first: Server,
  restart: (port: number) => Promise<Server>,
  onFault: (error: unknown) => void,
): Kept {
  const released = new AbortController();
  let pid = first.pid;

  const watch = async () => {
    while (!released.signal.aborted) {
      if (processBirth(pid) === null) {
        onFault(new Error(`PostgreSQL (process ${pid}) ended by itself and is started again`));
        ({ pid } = await restart(first.port).catch((error: unknown) => {
          onFault(error);
          return { pid };
        }));
      }
      // An aborted pause is the release; the timer alone keeps no process alive.
      await pause(interval, undefined, { ref: false, signal: released.signal }).catch(() => undefined);
    }
  };
  const watching = watch();

  return {
    pid: () => pid,
    release: async () => {
      released.abort();
      await watching;
      return pid;
    },
  };
}
