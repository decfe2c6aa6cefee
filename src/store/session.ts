import pg from 'pg';
import { reachable } from './connection.ts';

/** One connection kept for what lives with a connection: listening, and locks. It comes back by itself. */
export type Session = {
  /** The connection, when there is one; rejects when the database is away. */
  client(): Promise<pg.Client>;
  close(): Promise<void>;
};

export type SessionDuties = {
  /** Runs on each new connection before it is given out. */
  readonly onConnected: (client: pg.Client) => Promise<void>;
  /** Proves, every few seconds, that the line lives. */
  readonly onHeartbeat: (client: pg.Client) => Promise<void>;
  readonly onNotification: (payload: string, channel: string) => void;
  readonly onFault: (error: unknown) => void;
};

/** How often the line is proved to live, in milliseconds. */
export const heartbeatInterval = 2_000;
const longestPause = 5_000;

/** Opens the session at once and keeps it until `close`. */
export function openSession(url: string, duties: SessionDuties): Session {
  let current: Promise<pg.Client>;
  let closed = false;
  let failures = 0;
  let timer: NodeJS.Timeout | undefined;

  const lost = (client: pg.Client, error: Error) => {
    clearTimeout(timer);
    void client.end().catch(() => undefined);
    if (closed) return;
    duties.onFault(error);
    current = Promise.reject(error);
    current.catch(() => undefined);
    failures += 1;
    timer = setTimeout(renew, Math.min(longestPause, 50 * 2 ** failures));
  };
  const beat = (client: pg.Client, lose: (error: unknown) => void) => {
    timer = setTimeout(() => {
      duties.onHeartbeat(client).then(() => beat(client, lose), lose);
    }, heartbeatInterval);
    timer.unref();
  };
  const open = async (): Promise<pg.Client> => {
    const client = new pg.Client({ ...reachable(url), query_timeout: 5_000 });
    const line = { gone: false };
    const lose = (error: unknown) => {
      if (line.gone) return;
      line.gone = true;
      lost(client, error instanceof Error ? error : new Error(String(error)));
    };
    client.on('error', lose);
    client.on('end', () => lose(new Error('the database ended the session')));
    client.on('notification', ({ payload, channel }) => duties.onNotification(payload ?? '[]', channel));
    try {
      await client.connect();
      await duties.onConnected(client);
      failures = 0;
      if (!line.gone) beat(client, lose);
      return client;
    } catch (error) {
      lose(error);
      throw error;
    }
  };
  const renew = () => {
    current = open();
    // Whoever asks for the client gets the error; renewing goes on without it.
    current.catch(() => undefined);
  };
  renew();

  return {
    client: () => current,
    close: async () => {
      closed = true;
      clearTimeout(timer);
      await current.then(
        async (client) => {
          // The database does so by itself, but only a moment after the session's end: whoever takes over would wait.
          await client.query('select pg_advisory_unlock_all()').catch(() => undefined);
          await client.end();
        },
        () => undefined,
      );
    },
  };
}
