import { randomUUID } from 'node:crypto';
import pg from 'pg';

export type TestDatabase = {
  readonly url: string;
  /** Ends every session on it and removes it. */
  drop(): Promise<void>;
};

/** A fresh, migrated and empty database on the run's PostgreSQL; takes some tens of milliseconds. */
export async function testDatabase(): Promise<TestDatabase> {
  const server = process.env['SAMSYN_TEST_DATABASE'];
  if (server === undefined) throw new Error('SAMSYN_TEST_DATABASE is not set: run through jest');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await administer(server, `create database ${name} template samsyn_template`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(server, `drop database if exists ${name} with (force)`) };
}

async function administer(server: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}
