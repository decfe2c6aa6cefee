import pg, { type ClientConfig } from 'pg';

/**
 * How to connect so that nothing hangs for ever: a server that doesn't let us in, a statement that waits and a line
 * that went dead each end in an error within seconds.
 */
export function reachable(url: string): ClientConfig {
  return {
    connectionString: url,
    application_name: 'samsyn',
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
  };
}

/** For the pool: statements are short, so the server ends one after 4 s, and we give the line up after 5: Teams waits 10. */
export function shortStatements(url: string): ClientConfig {
  return {
    ...reachable(url),
    statement_timeout: 4_000,
    query_timeout: 5_000,
    idle_in_transaction_session_timeout: 10_000,
  };
}

/** Whether an error means that the database couldn't be reached or went away, so that trying again may help. */
export function isAway(error: unknown): boolean {
  if (!(error instanceof pg.DatabaseError))
    return !(error instanceof TypeError || error instanceof RangeError);
  const code = error.code ?? '';
  // 08 connection exception, 57P01–57P05 shut down or starting, 53300 too many connections.
  return code.startsWith('08') || code.startsWith('57P') || code === '53300';
}
