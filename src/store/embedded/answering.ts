import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { superuser } from './initialise.ts';

/** The database that Samsyn's tables are in. */
export const databaseName = 'samsyn';

export function localUrl(port: number, password: string, database: string = databaseName): string {
  return `postgres://${superuser}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;
}

/**
 * `yes` when the PostgreSQL on that port lets us in (and our database is there, made now if it wasn't); `starting`
 * while it recovers or shuts down; `no` when nobody or somebody else answers.
 */
export async function answers(port: number, password: string): Promise<'yes' | 'starting' | 'no'> {
  const outcome = await query(localUrl(port, password), 'select 1');
  if (outcome !== 'no-database') return outcome;
  // Two starts at once could both make it: that the other one did is as good.
  await query(localUrl(port, password, 'postgres'), `create database ${databaseName}`);
  return query(localUrl(port, password), 'select 1') as Promise<'yes' | 'starting' | 'no'>;
}

/** Asks until it answers or `hopeless`; true when it answered. PostgreSQL tells nobody when it is ready. */
export async function untilAnswers(
  port: number,
  password: string,
  hopeless: () => boolean,
): Promise<boolean> {
  for (;;) {
    if ((await answers(port, password)) === 'yes') return true;
    if (hopeless()) return false;
    await pause(25);
  }
}

async function query(url: string, sql: string): Promise<'yes' | 'starting' | 'no-database' | 'no'> {
  const client = new pg.Client({
    connectionString: url,
    connectionTimeoutMillis: 5_000,
    query_timeout: 30_000,
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query(sql);
    return 'yes';
  } catch (error) {
    const { code } = error as { code?: string };
    if (code === '3D000') return 'no-database';
    // 57P03 cannot_connect_now: starting, recovering or stopping.
    return code === '57P03' ? 'starting' : 'no';
  } finally {
    await client.end().catch(() => undefined);
  }
}
