import { randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { firstBroken, linked } from '../../src/app/chain.ts';
import { listingOf } from '../../src/app/matter-listing.ts';
import type { MatterEvent } from '../../src/domain/matter/events.ts';
import { evolveMatter, noMatter } from '../../src/domain/matter/evolve.ts';
import { restoreBackup } from '../../src/store/backup/restore-backup.ts';
import { migrate } from '../../src/store/migrate.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/open.ts';
import { testDatabase } from '../database.ts';
import { appendOf, collaboration, streamOf } from './samples.ts';

/**
 * A rolling upgrade has instances of two versions side by side: what the older one knows of the tables must go on being
 * true. So a migration adds; what it replaces is taken away by a later version, once nothing knows it any more.
 */
type Shape = {
  readonly columns: ReadonlyMap<string, { readonly type: string; readonly canBeLeftOut: boolean }>;
  readonly functions: ReadonlySet<string>;
  readonly indexes: ReadonlySet<string>;
};

const created: string[] = [];

async function administer<Row extends pg.QueryResultRow>(url: string, sql: string): Promise<readonly Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const { rows } = await client.query<Row>(sql);
    return rows;
  } finally {
    await client.end();
  }
}

const server = () => process.env['SAMSYN_TEST_DATABASE'] ?? '';

async function emptyDatabase(): Promise<string> {
  const name = `expanding_${randomUUID().replaceAll('-', '')}`;
  await administer(server(), `create database ${name}`);
  created.push(name);
  const url = new URL(server());
  url.pathname = `/${name}`;
  return url.href;
}

afterAll(async () => {
  for (const name of created) await administer(server(), `drop database if exists ${name} with (force)`);
});

async function shapeOf(url: string): Promise<Shape> {
  const columns = await administer<{ name: string; type: string; left_out: boolean }>(
    url,
    `select c.relname || '.' || a.attname as name, format_type(a.atttypid, a.atttypmod) as type,
            (not a.attnotnull or a.atthasdef) as left_out
       from pg_class c join pg_attribute a on a.attrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`,
  );
  const functions = await administer<{ name: string }>(
    url,
    `select p.oid::regprocedure::text || ' ' || pg_get_function_result(p.oid) as name from pg_proc p
      where p.pronamespace = 'public'::regnamespace`,
  );
  // What `on conflict` and the rule of one writer stand on.
  const indexes = await administer<{ name: string }>(
    url,
    `select pg_get_indexdef(i.indexrelid) as name from pg_index i join pg_class c on c.oid = i.indrelid
      where i.indisunique and c.relnamespace = 'public'::regnamespace`,
  );
  return {
    columns: new Map(columns.map(({ name, type, left_out }) => [name, { type, canBeLeftOut: left_out }])),
    functions: new Set(functions.map(({ name }) => name)),
    indexes: new Set(indexes.map(({ name }) => name)),
  };
}

test('TR3: no migration takes away or changes what an instance of the version before it works with', async () => {
  const url = await emptyDatabase();
  const broken: string[] = [];
  await migrate(url, 1);
  let before = await shapeOf(url);
  for (let number = 2; number <= migrations.length; number += 1) {
    await migrate(url, number);
    const after = await shapeOf(url);
    const tables = new Set([...before.columns.keys()].map((name) => name.split('.', 1)[0]));
    for (const [name, { type }] of before.columns)
      if (after.columns.get(name)?.type !== type) broken.push(`${number}: column ${name}`);
    for (const [name, { canBeLeftOut }] of after.columns)
      if (!before.columns.has(name) && tables.has(name.split('.', 1)[0]) && !canBeLeftOut)
        broken.push(`${number}: ${name} has to be filled by who doesn’t know it`);
    for (const name of before.functions) if (!after.functions.has(name)) broken.push(`${number}: ${name}`);
    for (const name of before.indexes) if (!after.indexes.has(name)) broken.push(`${number}: ${name}`);
    before = after;
  }
  expect(before.functions.size).toBeGreaterThan(3);
  expect(broken).toEqual([]);
});

/** What a next version could bring, written as this one's migrations are. */
const nextMigration = `
  alter table event add column origin text;
  alter table chat_message add column weight integer not null default 0;
  create table next_thing (collaboration text not null, id text not null, primary key (collaboration, id));
  create index event_origin on event (collaboration, origin) where origin is not null;
  insert into schema_migration (number, name) values (${migrations.length + 1}, 'next');`;

