import { createHash } from 'node:crypto';
import type { App } from '../app/app.ts';
import type { Archive, ArchivedDocument, Clock } from '../app/ports.ts';
import type { CollaborationId, PersonId } from '../domain/ids.ts';
import { checkRecord } from '../minutes/check/check-record.ts';
import type { Finding } from '../minutes/check/finding.ts';
import { readMinutes } from '../minutes/read/read-minutes.ts';
import type { ReadMinutes } from '../minutes/read/read-shape.ts';
import { archivedDocument } from './archived-document.ts';
import type { FileFault, FileRemark } from './file/file-text.ts';
import { textOfFile } from './file/text-of-file.ts';

/** What the file turned out to hold. `fresh`: it wasn't in the archive; null where it was only looked at. */
export type Added =
  | { readonly ok: false; readonly fault: FileFault | { readonly code: 'not-minutes' } }
  | {
      readonly ok: true;
      readonly document: ArchivedDocument;
      readonly record: ReadMinutes;
      readonly findings: readonly Finding[];
      readonly remarks: readonly FileRemark[];
      readonly pages: number | null;
      readonly fresh: boolean | null;
    };

export type AddFile = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly by: PersonId | null;
  /** Only looked at: nothing is kept. */
  readonly preview: boolean;
};

export type ArchiveParts = {
  readonly app: Pick<App, 'structure'>;
  readonly archive: Archive;
  readonly clock: Clock;
};

/** Reads a file of minutes and keeps it. Something that holds no minutes at all is refused: no item and no attendance. */
export async function addFile(
  { app, archive, clock }: ArchiveParts,
  collaboration: CollaborationId,
  { name, bytes, by, preview }: AddFile,
): Promise<Added> {
  const read = await textOfFile(bytes);
  if (!read.ok) return read;
  const { text, furniture, remarks, pages } = read.file;
  const record = readMinutes(text, furniture);
  if (record.items.length === 0 && record.attendance.length === 0)
    return { ok: false, fault: { code: 'not-minutes' } };
  const { roster } = await app.structure(collaboration, record.meeting.date ?? undefined);
  const id = `file-${createHash('sha256').update(text).digest('hex').slice(0, 32)}`;
  const origin = { id, meeting: null, file: name, addedAt: clock(), addedBy: by };
  const document = archivedDocument(origin, text, record, roster);
  const fresh = preview ? null : await archive.keep(collaboration, document);
  return { ok: true, document, record, findings: checkRecord(record), remarks, pages, fresh };
}
