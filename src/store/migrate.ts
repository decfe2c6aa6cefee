import pg from 'pg';
import { migrations } from './migrations/index.ts';
import { StoreRefused } from './refused.ts';
import { reachable } from './connection.ts';

/** Any number will do, as long as it is always this one. */
const lock = 7_245_001;

/**
 * Brings the database's tables to the form this program knows. All or nothing, and safe when several instances start
 * at once: they wait for one. Returns the names of the migrations it applied. Idempotent.
 * `upTo`: not further than the first so many, for a backup that was made then.
 * Refuses with `database-newer` when a later version of the program has been here.
 */
export async function migrate(url: string, upTo = migrations.length): Promise<readonly string[]> {
  const client = new pg.Client({ ...reachable(url), statement_timeout: 600_000 });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [lock]);
    const applied = await applyMissing(client, upTo);
    await client.query('commit');
    return applied;
  } finally {
    // Ending the session rolls back what wasn't committed.
    await client.end();
  }
}

async function applyMissing(client: pg.Client, upTo: number): Promise<readonly string[]> {
  await client.query(
    'create table if not exists schema_migration ' +
      '(number integer primary key, name text not null, applied_at timestamptz not null default now())',
  );
  const { rows } = await client.query<{ last: number }>(
    'select coalesce(max(number), 0) as last from schema_migration',
  );
  const last = rows[0]?.last ?? 0;
  if (last > migrations.length) {
    throw new StoreRefused({ code: 'database-newer', database: last, program: migrations.length });
  }
  const missing = migrations.slice(last, upTo);
  for (const [index, { name, sql }] of missing.entries()) {
    await client.query(sql);
    await client.query('insert into schema_migration (number, name) values ($1, $2)', [
      last + index + 1,
      name,
    ]);
  }
  return missing.map(({ name }) => name);
}
