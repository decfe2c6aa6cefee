import pg, { type ClientConfig } from 'pg';
import { StoreAway } from '../app/store-away.ts';

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

/** Whether an error means that the database couldn't be reached or went away, so that trying again at once may help. */
export function isAway(error: unknown): boolean {
  if (error instanceof StoreAway) return isAway(error.cause);
  if (!(error instanceof pg.DatabaseError)) return !isMistake(error);
  const { code = '', severity } = error;
  // 08P01 is both ours, a statement with too few values, and a pooler's that lets nobody in: that one ends the line.
  if (code === '08P01') return severity === 'FATAL';
  // 08 connection exception, 57P01–57P05 shut down or starting, 53300 too many connections.
  return code.startsWith('08') || code.startsWith('57P') || code === '53300';
}

/**
 * Whether the world is in the way: the database is away, or can't keep up. 57014: took longer than it may. 40: rolled back
 * for another's sake. 53, 55P03: short of memory, disk or a lock. 25006: takes no writes, as one that is full or was just
 * relieved by another.
 */
export function isPassing(error: unknown): boolean {
  if (isAway(error)) return true;
  if (!(error instanceof pg.DatabaseError)) return false;
  const code = error.code ?? '';
  return code.startsWith('40') || code.startsWith('53') || ['57014', '55P03', '25006'].includes(code);
}

/** The driver says plainly `Error` of a line that broke, of a pool without a free one, and of a statement it can't send. */
const unsendable =
  /^(Prepared statements must be unique|A query must have|Query values must be|circular reference)/;

const mistakes = ['TypeError', 'RangeError', 'SyntaxError', 'ReferenceError'];

/** By name: what Node's own sockets throw may be of another realm than ours. */
function isMistake(error: unknown): boolean {
  const { name, message } = error as { readonly name?: unknown; readonly message?: unknown };
  return mistakes.includes(String(name)) || unsendable.test(String(message));
}
