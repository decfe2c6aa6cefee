import Papa from 'papaparse';
import { mostColumns, mostRows } from './limits.ts';
import { unguarded } from './guarded-cell.ts';
import { flatForm } from './forms.ts';
import { tableOf, unreadable, type ReadFile } from './table.ts';

/** The flat list of mandates: comma, semicolon (Swedish Excel) or tab; UTF-8, UTF-16 or Windows-1252. */
export function readCsv(bytes: Buffer): ReadFile {
  const text = decoded(bytes);
  if (text === null) return unreadable({ code: 'not-a-spreadsheet' });
  if (text.trim() === '') return unreadable({ code: 'empty-file' });
  // Excel's own hint of the separator, in the first line.
  const hint = /^sep=(.)\r?\n/i.exec(text);
  const body = hint === null ? text : text.slice(hint[0].length);
  const delimiter = hint?.[1] ?? separatorOf(body);
  const { data } = Papa.parse<string[]>(body, { delimiter, preview: mostRows * 2 + 1 });
  const rows = data.map((cells) => cells.slice(0, mostColumns).map(unguarded));
  // With the hint gone every row stands one line further down than it did.
  const table = tableOf(flatForm.sheet, hint === null ? rows : [[], ...rows]);
  if (table === null) return unreadable({ code: 'empty-file' });
  return table.header.length < 2 ? unreadable({ code: 'not-a-spreadsheet' }) : { ok: true, tables: [table] };
}

/** The separator that the header line has most of. */
function separatorOf(text: string): string {
  const [line = ''] = text.split(/\r?\n/).filter((one) => one.trim() !== '');
  const counts = [';', ',', '\t'].map((mark) => ({ mark, count: line.split(mark).length }));
  return counts.toSorted((one, other) => other.count - one.count)[0]?.mark ?? ';';
}

/** Null: no text at all. */
function decoded(bytes: Buffer): string | null {
  const mark = bytes.toString('hex', 0, 2);
  if (mark === 'fffe') return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 'feff') return new TextDecoder('utf-16be').decode(bytes);
  if (bytes.includes(0) || bytes.toString('latin1', 0, 5) === '%PDF-') return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
