import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { StoreRefused } from '../refused.ts';
import { processBirth } from './process-identity.ts';

type Owner = { readonly pid: number; readonly birth: string; readonly token: string };

/** Says that this process owns the data folder until `release`. */
export type OwnerLock = { readonly release: () => Promise<void> };

/**
 * Takes the data folder for this process. An owner that died without a word is told from one that lives by number
 * and time of birth, so a number used again by the system fools nobody.
 * Refuses with `data-folder-in-use` while another owner lives (this process itself included).
 */
export async function takeFolder(folder: string): Promise<OwnerLock> {
  const path = join(folder, 'owner.lock');
  const me: Owner = { pid: process.pid, birth: processBirth(process.pid) ?? '', token: randomUUID() };
  const draft = `${path}.${me.token}`;
  await writeFile(draft, JSON.stringify(me), { mode: 0o644 });
  try {
    while (!(await linked(draft, path))) await clearStale(folder, path, me.token);
  } finally {
    await rm(draft, { force: true });
  }
  return { release: () => release(path, me.token) };
}

/** A hard link is made whole or not at all, so nobody ever reads half a lock. */
async function linked(draft: string, path: string): Promise<boolean> {
  try {
    await link(draft, path);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function clearStale(folder: string, path: string, token: string): Promise<void> {
  const before = await readLock(path);
  if (before === null) return;
  const owner = parse(before);
  if (owner !== null && processBirth(owner.pid) === owner.birth) {
    throw new StoreRefused({ code: 'data-folder-in-use', folder, pid: owner.pid });
  }
  const aside = `${path}.stale.${token}`;
  await rename(path, aside).catch(ignoreMissing);
  // Somebody quicker may have cleared it and taken the folder meanwhile: then what was moved is theirs, put back.
  if ((await readLock(aside)) !== before) await linked(aside, path).catch(ignoreMissing);
  await rm(aside, { force: true });
}

async function release(path: string, token: string): Promise<void> {
  const text = await readLock(path);
  if (text !== null && parse(text)?.token === token) await rm(path, { force: true });
}

async function readLock(path: string): Promise<string | null> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    ignoreMissing(error);
    return null;
  });
}

function parse(text: string): Owner | null {
  try {
    return JSON.parse(text) as Owner;
  } catch {
    return null;
  }
}

function ignoreMissing(error: unknown): void {
  if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
}
