import { execFile, type SpawnOptions } from 'node:child_process';
import { existsSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { StoreRefused } from '../refused.ts';
import type { Binaries } from './binaries.ts';
import { closedFolder, type Account } from './closed-folder.ts';
import type { DataFolder } from './folder.ts';
import { nameOf, postgresUser, type NamedAccount } from './system-user.ts';

/** How to run a program of PostgreSQL: as whom, and with what in front of it. */
export type Runner = {
  /** Owner of the database's files, when it isn't we ourselves. */
  readonly account: Account | null;
  command(program: string, args: readonly string[]): readonly [string, readonly string[]];
  readonly options: SpawnOptions;
};

const asOurselves = (): Runner => ({
  account: null,
  command: (program, args) => [program, args],
  options: { env: cleanEnvironment() },
});

/**
 * PostgreSQL refuses to run as root; then another user runs it: the owner of the files that are there, else
 * `postgres`, else one we make. When that user may not pass a folder on the way to program or data (a clone in a
 * private folder of root), it gets the one right to pass and read, nothing more, by `setpriv`.
 * Refuses with `folder-closed`, naming the folder, when that isn't possible.
 */
export async function chooseRunner(
  folder: DataFolder,
  binaries: Binaries,
  onCreateUser: () => void,
): Promise<Runner> {
  const me = process.getuid?.();
  if (me === undefined) return asOurselves();
  if (me !== 0) {
    await refuseOthers(folder, me);
    return asOurselves();
  }
  const user = (await ownerOf(folder)) ?? (await postgresUser(onCreateUser));
  const closed =
    (await closedFolder(dirname(binaries.postgres), user)) ?? (await closedFolder(folder.path, user));
  if (closed === null) return asUser(user);
  return throughClosedFolder(user, binaries, closed);
}

async function refuseOthers(folder: DataFolder, me: number): Promise<void> {
  if (!existsSync(folder.cluster)) return;
  const { uid } = await stat(folder.cluster);
  if (uid !== me)
    throw new StoreRefused({ code: 'folder-of-another-user', folder: folder.cluster, owner: uid });
}

/** Who the database's files belong to, or, before there are any, the data folder; null when that is root. */
async function ownerOf(folder: DataFolder): Promise<NamedAccount | null> {
  const made = existsSync(folder.cluster);
  const { uid, gid } = await stat(made ? folder.cluster : folder.path);
  if (uid === 0) return null;
  const name = await nameOf(uid);
  // A cluster can be made only by a user that has a name, but run by any.
  return name === null && !made ? null : { uid, gid, name: name ?? `uid ${uid}` };
}

const asUser = ({ uid, gid }: Account): Runner => ({
  account: { uid, gid },
  command: (program, args) => [program, args],
  options: { env: cleanEnvironment(), uid, gid, cwd: '/' },
});

/** Rights that let a user pass closed folders, the smaller first; containers often have only the second. */
const rights = ['dac_read_search', 'dac_override'] as const;

async function throughClosedFolder(user: NamedAccount, binaries: Binaries, closed: string) {
  for (const right of rights) {
    const runner = withRight(user, right);
    const [command, args] = runner.command(binaries.initdb, ['--version']);
    const works = await promisify(execFile)(command, [...args], runner.options).catch(() => null);
    if (works?.stderr === '') return runner;
  }
  throw new StoreRefused({ code: 'folder-closed', folder: closed, user: user.name });
}

const withRight = ({ uid, gid }: Account, right: (typeof rights)[number]): Runner => ({
  account: { uid, gid },
  command: (program, args) => [
    'setpriv',
    [
      // PostgreSQL asks access(2) whether its program is executable, which forgets the right unless this is set.
      ...['--securebits', '+no_setuid_fixup'],
      ...['--reuid', String(uid), '--regid', String(gid), '--clear-groups'],
      ...['--inh-caps', `+${right}`, '--ambient-caps', `+${right}`],
      ...[program, ...args],
    ],
  ],
  options: { env: cleanEnvironment(), cwd: '/' },
});

/** Without PG… variables, which would be taken for settings, and in a language that doesn't depend on the computer. */
function cleanEnvironment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(PG|LC_|LANG)/.test(name));
  return { ...Object.fromEntries(kept), LC_ALL: 'C', TZ: 'UTC' };
}
