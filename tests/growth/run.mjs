/**
 * `npm run growth`: the tables as they would be after ten years in 300 municipalities, in a fiftieth part, and whether
 * what is asked often still goes by an index.
 *
 *     npm run growth                  a fiftieth
 *     npm run growth -- --share 10    a tenth: some gigabytes
 *
 * On a PostgreSQL of its own, with the product's migrations and its store. Prints each table with its rows and sizes, and
 * what that comes to in full; then what the store's everyday work read row by row. The exit code is 1 if that was a table
 * of more than a thousand rows, or a table can't be spread by collaboration that isn't known not to be.
 */
import { mkdtemp } from 'node:fs/promises';
import { rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { runProgram } from '../../src/cli/run-program.mjs';
import { built } from '../bench/built.mjs';
import { filling, full, sized } from './fill.mjs';
import { everydayWork } from './everyday-work.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const { values } = parseArgs({ options: { share: { type: 'string', default: '50' } } });
const share = Number(values.share);
if (!(share >= 1)) {
  process.stderr.write('npm run growth -- [--share N], N from 1 on\n');
  process.exit(2);
}
if ((await runProgram(process.execPath, ['src/cli/launch.mjs', 'build'], { cwd: root })) !== 0)
  process.exit(1);
const { startEmbedded } = await built('src/store/embedded.js');
const { migrate } = await built('src/store/migrate.js');

/** Tables that have no collaboration, and where they would be in a database that is spread. */
const notSpread = {
  schema_migration: 'the same for all: on the coordinating node',
  allowance_used: 'by account, lost without harm: on the coordinating node',
  web_session: 'found by the cookie alone, before anything else is known: on the coordinating node',
};
const few = 500;
const say = (line = '') => process.stdout.write(`${line}\n`);
const size = sized(share);
const folder = await mkdtemp(join(tmpdir(), 'samsyn-growth-'));
const server = await startEmbedded({ folder: join(folder, 'data'), onFault: () => undefined });
let failed = false;
for (const signal of ['SIGINT', 'SIGTERM'])
  process.once(signal, () => void close().finally(() => process.exit(130)));
try {
  await migrate(server.url);
  const client = new pg.Client({ connectionString: server.url });
  await client.connect();
  await fill(client);
  await sizes(client);
  await byIndex(client);
  await spreadable(client);
  await client.end();
} finally {
  await close();
}
process.exitCode = failed ? 1 : 0;

async function close() {
  await server.stop().finally(() => rmSync(folder, { recursive: true, force: true }));
}

async function fill(client) {
  await client.query('set synchronous_commit = off');
  for (const [what, sql] of filling(size)) {
    const from = performance.now();
    const { rowCount } = await client.query(sql);
    process.stderr.write(
      `${what}: ${rowCount} rows in ${((performance.now() - from) / 1000).toFixed(1)} s\n`,
    );
  }
  await client.query('analyze');
}

async function sizes(client) {
  const { rows } = await client.query(
    `select c.relname as table, c.reltuples::bigint as rows, pg_table_size(c.oid) as data, pg_indexes_size(c.oid) as indexes
       from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.reltuples > 0
      order by pg_total_relation_size(c.oid) desc`,
  );
  const { collaborations, years } = full;
  say(
    `1/${share} of ${collaborations} collaborations, ${years} years; in full beside it (rows and sizes × ${share})`,
  );
  say();
  say('| table | rows | data MB | indexes MB | in full: rows | GB |');
  say('| --- | --: | --: | --: | --: | --: |');
  const mb = (bytes) => (Number(bytes) / 2 ** 20).toFixed(1);
  let total = 0;
  for (const row of rows) {
    const bytes = (Number(row.data) + Number(row.indexes)) * share;
    total += bytes;
    const gb = (bytes / 2 ** 30).toFixed(bytes < 2 ** 30 ? 2 : 1);
    say(
      `| ${row.table} | ${row.rows} | ${mb(row.data)} | ${mb(row.indexes)} | ${Number(row.rows) * share} | ${gb} |`,
    );
  }
  say(`| all | | | | | ${(total / 2 ** 30).toFixed(0)} |`);
  say();
}

/** Rows that were read without an index, by table, while the store did what it does all day. */
async function byIndex(client) {
  const read = async () => {
    await client.query('select pg_stat_force_next_flush()');
    await client.query('select pg_stat_clear_snapshot()');
    const { rows } = await client.query(
      `select relname as table, seq_tup_read as read, idx_scan as by_index, n_live_tup as live from pg_stat_user_tables`,
    );
    return new Map(rows.map((row) => [row.table, row]));
  };
  for (const [what, work] of Object.entries(everydayWork)) {
    const store = await partsOfTheStore();
    const before = await read();
    const from = performance.now();
    await work(store, size);
    const took = performance.now() - from;
    await store.close();
    const after = await read();
    const scanned = [...after.values()].filter(
      ({ table, read: now, live }) =>
        Number(now) > Number(before.get(table)?.read ?? 0) && Number(live) > few,
    );
    const told = scanned.map(
      ({ table, read: now }) => `${table} (${Number(now) - Number(before.get(table)?.read ?? 0)} rows)`,
    );
    if (scanned.length > 0) failed = true;
    say(
      `${what}: ${took.toFixed(1)} ms; ${told.length === 0 ? 'by index' : `ROW BY ROW: ${told.join(', ')}`}`,
    );
  }
  say();
}

/** The store without what a session looks up when it begins; closing it tells the database's statistics of its work. */
async function partsOfTheStore() {
  const { connect } = await built('src/store/database.js');
  const { eventStore } = await built('src/store/event-store.js');
  const { chatStore } = await built('src/store/chat-store.js');
  const { archiveStore } = await built('src/store/archive.js');
  const { matterLists } = await built('src/store/matter-lists.js');
  const database = connect(server.url, () => undefined);
  const announcements = { announce: () => undefined, alone: () => false, listen: () => () => undefined };
  return {
    ...eventStore(database, announcements),
    ...chatStore(database),
    archive: archiveStore(database),
    matters: matterLists(database),
    close: () => database.close(),
  };
}

/** Citus spreads a table by a column that its keys all contain, and joins without travel where it is the same one. */
async function spreadable(client) {
  const { rows } = await client.query(
    `select c.relname as table, i.indexrelid::regclass::text as index,
            exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'collaboration'
                      and a.attnum = any (i.indkey)) as keyed
       from pg_class c join pg_index i on i.indrelid = c.oid
      where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and i.indisunique order by 1, 2`,
  );
  const without = rows.filter(({ keyed }) => !keyed);
  const tables = new Set(rows.map(({ table }) => table));
  say(
    `${tables.size - new Set(without.map(({ table }) => table)).size} tables have the collaboration in every key.`,
  );
  for (const { table, index } of without) {
    const known = notSpread[table];
    if (known === undefined) failed = true;
    say(`${table} (${index}): ${known ?? 'NOT KNOWN OF'}`);
  }
}
