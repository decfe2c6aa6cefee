import { spawn } from 'node:child_process';
import { open, readFile, rename, stat } from 'node:fs/promises';
import { StoreRefused } from '../refused.ts';
import type { Binaries } from './binaries.ts';
import { giveToOwner, type DataFolder } from './folder.ts';
import { socketDirectories } from './local-socket.ts';
import type { Runner } from './runner.ts';

/** What it takes to run PostgreSQL on a data folder. */
export type Installation = {
  readonly folder: DataFolder;
  readonly binaries: Binaries;
  readonly runner: Runner;
  readonly password: string;
};

/** A PostgreSQL that was started; `ended` tells, without waiting, whether it has ended since. */
export type Launched = { readonly pid: number; readonly port: number; ended(): boolean };

const largestLog = 5_000_000;

/**
 * Starts PostgreSQL in a session of its own: Ctrl-C in the terminal reaches us, not it, so that what is being
 * written can be finished first. Durability stays at PostgreSQL's defaults, fsync and synchronous_commit on.
 */
export async function launch({ folder, binaries, runner }: Installation, port: number): Promise<Launched> {
  const log = await openLog(folder);
  try {
    const [command, args] = runner.command(binaries.postgres, ['-D', folder.cluster, ...settings(port)]);
    const child = spawn(command, [...args], {
      ...runner.options,
      stdio: ['ignore', log.fd, log.fd],
      detached: true,
    });
    await new Promise((resolve, reject) => {
      child.once('spawn', resolve);
      child.once('error', reject);
    });
    child.unref();
    const { pid } = child;
    if (pid === undefined) throw await didNotStart(folder);
    return { pid, port, ended: () => child.exitCode !== null || child.signalCode !== null };
  } finally {
    await log.close();
  }
}

/** The error to throw when PostgreSQL ended instead of starting. */
export async function didNotStart(folder: DataFolder): Promise<StoreRefused> {
  const text = await readFile(folder.log, 'utf8').catch(() => '');
  const lastLines = text.trimEnd().split('\n').slice(-8).join('\n');
  return new StoreRefused({ code: 'postgres-did-not-start', log: folder.log, lastLines });
}

function settings(port: number): readonly string[] {
  const values = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: socketDirectories,
    cluster_name: 'samsyn',
    timezone: 'UTC',
    jit: 'off',
    // The log names neither values nor parameters: they are people's.
    log_error_verbosity: 'terse',
    log_parameter_max_length_on_error: '0',
  };
  return Object.entries(values).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}

async function openLog(folder: DataFolder) {
  const size = await stat(folder.log).then(
    (found) => found.size,
    () => 0,
  );
  if (size > largestLog) await rename(folder.log, `${folder.log}.1`);
  const handle = await open(folder.log, 'a', 0o600);
  await giveToOwner(folder.path, folder.log);
  return handle;
}
