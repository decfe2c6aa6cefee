import { strFromU8, unzipSync } from 'fflate';
import type { Recorded } from '../app/ports.ts';
import { sha256, type BundledRecord, type Manifest } from './bundle.ts';

/** What is wrong with a bundle as a container, before anything in it is believed. */
export type BundleFault =
  | { readonly fault: 'not-a-bundle' }
  | { readonly fault: 'file-missing'; readonly file: string }
  | { readonly fault: 'file-changed'; readonly file: string }
  | { readonly fault: 'file-unknown'; readonly file: string };

export type ReadBundle = {
  /** Null when there is no record that can be read. */
  readonly record: BundledRecord | null;
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Every one of them, by file. */
  readonly faults: readonly BundleFault[];
};

/** Unpacked size beyond which a bundle isn't opened: far above any meeting, far below a zip bomb. */
const largest = 200_000_000;

export function readBundle(zip: Uint8Array): ReadBundle {
  const files = unzipped(zip);
  const manifest = files === null ? null : parsed(files.get('manifest.json'), isManifest);
  if (files === null || manifest === null)
    return { record: null, files: files ?? new Map(), faults: [{ fault: 'not-a-bundle' }] };
  const record = parsed(files.get('record.json'), isRecord);
  const faults = [...againstManifest(files, manifest)];
  const unreadable = record === null && files.has('record.json') && faults.length === 0;
  return { record, files, faults: unreadable ? [{ fault: 'not-a-bundle' }] : faults };
}

function unzipped(zip: Uint8Array): ReadonlyMap<string, Uint8Array> | null {
  let size = 0;
  try {
    const entries = unzipSync(zip, {
      filter: ({ originalSize }) => {
        size += originalSize;
        return size <= largest;
      },
    });
    return size > largest ? null : new Map(Object.entries(entries));
  } catch {
    // Whatever the unpacker stumbles on, it isn't a bundle.
    return null;
  }
}

function* againstManifest(
  files: ReadonlyMap<string, Uint8Array>,
  { files: listed }: Manifest,
): Generator<BundleFault> {
  for (const [file, hash] of Object.entries(listed)) {
    const bytes = files.get(file);
    if (bytes === undefined) yield { fault: 'file-missing', file };
    else if (sha256(bytes) !== hash) yield { fault: 'file-changed', file };
  }
  for (const file of files.keys())
    if (file !== 'manifest.json' && !Object.hasOwn(listed, file)) yield { fault: 'file-unknown', file };
}

function parsed<T>(bytes: Uint8Array | undefined, is: (value: unknown) => value is T): T | null {
  if (bytes === undefined) return null;
  try {
    const value: unknown = JSON.parse(strFromU8(bytes));
    return is(value) ? value : null;
  } catch {
    // Not JSON: the file was changed, which the manifest says with its name.
    return null;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isManifest = (value: unknown): value is Manifest =>
  isObject(value) &&
  value['samsyn'] === 1 &&
  isObject(value['files']) &&
  Object.values(value['files']).every((hash) => typeof hash === 'string');

const isRecord = (value: unknown): value is BundledRecord =>
  isObject(value) &&
  value['samsyn'] === 1 &&
  typeof value['collaboration'] === 'string' &&
  typeof value['meeting'] === 'string' &&
  Array.isArray(value['events']) &&
  value['events'].every(isRecorded);

const isRecorded = (event: unknown): event is Recorded =>
  isObject(event) &&
  typeof event['version'] === 'number' &&
  typeof event['type'] === 'string' &&
  typeof event['hash'] === 'string' &&
  typeof event['recordedAt'] === 'string' &&
  isObject(event['actor']) &&
  isObject(event['data']);