test('TR3, TR4: while a newer version brings its migration, the older one records on without a gap; started anew it refuses', async () => {
  const database = await testDatabase();
  const older = await openStore({ url: database.url });
  const stream = streamOf('upgraded');
  let version = 0;
  const next = { there: false };
  const pressing = (async () => {
    const after = { count: 0 };
    while (after.count < 20) {
      expect(await older.append(appendOf(stream, version))).toEqual({ outcome: 'appended' });
      version += 1;
      if (next.there) after.count += 1;
    }
  })();
  await administer(database.url, `begin; select pg_advisory_xact_lock(7245001); ${nextMigration} commit;`);
  next.there = true;
  await pressing;
  const newer = await administer<{ version: number; origin: string | null }>(
    database.url,
    `select version, origin from event where stream = '${stream}' order by version`,
  );
  expect(newer.map((row) => row.version)).toEqual(Array.from({ length: version }, (_, index) => index + 1));
  expect((await older.read(collaboration, stream, 0)).length).toBe(version);
  await expect(openStore({ url: database.url })).rejects.toThrow(/Start a newer version/);
  await older.close();
  await database.drop();
});

test('TR1: the chain that two versions wrote in turn is one', async () => {
  const database = await testDatabase();
  const older = await openStore({ url: database.url });
  const newer = await openStore({ url: database.url });
  await administer(database.url, nextMigration);
  const stream = streamOf('in-turn');
  let hash = '';
  for (let version = 1; version <= 12; version += 1) {
    const store = version % 2 === 0 ? older : newer;
    const [drafted] = appendOf(stream, version - 1).events;
    if (drafted === undefined) throw new Error('no event');
    const event = linked(hash, stream, drafted);
    ({ hash } = event);
    const append = { ...appendOf(stream, version - 1), events: [event] };
    expect(await store.append(append)).toEqual({ outcome: 'appended' });
  }
  expect(firstBroken(stream, await older.read(collaboration, stream, 0))).toBeNull();
  expect(await newer.read(collaboration, stream, 0)).toEqual(await older.read(collaboration, stream, 0));
  await older.close();
  await newer.close();
  await database.drop();
});

test('TR3, FU1: what an instance of the form before says of matters is listed in full, as this one lists it', async () => {
  const url = await emptyDatabase();
  expect(await restoreBackup(url, keptForm('0012'), firstBroken)).toMatchObject({ ok: true });
  const store = await openStore({ url });
  const heads = (await store.streams()).filter(({ stream }) => stream.startsWith('matter:'));
  const home = heads[0]?.collaboration ?? collaboration;
  const listings = await Promise.all(
    heads.map(async ({ stream }) => {
      const record = await store.read(home, stream, 0);
      return listingOf(
        record.reduce((before, { data }) => evolveMatter(before, data as MatterEvent), noMatter),
      );
    }),
  );
  const shown = () =>
    Promise.all(
      ['matter', 'matter_answer', 'matter_assignment', 'matter_stay'].map((table) =>
        administer(url, `select to_jsonb(${table})::text as row from ${table} order by 1`),
      ),
    );
  await store.matters.clear(home);
  await store.matters.keep(home, listings);
  const now = await shown();
  expect(now.map((rows) => rows.length > 0)).toEqual([true, true, true, true]);

  // Form 0011 said neither who raised it nor past whom it went, nor which answer counts for its recommendation.
  const unsaid = ['raisedBy', 'deviations', 'first'];
  const older = listings.map(({ matter, answers, assignments, stays }) => ({
    ...{ append: 1, collaboration: home, assignments, stays },
    matter: without(matter, unsaid),
    answers: answers.map((answer) => without(answer, unsaid)),
  }));
  await store.matters.clear(home);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query('select keep_matters($1::json, null)', [JSON.stringify(older)]);
  await client.end();
  expect(await shown()).toEqual(now);
  await store.close();
});

const without = (said: object, keys: readonly string[]) =>
  Object.fromEntries(Object.entries(said).filter(([key]) => !keys.includes(key)));

/** A backup of the sample from that form. A generator, so that nothing is read before somebody listens. */
async function* keptForm(form: string): AsyncGenerator<string> {
  const file = createReadStream(`tests/backup/schemas/${form}.gz`);
  yield* createInterface({ input: file.pipe(createGunzip()) });
}
