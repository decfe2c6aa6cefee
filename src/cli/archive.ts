import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Archive, ArchiveHit } from '../app/ports.ts';
import { addFile, type ArchiveParts } from '../archive/add-file.ts';
import { faultText, remarkText } from '../archive/file/file-words.ts';
import type { CollaborationId } from '../domain/ids.ts';
import { t } from '../i18n/index.ts';
import { wallClock } from '../edges.ts';
import { archiveAsked, type ArchiveAsked } from './archive-asked.ts';
import { withRecord } from './record-place.ts';
import type { Terminal } from './terminal.ts';
import { unusableFile } from './unusable-file.ts';

/**
 * `samsyn archive add FILE…` reads minutes into the archive; `samsyn archive search WORDS…` looks in it, on the database
 * of the installation (DATABASE_URL, or its data folder while no server runs on it). 0 when everything was done, 1 when
 * a file couldn't be read or the database not opened, 2 when the command makes no sense.
 */
export async function archive(args: readonly string[], terminal: Terminal): Promise<number> {
  const asked = archiveAsked(args);
  if (asked === null) {
    terminal.err(t(terminal.locale, 'archive.cli.usage'));
    return 2;
  }
  const spoken = { ...terminal, locale: asked.locale ?? terminal.locale };
  return withRecord(
    { dataDir: asked.dataDir, collaboration: null },
    spoken,
    ({ store, app, collaboration }) =>
      asked.do === 'search'
        ? search(store.archive, collaboration, asked, spoken)
        : add({ app, archive: store.archive, clock: wallClock }, collaboration, asked.files, spoken),
  );
}

/** Each file by itself: one that can't be read doesn't stop the others. */
async function add(
  parts: ArchiveParts,
  collaboration: CollaborationId,
  files: readonly string[],
  terminal: Terminal,
): Promise<number> {
  const done: boolean[] = [];
  for (const file of files) done.push(await addOne(parts, collaboration, file, terminal));
  return done.every((one) => one) ? 0 : 1;
}

async function addOne(
  parts: ArchiveParts,
  collaboration: CollaborationId,
  file: string,
  terminal: Terminal,
): Promise<boolean> {
  const { locale } = terminal;
  const bytes = await readFile(file).catch(unusableFile);
  if (bytes === null) {
    terminal.err(t(locale, 'check.cli.cannot-read', { file }));
    return false;
  }
  const added = await addFile(parts, collaboration, {
    name: basename(file),
    bytes,
    by: null,
    preview: false,
  });
  if (!added.ok) {
    const { fault } = added;
    terminal.err(
      fault.code === 'not-minutes'
        ? t(locale, 'archive.fault.not-minutes', { file })
        : faultText(locale, file, fault),
    );
    return false;
  }
  for (const remark of added.remarks) terminal.err(remarkText(locale, file, remark));
  const { document, record, findings } = added;
  terminal.out(
    t(locale, added.fresh === true ? 'archive.cli.added.new' : 'archive.cli.added.again', {
      file,
      title: document.title,
      date: document.date ?? '',
      items: record.items.length,
      unread: new Set(record.unread.map(({ line }) => line)).size,
      findings: findings.length,
    }),
  );
  return true;
}

async function search(
  kept: Archive,
  collaboration: CollaborationId,
  { words, body, year }: Extract<ArchiveAsked, { readonly do: 'search' }>,
  terminal: Terminal,
): Promise<number> {
  const { locale } = terminal;
  const { total, hits } = await kept.search(collaboration, { words, body, year, offset: 0, limit: 20 });
  for (const hit of hits) {
    terminal.out(
      t(locale, hit.item.number === null ? 'archive.cli.hit.outside' : 'archive.cli.hit', {
        title: hit.title,
        date: hit.date ?? '',
        item: hit.item.number ?? '',
        heading: hit.item.heading,
      }),
    );
    terminal.out(`  ${excerptOf(hit)}`);
  }
  terminal.out(t(locale, 'archive.cli.found', { total }));
  return 0;
}

/** One line; what was found stands between asterisks. */
const excerptOf = ({ excerpt }: ArchiveHit): string =>
  excerpt
    .map(({ text, hit }) => (hit ? `*${text}*` : text))
    .join('')
    .replaceAll(/\s+/g, ' ');
