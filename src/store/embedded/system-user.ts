import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { StoreRefused } from '../refused.ts';
import type { Account } from './closed-folder.ts';

/** A user that error messages can name. */
export type NamedAccount = Account & { readonly name: string };

const run = promisify(execFile);
const ours = 'samsyn-postgres';
const candidates = ['postgres', ours] as const;

/**
 * The user that PostgreSQL runs as when we are root: `postgres` if the computer has one, else one of our own, made
 * without login, home or password.
 */
export async function postgresUser(onCreate: () => void): Promise<NamedAccount> {
  for (const name of candidates) {
    const account = await lookUp(name);
    if (account !== null) return { ...account, name };
  }
  onCreate();
  await create();
  const made = await lookUp(ours);
  if (made === null) throw new StoreRefused({ code: 'no-user-for-postgres', tried: candidates });
  return { ...made, name: ours };
}

/** The user's name; null when the system has none for the number, as in some containers. */
export async function nameOf(uid: number): Promise<string | null> {
  return run('id', ['-nu', String(uid)]).then(
    ({ stdout }) => stdout.trim(),
    () => null,
  );
}

async function lookUp(name: string): Promise<Account | null> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return null;
  }
}

/** `useradd` on most systems, `adduser` of busybox on small ones. What fails here is told by the look-up after. */
async function create(): Promise<void> {
  const shell = '/bin/false';
  try {
    await run('useradd', ['--system', '--user-group', '--no-create-home', '--shell', shell, ours]);
  } catch {
    await run('adduser', ['-S', '-D', '-H', '-s', shell, ours]).catch(() => undefined);
  }
}
