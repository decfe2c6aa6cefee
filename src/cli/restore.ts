import { createReadStream } from 'node:fs';
import { access, rm } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import { firstBroken } from '../app/chain.ts';
import { t } from '../i18n/index.ts';
import { restoreBackup, type NotRestored, type Restored } from '../store/backup/restore-backup.ts';
import { startEmbedded } from '../store/embedded.ts';
import { backupOptions } from './backup-options.ts';
import { databaseAsked, saysRefused } from './database-place.ts';
import { faultCode } from './fault-code.ts';
import type { Terminal } from './terminal.ts';
import { unusableFile } from './unusable-file.ts';

/**
 * `samsyn restore FILE [--data-dir FOLDER]`: a backup put into a new data folder, or the empty database that DATABASE_URL
 * names, and brought up to date. 0 when all of it is there and the record holds; 1 when it isn't; 2 for no command.
 */
export async function restore(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = backupOptions(args);
  if (asked === null) {
    terminal.err(t(terminal.locale, 'cli.restore.usage'));
    return 2;
  }
  const database = databaseAsked(asked.dataDir, terminal);
  if (database === null) return 1;
  if ((await access(asked.file).then(() => true, unusableFile)) === null)
    return says(terminal, { code: 'not-a-backup' });
  const restored =
    database.kind === 'server'
      ? await restoreBackup(database.url, linesOf(asked.file), firstBroken)
      : await intoFolder(database.folder, asked.file).catch(saysRefused(terminal));
  if (typeof restored === 'number') return restored;
  if (!restored.ok) return says(terminal, restored.why);
  const { at, events, streams } = restored;
  terminal.out(
    t(terminal.locale, 'cli.restore.done', { at: at.slice(0, 16).replace('T', ' '), events, streams }),
  );
  return 0;
}

/** A folder that was made for it goes again when it fails: what is half there must not be started on. */
async function intoFolder(folder: string, file: string): Promise<Restored> {
  const wasThere = await access(folder).then(
    () => true,
    () => false,
  );
  const server = await startEmbedded({ folder });
  let whole = false;
  try {
    const restored = await restoreBackup(server.url, linesOf(file), firstBroken);
    whole = restored.ok;
    return restored;
  } finally {
    await server.stop();
    if (!whole && !wasThere) await rm(folder, { recursive: true, force: true });
  }
}

/** A file that isn't gzipped, or was cut short, ends early; what is missing is found by who reads the lines. */
async function* linesOf(file: string): AsyncGenerator<string> {
  const source = createReadStream(file);
  const text = source.pipe(createGunzip());
  source.on('error', (error) => text.destroy(error));
  try {
    for await (const line of createInterface({ input: text, crlfDelay: Infinity })) yield line;
  } catch (fault) {
    if (!faultCode(fault).startsWith('Z_')) throw fault;
  }
}

function says(terminal: Terminal, why: NotRestored): number {
  const { code, ...params } = why;
  terminal.err(t(terminal.locale, `cli.restore.${code}`, params));
  return 1;
}
