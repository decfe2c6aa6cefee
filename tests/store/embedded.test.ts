import { existsSync, readFileSync, statSync } from 'node:fs';
import { chmod, mkdtemp, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { startEmbedded, type Embedded, type EmbeddedStep } from '../../src/store/embedded.ts';
import { processBirth } from '../../src/store/embedded/process-identity.ts';
import { openStore } from '../../src/store/open.ts';
import type { StoreRefused } from '../../src/store/refused.ts';
import type { Store } from '../../src/store/server.ts';
import { family, startWriter, statOf, type Writer } from './child.ts';
import { appendOf, collaboration, streamOf } from './samples.ts';
import { until } from '../until.ts';

const asRoot = process.getuid?.() === 0 ? test : test.skip;
const onLinux = process.platform === 'linux' ? test : test.skip;

let parent: string;
let folder: string;
beforeAll(async () => {
  // As mkdtemp makes it: closed to everybody else, also to whoever runs PostgreSQL when we are root.
  parent = await mkdtemp(join(tmpdir(), 'samsyn-embedded-'));
  folder = join(parent, 'data');
});
const stops: (() => Promise<void>)[] = [];
const checkout = resolve(import.meta.dirname, '../..');

/** The folder on the way down to `path` that others may not enter; null if they may enter all of them. */
function closedAbove(path: string): string | null {
  if (path === dirname(path)) return null;
  const above = closedAbove(dirname(path));
  return above ?? ((statSync(path).mode & 0o001) === 0 ? path : null);
}

afterAll(async () => {
  // Also what a failing test left running.
  await Promise.all(stops.map((stop) => stop()));
  await rm(parent, { recursive: true, force: true });
});

const steps = async (where = folder): Promise<readonly [Embedded, readonly EmbeddedStep[]]> => {
  const seen: EmbeddedStep[] = [];
  const server = await startEmbedded({ folder: where, progress: (step) => seen.push(step) });
  stops.push(() => server.stop());
  return [server, seen];
};
const open = async () => {
  const store = await openStore({ embedded: { folder } }, { onFault: () => undefined });
  stops.push(store.close);
  return store;
};
const versionsOf = async (store: Store, stream: string) =>
  (await store.read(collaboration, stream as `meeting:${string}`, 0)).map(({ version }) => version);
const postmaster = () =>
  Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0]);
const acknowledgedBy = async (writer: Writer, least: number) =>
  until(`${least} appends are acknowledged on each stream`, () => {
    const versions = [...writer.acknowledged.values()];
    return versions.length === 8 && versions.every((version) => version >= least);
  });
async function everyAcknowledgedIsThere(writer: Writer): Promise<void> {
  const store = await open();
  for (const [stream, last] of writer.acknowledged) {
    const versions = await versionsOf(store, stream);
    expect(versions.length).toBeGreaterThanOrEqual(last);
    expect(versions).toEqual(versions.map((_, index) => index + 1));
  }
  await store.close();
}

