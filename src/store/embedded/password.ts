import { randomBytes } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { StoreRefused } from '../refused.ts';
import { giveToOwner, type DataFolder } from './folder.ts';

/** The database's password, kept in the data folder for its owner alone; made at random the first time. */
export async function keptPassword(folder: DataFolder): Promise<string> {
  if (!existsSync(folder.password)) {
    if (existsSync(folder.cluster))
      throw new StoreRefused({ code: 'password-missing', file: folder.password });
    await make(folder);
  }
  return (await readFile(folder.password, 'utf8')).trim();
}

async function make(folder: DataFolder): Promise<void> {
  const draft = `${folder.password}.new`;
  await writeFile(draft, `${randomBytes(24).toString('base64url')}\n`, {
    mode: 0o600,
    flush: true,
  });
  await giveToOwner(folder.path, draft);
  await rename(draft, folder.password);
}
