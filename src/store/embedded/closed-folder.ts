import { stat } from 'node:fs/promises';
import { dirname } from 'node:path';

/** A user of the operating system, by number. */
export type Account = { readonly uid: number; readonly gid: number };

/**
 * The outermost folder on the way to `path` that the user may not pass; null when the way is open. Counts the bits
 * of the mode only: access lists can open more, then the way by capabilities is taken without need, harmlessly.
 */
export async function closedFolder(path: string, account: Account): Promise<string | null> {
  const parent = dirname(path);
  if (parent === path) return (await passable(path, account)) ? null : path;
  return (await closedFolder(parent, account)) ?? ((await passable(path, account)) ? null : path);
}

async function passable(path: string, { uid, gid }: Account): Promise<boolean> {
  const found = await stat(path);
  const bit = found.uid === uid ? 0o100 : found.gid === gid ? 0o010 : 0o001;
  return (found.mode & bit) !== 0;
}
