import { existsSync } from 'node:fs';
import { adoptServer } from './adopt.ts';
import { localUrl } from './answering.ts';
import { findBinaries } from './binaries.ts';
import { dataFolder, type DataFolder } from './folder.ts';
import { initialise } from './initialise.ts';
import { keepRunning } from './keep-running.ts';
import type { Installation } from './launch.ts';
import { throughSocket } from './local-socket.ts';
import { takeFolder } from './owner-lock.ts';
import { keptPassword } from './password.ts';
import { chooseRunner } from './runner.ts';
import { shutDown } from './shut-down.ts';
import { startServer } from './start-server.ts';

/** What the start is busy with, for whoever waits. */
export type EmbeddedStep =
  | 'creating-user'
  | 'making-database'
  | 'adopting-database'
  | 'starting-database'
  | 'database-ready';

/** A PostgreSQL of our own on a data folder. */
export type Embedded = {
  /** Connection string with the password: never to be logged. */
  readonly url: string;
  /** The process that is PostgreSQL now. */
  pid(): number;
  /** Stops it and leaves the folder to the next. Everything acknowledged is on disk. Idempotent. */
  stop(): Promise<void>;
};

export type EmbeddedOptions = {
  readonly folder: string;
  readonly progress?: ((step: EmbeddedStep) => void) | undefined;
  /** Hears when PostgreSQL ended by itself; it is started again. */
  readonly onFault?: ((error: unknown) => void) | undefined;
};

type Tell = (step: EmbeddedStep) => void;

/**
 * Starts PostgreSQL on a data folder, on a socket in it and a port of 127.0.0.1 that the system chooses, making folder and database the
 * first time. One that a killed server left running is taken over. Refuses (`StoreRefused`) with
 * `data-folder-in-use` while another server has the folder, and when it can't start, with the reason.
 */
export async function startEmbedded({
  folder: wanted,
  progress,
  onFault,
}: EmbeddedOptions): Promise<Embedded> {
  const folder = await dataFolder(wanted);
  const lock = await takeFolder(folder.path);
  try {
    return await startOwned(folder, lock.release, progress ?? (() => undefined), onFault ?? warn);
  } catch (error) {
    await lock.release();
    throw error;
  }
}

async function startOwned(
  folder: DataFolder,
  leave: () => Promise<void>,
  tell: Tell,
  onFault: (error: unknown) => void,
): Promise<Embedded> {
  const installation = await prepare(folder, tell);
  const server = (await adoptServer(installation, tell)) ?? (await startServer(installation, tell));
  tell('database-ready');
  const restart = (port: number) => startServer(installation, () => undefined, port);
  const kept = keepRunning(server, restart, onFault);
  const stop = async () => {
    await shutDown(folder, installation.binaries, await kept.release());
    await leave();
  };
  let stopping: Promise<void> | undefined;
  const url = throughSocket(localUrl(server.port, installation.password), folder, server.port);
  return { url, pid: kept.pid, stop: () => (stopping ??= stop()) };
}

async function prepare(folder: DataFolder, tell: Tell): Promise<Installation> {
  const binaries = await findBinaries();
  const runner = await chooseRunner(folder, binaries, () => tell('creating-user'));
  const installation = { folder, binaries, runner, password: await keptPassword(folder) };
  if (!existsSync(folder.cluster)) {
    tell('making-database');
    await initialise(installation);
  }
  return installation;
}

const warn = (error: unknown): void => process.emitWarning(error as Error);
