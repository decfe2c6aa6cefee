import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import type { Instant } from '../../domain/ids.ts';

/**
 * The file as the package wrote it, without what differs from one writing to the next: the clock in its properties
 * and in the archive, and the random names of links.
 */
export function reproducible(docx: Uint8Array, asOf: Instant): Uint8Array {
  const names = new Map<string, string>();
  const settled = (text: string) =>
    text
      .replaceAll(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${asOf}`)
      .replaceAll(/"(rIdw?[a-z0-9_-]{12,})"/gi, (_, name: string) => `"${named(names, name)}"`);
  const entries = Object.entries(unzipSync(docx)).map(([path, bytes]) => {
    const text = /\.(?:xml|rels)$/.test(path);
    return [path, text ? strToU8(settled(strFromU8(bytes))) : bytes] as const;
  });
  const files: Zippable = Object.fromEntries(entries.toSorted(inWrittenOrder));
  return zipSync(files, { level: 6, mtime: earliest });
}

/** The first day an archive can say. */
const earliest = '1980-01-01T12:00:00';

function named(names: Map<string, string>, name: string): string {
  const known = names.get(name) ?? `rIdLink${names.size + 1}`;
  names.set(name, known);
  return known;
}

/** Readers look for the table of contents first; the rest by name. */
const inWrittenOrder = ([a]: readonly [string, Uint8Array], [b]: readonly [string, Uint8Array]): number =>
  rank(a) - rank(b) || (a < b ? -1 : 1);

const rank = (path: string): number => (path === '[Content_Types].xml' ? 0 : path === '_rels/.rels' ? 1 : 2);
