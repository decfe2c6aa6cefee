import { mostBytes, mostRows } from './limits.ts';
import { readCsv } from './read-csv.ts';
import { readXlsx } from './read-xlsx.ts';
import { unreadable, type ReadFile } from './table.ts';

/** The tables of a spreadsheet, by what the bytes are and not by the file's name. */
export async function readFile(bytes: Buffer): Promise<ReadFile> {
  if (bytes.length > mostBytes) return unreadable({ code: 'file-too-large', most: mostBytes });
  if (bytes.length === 0) return unreadable({ code: 'empty-file' });
  const read = await readByKind(bytes);
  if (!read.ok) return read;
  const rows = read.tables.reduce((sum, table) => sum + table.rows.length, 0);
  if (rows > mostRows) return unreadable({ code: 'too-many-rows', rows, most: mostRows });
  return read.tables.length === 0 ? unreadable({ code: 'empty-file' }) : read;
}

function readByKind(bytes: Buffer): Promise<ReadFile> | ReadFile {
  const start = bytes.toString('hex', 0, 4);
  if (start === '504b0304') return readXlsx(bytes);
  if (start === 'd0cf11e0') return unreadable({ code: 'old-excel' });
  return readCsv(bytes);
}
