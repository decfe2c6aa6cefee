import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chown, mkdir, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { StoreRefused } from '../refused.ts';
import type { Binaries } from './binaries.ts';
import type { Installation } from './launch.ts';
import type { Runner } from './runner.ts';

/** The role that owns the database. */
export const superuser = 'samsyn';

/**
 * Makes the cluster, once. It is made beside its place and moved there when whole, so that a start that was broken
 * off leaves nothing half-made behind. Sorting and letters follow Unicode, the same on every system.
 */
export async function initialise({ folder, binaries, runner, password }: Installation): Promise<void> {
  const draft = `${folder.cluster}.new`;
  const passwordFile = join(draft, 'pw');
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (runner.account !== null) {
    for (const path of [draft, passwordFile]) await chown(path, runner.account.uid, runner.account.gid);
  }
  await run(binaries, runner, join(draft, 'cluster'), passwordFile);
  await rename(join(draft, 'cluster'), folder.cluster);
  await persist(folder.path);
  await rm(draft, { recursive: true, force: true });
}

async function run(binaries: Binaries, runner: Runner, target: string, passwordFile: string) {
  const [command, args] = runner.command(binaries.initdb, [
    ...['-D', target, '-U', superuser, '--pwfile', passwordFile, '--auth', 'scram-sha-256'],
    ...['--encoding', 'UTF8', '--locale', 'C', '--locale-provider', 'builtin', '--builtin-locale', 'C.UTF-8'],
  ]);
  const child = spawn(command, [...args], {
    ...runner.options,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (said += String(chunk)));
  const code = await new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code === 0) return;
  const tail = said.split('\n').slice(-15).join('\n');
  throw new StoreRefused({ code: 'postgres-did-not-start', log: 'initdb', lastLines: tail });
}

/** A rename holds through a loss of power only when the folder itself was written. */
async function persist(folder: string): Promise<void> {
  if (!existsSync(dirname(folder)) || process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
