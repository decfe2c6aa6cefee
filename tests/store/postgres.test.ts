import pg from 'pg';
import { migrate } from '../../src/store/migrate.ts';
import { StoreAway } from '../../src/app/store-away.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/server.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { storeContract } from './contract.ts';
import { proxyTo } from './proxy.ts';
import { appendOf, collaboration, streamOf } from './samples.ts';
import { until } from '../until.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await testDatabase();
});
const opened: (() => Promise<void>)[] = [];
afterAll(async () => {
  // Also what a failing test left open, or the run would never end.
  await Promise.all(opened.map((close) => close()));
  await database.drop();
});

const open = async (url = database.url) => {
  const store = await openStore({ url }, { onFault: () => undefined });
  opened.push(store.close);
  return store;
};
const openLine = async () => {
  const line = await proxyTo(database.url);
  opened.push(line.close);
  return line;
};

storeContract('the store on PostgreSQL', { open: () => open() });

describe('PostgreSQL itself', () => {
  let client: pg.Client;
  let store: Store;
  beforeAll(async () => {
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    store = await open();
  });
  afterAll(async () => {
    await store.close();
    await client.end();
  });

  test('refuses to change, remove or empty what is recorded', async () => {
    await store.append(appendOf(streamOf('kept'), 0));
    for (const sql of ["update event set type = 'Forged'", 'delete from event', 'truncate event']) {
      await expect(client.query(sql)).rejects.toThrow(/append-only/);
    }
    expect(await store.read(collaboration, streamOf('kept'), 0)).toHaveLength(1);
  });

  test('keeps its durable settings: what is answered as appended is on disk', async () => {
    const { rows } = await client.query<{ fsync: string; commit: string }>(
      "select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit",
    );
    expect(rows).toEqual([{ fsync: 'on', commit: 'on' }]);
  });

  test('is migrated once, by however many instances that start at once', async () => {
    const empty = await testDatabase();
    await recreateSchema(empty.url);
    const applied = await Promise.all(Array.from({ length: 4 }, () => migrate(empty.url)));
    expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
    expect(await migrate(empty.url)).toEqual([]);
    await empty.drop();
  });

  test('is refused when a later version has migrated it', async () => {
    const later = await testDatabase();
    await query(later.url, "insert into schema_migration (number, name) values (900, 'later')");
    await expect(openStore({ url: later.url })).rejects.toMatchObject({ fault: { code: 'database-newer' } });
    await later.drop();
  });

  test('may end every session: the store connects again by itself, and what was missed is heard of', async () => {
    const deaf = await open();
    await deaf.ready();
    const heard: string[] = [];
    deaf.onAppended((_, stream, version) => heard.push(`${stream}@${version}`));
    await client.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and datname = current_database()',
    );
    const stream = streamOf('after-the-break');
    expect(await store.append(appendOf(stream, 0))).toEqual({ outcome: 'appended' });
    await until('the other instance has heard', () => heard.includes(`${stream}@1`));
    expect(await deaf.exclusively('a chat', () => Promise.resolve())).toBe(true);
    await deaf.close();
  });

  test('an append whose answer was lost on the way is answered as appended, and recorded once', async () => {
    const line = await openLine();
    const far = await open(line.url);
    await far.ready();
    const stream = streamOf('lost-answer');
    await far.append(appendOf(stream, 0));
    line.loseAnswerTo('press');
    expect(await far.append(appendOf(stream, 1, { key: 'press', count: 2 }))).toEqual({
      outcome: 'appended',
    });
    expect((await store.read(collaboration, stream, 0)).map(({ version }) => version)).toEqual([1, 2, 3]);
    await far.close();
    await line.close();
  });

  test('over a line that went dead everything is rejected instead of being waited for', async () => {
    const line = await openLine();
    const far = await open(line.url);
    await far.ready();
    line.goDead();
    const appends = Array.from({ length: 5 }, (_, version) =>
      far.append(appendOf(streamOf('dead'), version)),
    );
    const outcomes = await Promise.allSettled([...appends, far.meetings(collaboration), far.ready()]);
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['rejected']));
    for (const outcome of outcomes.slice(0, -1))
      expect(outcome).toMatchObject({ reason: expect.any(StoreAway) as unknown });
    await far.close();
    await line.close();
  });
});

async function recreateSchema(url: string): Promise<void> {
  await query(url, 'drop schema public cascade; create schema public');
}

async function query(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}