describe('the embedded PostgreSQL', () => {
  test('is made on the first start, listens on this computer only, and its password is its owner’s alone', async () => {
    const [server, seen] = await steps();
    expect(seen.filter((step) => step !== 'creating-user')).toEqual([
      'making-database',
      'starting-database',
      'database-ready',
    ]);
    const url = new URL(server.url);
    expect(url.hostname).toBe('127.0.0.1');
    // On systems with sockets in the file system: there, where only the database's user can pass.
    const socket = url.searchParams.get('host');
    expect(socket).toBe(join(folder, 'postgres'));
    expect((await stat(socket ?? '')).mode & 0o777).toBe(0o700);
    expect((await stat(join(folder, 'password'))).mode & 0o777).toBe(0o600);
    const wrong = new URL(server.url);
    wrong.password = 'wrong';
    await expect(openStore({ url: wrong.href })).rejects.toMatchObject({ code: '28P01' });
    await server.stop();
    await server.stop();
    expect(processBirth(server.pid())).toBeNull();
  });

  test('a second start finds what the first one recorded', async () => {
    const first = await open();
    await first.append(appendOf(streamOf('kept'), 0, { count: 3 }));
    await first.close();
    const [server, seen] = await steps();
    expect(seen).toEqual(['starting-database', 'database-ready']);
    await server.stop();
    const second = await open();
    expect(await versionsOf(second, streamOf('kept'))).toEqual([1, 2, 3]);
    await second.close();
  });

  test('a second server on the same folder is refused, with the folder and the process that has it', async () => {
    const store = await open();
    await expect(open()).rejects.toMatchObject({
      fault: { code: 'data-folder-in-use', folder, pid: process.pid },
    });
    await store.append(appendOf(streamOf('undisturbed'), 0));
    await store.close();
    await (await open()).close();
  });

  test('a server in another process is refused likewise while it lives, and not when it is dead', async () => {
    const writer = startWriter(folder, 'other-process');
    await acknowledgedBy(writer, 1);
    await expect(open()).rejects.toMatchObject({
      fault: { code: 'data-folder-in-use', pid: writer.process.pid },
    });
    await writer.kill();
    await (await open()).close();
  });

  test('an owner’s lock whose process number was given to somebody else since is stale', async () => {
    await writeFile(
      join(folder, 'owner.lock'),
      JSON.stringify({ pid: process.pid, birth: 'another', token: '' }),
    );
    await (await open()).close();
    await writeFile(join(folder, 'owner.lock'), 'not a lock');
    await (await open()).close();
    expect(existsSync(join(folder, 'owner.lock'))).toBe(false);
  });

  test('the PostgreSQL that a killed server left running is taken over, and every acknowledged append is there', async () => {
    const writer = startWriter(folder, 'server-killed');
    await acknowledgedBy(writer, 20);
    await writer.kill();
    const orphan = postmaster();
    expect(processBirth(orphan)).not.toBeNull();
    const [server, seen] = await steps();
    expect(seen).toEqual(['adopting-database', 'database-ready']);
    expect(server.pid()).toBe(orphan);
    await server.stop();
    expect(processBirth(orphan)).toBeNull();
    await everyAcknowledgedIsThere(writer);
  });

  onLinux(
    'PostgreSQL killed in the middle of writing: after the restart every acknowledged append is there',
    async () => {
      const writer = startWriter(folder, 'postgres-killed');
      await acknowledgedBy(writer, 20);
      for (const pid of family(postmaster())) process.kill(pid, 'SIGKILL');
      await writer.kill();
      await everyAcknowledgedIsThere(writer);
    },
  );

  test('a postmaster.pid that was left behind and names a living stranger does not stand in the way', async () => {
    const file = join(folder, 'postgres', 'postmaster.pid');
    await writeFile(
      file,
      `${process.pid}\n${join(folder, 'postgres')}\n1700000000\n5432\n\n127.0.0.1\n\nready\n`,
    );
    await (await open()).close();
  });

  test('a start that was broken off while making the database leaves nothing in the way of the next', async () => {
    const half = join(parent, 'half');
    const [whole] = await steps(half);
    await whole.stop();
    await rename(join(half, 'postgres'), join(half, 'postgres.new'));
    const [server, seen] = await steps(half);
    expect(seen).toContain('making-database');
    await server.stop();
  });

  onLinux(
    'is in a process group of its own, so that Ctrl-C in the terminal does not stop it before us',
    async () => {
      const [server] = await steps();
      expect(statOf(server.pid())?.group).toBe(server.pid());
      await server.stop();
    },
  );

  asRoot(
    'as root, in a folder closed to others, PostgreSQL runs as somebody else with no right but to pass',
    async () => {
      expect((await stat(parent)).mode & 0o777).toBe(0o700);
      const [server] = await steps();
      const status = readFileSync(`/proc/${server.pid()}/status`, 'utf8');
      expect(/^Uid:\s+(\d+)/m.exec(status)?.[1]).not.toBe('0');
      expect(/^CapEff:\s+(\w+)/m.exec(status)?.[1]).toMatch(/^0+[24]$/);
      await server.stop();
    },
  );

  asRoot(
    'as root, PostgreSQL runs with no right at all, or to read closed folders if its binaries lie in one',
    async () => {
      await chmod(parent, 0o755);
      const [server] = await steps();
      const status = readFileSync(`/proc/${server.pid()}/status`, 'utf8');
      await server.stop();
      await chmod(parent, 0o700);
      expect(status).toMatch(closedAbove(checkout) === null ? /^CapEff:\s+0+$/m : /^CapEff:\s+0+[24]$/m);
    },
  );

  asRoot('as root without setpriv, a closed folder is refused by name', async () => {
    const path = process.env['PATH'];
    process.env['PATH'] = '/nowhere';
    try {
      const refused: unknown = await startEmbedded({ folder }).catch((error: unknown) => error);
      const closed = [parent, closedAbove(checkout)].filter((one) => one !== null);
      expect(refused).toMatchObject({ fault: { code: 'folder-closed' } });
      expect(closed).toContain((refused as StoreRefused & { fault: { folder: string } }).fault.folder);
    } finally {
      process.env['PATH'] = path;
    }
  });

  test('PostgreSQL that ends by itself is started again on its port; appends are rejected meanwhile, then taken', async () => {
    const faults: unknown[] = [];
    const onFault = (error: unknown) => void faults.push(error);
    const server = await startEmbedded({ folder, onFault });
    const store = await openStore({ url: server.url }, { onFault });
    const first = server.pid();
    process.kill(first, 'SIGKILL');
    await until('it is another process', () => server.pid() !== first);
    const stream = streamOf('after-the-restart');
    await until('an append is taken', async () =>
      store.append(appendOf(stream, 0)).then(
        ({ outcome }) => outcome === 'appended',
        () => false,
      ),
    );
    expect(faults.length).toBeGreaterThan(0);
    await store.close();
    await server.stop();
  });

  test('while the database is away, everything that is asked is rejected within seconds', async () => {
    const [server] = await steps();
    const store = await openStore({ url: server.url }, { onFault: () => undefined });
    await server.stop();
    const appends = Array.from({ length: 30 }, (_, version) =>
      store.append(appendOf(streamOf('away'), version)),
    );
    const others = [
      store.read(collaboration, streamOf('away'), 0),
      store.meetings(collaboration),
      store.ready(),
    ];
    const chats = [store.conversation('x'), store.exclusively('x', () => Promise.resolve())];
    const outcomes = await Promise.allSettled([...appends, ...others, ...chats]);
    expect(new Set(outcomes.map(({ status }) => status))).toEqual(new Set(['rejected']));
    await store.close();
  });
});
