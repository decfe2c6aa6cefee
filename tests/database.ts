import { randomUUID } from 'node:crypto';
import pg from 'pg';

export type TestDatabase = {
  readonly url: string;
  /** Ends every session on it and removes it. */
  drop(): Promise<void>;
};

/** A fresh, migrated and empty database on the run's PostgreSQL; takes some tens of milliseconds. */
export const testDatabase = (): Promise<TestDatabase> => copyOf('samsyn_template');

/**
 * A database of its own, as `make` leaves it: made by the first who asks for that name in the run, copied for
 * everyone. For what takes a while to bring about and many tests begin with.
 */
export async function preparedDatabase(
  name: string,
  make: (url: string) => Promise<void>,
): Promise<TestDatabase> {
  await withAdministrator(async (client) => {
    // Whoever comes at the same time waits here. The name is given last: a making that failed is done anew.
    await client.query('select pg_advisory_lock(hashtext($1))', [name]);
    try {
      const there = await client.query('select from pg_database where datname = $1', [name]);
      if (there.rowCount !== 0) return;
      const { url } = await copyOf('samsyn_template');
      await make(url);
      await client.query(`alter database "${databaseIn(url)}" rename to "${name}"`);
    } finally {
      await client.query('select pg_advisory_unlock(hashtext($1))', [name]);
    }
  });
  return copyOf(name);
}

async function copyOf(template: string): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await withAdministrator((client) => client.query(`create database ${name} template "${template}"`));
  const url = new URL(server());
  url.pathname = `/${name}`;
  const drop = () =>
    withAdministrator(async (client) => {
      await client.query(`drop database if exists ${name} with (force)`);
    });
  return { url: url.href, drop };
}

const databaseIn = (url: string): string => new URL(url).pathname.slice(1);

function server(): string {
  const url = process.env['SAMSYN_TEST_DATABASE'];
  if (url === undefined) throw new Error('SAMSYN_TEST_DATABASE is not set: run through jest');
  return url;
}

let administrators: pg.Pool | undefined;

function openAdministrators(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: server(),
    max: 30,
    idleTimeoutMillis: 2_000,
    allowExitOnIdle: true,
  });
  // One that waits for the next test when the run's server is stopped.
  pool.on('error', () => undefined);
  return pool;
}

/** Kept for a moment, for a test that comes right after: a connection costs thirty milliseconds of a processor. */
async function withAdministrator(does: (client: pg.PoolClient) => Promise<unknown>): Promise<void> {
  administrators ??= openAdministrators();
  const client = await administrators.connect();
  try {
    await does(client);
  } finally {
    client.release();
  }
}
