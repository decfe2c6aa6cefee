import { constants } from 'node:fs';
import { access, chown, mkdir, realpath, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreRefused } from '../refused.ts';

/** The files of a data folder. */
export type DataFolder = {
  readonly path: string;
  /** PostgreSQL's own folder. */
  readonly cluster: string;
  readonly password: string;
  readonly log: string;
};

/** Makes the data folder if it is missing. Whoever runs PostgreSQL must be able to pass it, only that. */
export async function dataFolder(wanted: string): Promise<DataFolder> {
  await mkdir(wanted, { recursive: true, mode: 0o711 });
  const path = await realpath(wanted);
  await refuseUnwritable(path);
  return {
    path,
    cluster: join(path, 'postgres'),
    password: join(path, 'password'),
    log: join(path, 'postgres.log'),
  };
}

async function refuseUnwritable(path: string): Promise<void> {
  try {
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    const { uid } = await stat(path);
    throw new StoreRefused({ code: 'folder-of-another-user', folder: path, owner: uid }, error);
  }
}

/** Gives a file made as root to the folder's owner, so that a later start as that user still works. */
export async function giveToOwner(folder: string, file: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const { uid, gid } = await stat(folder);
  await chown(file, uid, gid);
}
