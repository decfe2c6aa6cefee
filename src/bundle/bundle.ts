import { createHash } from 'node:crypto';
import { strToU8, zipSync } from 'fflate';
import type { Recorded } from '../app/ports.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { t, type Locale } from '../i18n/index.ts';
import { minutesFile, minutesForms } from '../minutes/minutes-file.ts';

/** The record of a meeting as it stands in `record.json` of an export: every event, with its place in the chain. */
export type BundledRecord = {
  readonly samsyn: 1;
  readonly collaboration: string;
  readonly meeting: string;
  readonly events: readonly Recorded[];
};

/** Hex SHA-256 of each file in the bundle, by name. */
export type Manifest = { readonly samsyn: 1; readonly files: Readonly<Record<string, string>> };

/** Same bytes for the same meeting: a zip entry's time says nothing here. */
const noTime = new Date(1980, 0, 1);

/**
 * Utlämnande av ett möte (TR5): record, minutes in every form that can be made here, links to the documents, and a list
 * of what each file hashes to. Complete: the meeting can be read from it alone, and taken into an empty system.
 */
export async function bundle(
  record: BundledRecord,
  meeting: Meeting,
  locale: Locale = 'sv',
): Promise<Uint8Array> {
  const files = new Map<string, Uint8Array>([
    ['record.json', json(record)],
    ['documents.json', json(documentsOf(meeting))],
    ['README.txt', strToU8(t(locale, 'bundle.readme', { meeting: record.meeting }))],
  ]);
  for (const form of minutesForms) {
    const made = await minutesFile(meeting, 'minutes', form, locale);
    if (made.ok) files.set(`minutes.${form}`, bytesOf(made.content));
  }
  files.set('manifest.json', json(manifestOf(files)));
  const entries = Object.fromEntries([...files].map(([name, bytes]) => [name, bytes]));
  return zipSync(entries, { mtime: noTime });
}

export const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

const manifestOf = (files: ReadonlyMap<string, Uint8Array>): Manifest => ({
  samsyn: 1,
  files: Object.fromEntries([...files].map(([name, bytes]) => [name, sha256(bytes)])),
});

/** Links only: the documents themselves stay where they are. */
const documentsOf = ({ agenda }: Meeting) =>
  agenda.flatMap(({ number, documents }) => documents.map((document) => ({ item: number, ...document })));

const json = (value: unknown): Uint8Array => strToU8(`${JSON.stringify(value, null, 2)}\n`);
const bytesOf = (content: string | Uint8Array): Uint8Array =>
  typeof content === 'string' ? strToU8(content) : content;
