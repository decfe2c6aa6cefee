import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { DatabaseConfig } from '../config.ts';
import { t } from '../i18n/index.ts';
import { backupLines } from '../store/backup/write-backup.ts';
import { runningOn, startEmbedded } from '../store/embedded.ts';
import { backupOptions } from './backup-options.ts';
import { databaseAsked, saysRefused } from './database-place.ts';
import type { Terminal } from './terminal.ts';
import { unusableFile } from './unusable-file.ts';

/**
 * `samsyn backup FILE [--data-dir FOLDER]`: everything in the database as it is at one moment, also while the server runs.
 * 0 when it was written, 1 when it couldn't be, 2 when the command makes no sense.
 */
export async function backup(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = backupOptions(args);
  if (asked === null) {
    terminal.err(t(terminal.locale, 'cli.backup.usage'));
    return 2;
  }
  const database = databaseAsked(asked.dataDir, terminal);
  if (database === null) return 1;
  return withDatabase(database, (url) => write(url, asked.file, terminal)).catch(saysRefused(terminal));
}

async function withDatabase(
  database: DatabaseConfig,
  work: (url: string) => Promise<number>,
): Promise<number> {
  if (database.kind === 'server') return work(database.url);
  const running = await runningOn(database.folder);
  if (running !== null) return work(running);
  const server = await startEmbedded({ folder: database.folder });
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

/** Written aside and put in place whole; for its owner alone, since it holds everything. */
async function write(url: string, file: string, terminal: Terminal): Promise<number> {
  const draft = `${file}.partial`;
  const written = await pipeline(
    Readable.from(backupLines(url)),
    createGzip(),
    createWriteStream(draft, { mode: 0o600, flush: true }),
  )
    .then(() => rename(draft, file))
    .then(() => true, unusableFile);
  if (written === null) {
    await rm(draft, { force: true });
    terminal.err(t(terminal.locale, 'cli.play.cannot-write', { file }));
    return 1;
  }
  terminal.out(t(terminal.locale, 'cli.backup.written', { file }));
  return 0;
}
