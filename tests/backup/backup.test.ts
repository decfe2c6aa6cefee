import { gunzipSync, gzipSync } from 'node:zlib';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { backup } from '../../src/cli/backup.ts';
import { restore } from '../../src/cli/restore.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { startEmbedded, type Embedded } from '../../src/store/embedded.ts';
import { openStore } from '../../src/store/open.ts';
import { linked } from '../../src/app/chain.ts';
import type { Append, StreamName } from '../../src/app/ports.ts';
import { collaboration, conversation, recorded, streamOf, summary, wish } from '../store/samples.ts';

/** `samsyn backup` and `restore`, as they are typed: beside a server that runs, and into a folder that isn't there yet. */
let parent: string;
let folder: string;
let file: string;
let server: Embedded;
const before = { ...process.env };
beforeAll(async () => {
  parent = await mkdtemp(join(tmpdir(), 'samsyn-backup-'));
  folder = join(parent, 'data');
  file = join(parent, 'copy.samsyn.gz');
  delete process.env['DATABASE_URL'];
  server = await startEmbedded({ folder });
}, 120_000);
afterAll(async () => {
  process.env = before;
  await server.stop();
  await rm(parent, { recursive: true, force: true });
});

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

async function told(command: Command, ...args: readonly string[]) {
  const said: string[] = [];
  const terminal: Terminal = { locale: 'sv', out: (line) => said.push(line), err: (line) => said.push(line) };
  return { code: await command(args, terminal), said: said.join('\n') };
}

/** A stream whose hashes follow from each other, with words that are easily spoilt on the way. */
function chained(stream: StreamName, count: number, expected = 0, previous = ''): Append {
  let hash = previous;
  const events = Array.from({ length: count }, (_none, index) => {
    const event = recorded(expected + index + 1, {
      data: { z: 1, a: 'Åsa "Ö" \\ \n \u2028 \u0000', n: [1e21, -0.1, null] },
      commandKey: `key-${stream}-${expected + index}`,
    });
    const made = linked(hash, stream, event);
    hash = made.hash;
    return made;
  });
  return { collaboration, stream, expected, events, chat: [], summary: null };
}

async function inTables(url: string): Promise<Record<string, unknown>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `select table_name as name from information_schema.tables
      where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'schema_migration' order by 1`,
  );
  const found: Record<string, unknown> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(`select t::text as row from ${name} t order by 1`);
    found[name] = rows.map(({ row }) => row);
  }
  await client.end();
  return found;
}

test('TR3: what a running server has on record is backed up beside it and restored into a new folder, to the letter', async () => {
  const store = await openStore({ url: server.url });
  await store.saveConversation(conversation('19:chat@thread.v2', 'one'));
  const first = chained(streamOf('one'), 1_200);
  await store.append({ ...first, chat: [wish('one', 'agenda', 1_200)], summary: summary('one', 1_200) });
  await store.append(chained(streamOf('two'), 3));
  const done = await told(backup, file, '--data-dir', folder);
  expect(done).toMatchObject({ code: 0, said: expect.stringContaining(file) as string });
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const then = await inTables(server.url);
  await store.append(chained(streamOf('three'), 1));
  await store.close();
  const there = join(parent, 'restored');
  expect(await told(restore, file, '--data-dir', there)).toMatchObject({
    code: 0,
    said: expect.stringMatching(/1203 händelser i 2 strömmar/) as string,
  });
  const restored = await startEmbedded({ folder: there });
  expect(await inTables(restored.url)).toEqual(then);
  const again = await openStore({ url: restored.url });
  expect(await again.append(chained(streamOf('two'), 1, 3))).toEqual({ outcome: 'appended' });
  await again.close();
  await restored.stop();
}, 180_000);

test('TR3: a backup taken while presses come in holds one moment: every chain in it is whole', async () => {
  const store = await openStore({ url: server.url });
  let pressing = true;
  const press = async (stream: StreamName) => {
    let hash = '';
    for (let version = 0; pressing; version += 1) {
      const append = chained(stream, 1, version, hash);
      await store.append(append);
      hash = append.events[0]?.hash ?? '';
    }
  };
  const presses = ['a', 'b', 'c'].map((name) => press(streamOf(`busy-${name}`)));
  const busy = join(parent, 'busy.gz');
  expect(await told(backup, busy, '--data-dir', folder)).toMatchObject({ code: 0 });
  pressing = false;
  await Promise.all(presses);
  await store.close();
  expect(await told(restore, busy, '--data-dir', join(parent, 'busy'))).toMatchObject({ code: 0 });
}, 180_000);

describe('what is no whole backup is refused, and no folder is left behind', () => {
  const spoilt = async (change: (lines: string[]) => string[]) => {
    const lines = gunzipSync(await readFile(file))
      .toString()
      .trimEnd()
      .split('\n');
    const other = join(parent, 'spoilt.gz');
    await writeFile(other, gzipSync(`${change(lines).join('\n')}\n`));
    return other;
  };
  const refused = async (wrong: string, said: RegExp) => {
    const place = join(parent, 'never');
    expect(await told(restore, wrong, '--data-dir', place)).toMatchObject({
      code: 1,
      said: expect.stringMatching(said) as string,
    });
    await expect(stat(place)).rejects.toMatchObject({ code: 'ENOENT' });
  };

  test('TR3: another file, one that is not there, or one cut short', async () => {
    const other = join(parent, 'other.txt');
    await writeFile(other, 'något annat');
    await refused(other, /ingen hel säkerhetskopia/);
    await refused(join(parent, 'gone'), /ingen hel säkerhetskopia/);
    await refused(await spoilt((lines) => lines.slice(0, -1)), /ingen hel säkerhetskopia/);
    const half = join(parent, 'half.gz');
    const whole = await readFile(file);
    await writeFile(half, whole.subarray(0, whole.length / 2));
    await refused(half, /ingen hel säkerhetskopia/);
  }, 180_000);

  test('TR1: one in which somebody changed a word', async () => {
    await refused(
      await spoilt((lines) => lines.map((line) => line.replace('-0.1', '-0.2'))),
      /håller inte vid händelse 1/,
    );
  }, 120_000);

  test('TR3: one of a later version', async () => {
    await refused(
      await spoilt(([head = '', ...rest]) => [head.replace(/"schema":\d+/, '"schema":900'), ...rest]),
      /senare version/,
    );
  }, 120_000);

  test('TR3: a database that is in use stays as it is', async () => {
    process.env['DATABASE_URL'] = server.url;
    const then = await inTables(server.url);
    expect(await told(restore, file)).toMatchObject({
      code: 1,
      said: expect.stringMatching(/inte tom/) as string,
    });
    delete process.env['DATABASE_URL'];
    expect(await inTables(server.url)).toEqual(then);
  });
});

test('a command that makes no sense is answered with how it is used', async () => {
  expect(await told(backup)).toMatchObject({ code: 2 });
  expect(await told(restore, 'a', 'b')).toMatchObject({ code: 2 });
});
