import { unzipSync, type UnzipFileInfo } from 'fflate';
import { mostColumns, mostRows, mostUnpacked } from './limits.ts';
import { tableOf, unreadable, type ReadFile } from './table.ts';

/** The sheets of a workbook. How much it holds is looked at before it is unpacked and taken apart. */
export async function readXlsx(bytes: Buffer): Promise<ReadFile> {
  const weighed = weigh(bytes);
  if (weighed !== null) return weighed;
  const { default: readWorkbook } = await import('read-excel-file/node');
  try {
    const sheets = await readWorkbook(bytes);
    const tables = sheets.flatMap(({ sheet, data }) => {
      const table = tableOf(
        sheet,
        data.map((row) => row.slice(0, mostColumns).map((cell) => textOf(cell))),
      );
      return table === null ? [] : [table];
    });
    return { ok: true, tables };
  } catch {
    // Whatever the reader stumbles on, it is in the file: nothing else takes part here.
    return unreadable({ code: 'not-a-spreadsheet' });
  }
}

/** Refuses what isn't a workbook, what would unpack to too much, and what has too many rows. */
function weigh(bytes: Buffer): ReadFile | null {
  try {
    const parts = partsOf(bytes);
    if (!parts.some(({ name }) => name === 'xl/workbook.xml'))
      return unreadable({ code: 'not-a-spreadsheet' });
    const unpacked = parts.reduce((sum, { originalSize }) => sum + originalSize, 0);
    if (unpacked > mostUnpacked) return unreadable({ code: 'file-too-large', most: mostUnpacked });
    const rows = Object.values(unzipSync(bytes, { filter: ({ name }) => isSheet.test(name) })).reduce(
      (sum, xml) => sum + rowsIn(xml),
      0,
    );
    // Each sheet has a header beside its rows; empty rows that were formatted count here and not later.
    return rows > mostRows * 2 ? unreadable({ code: 'too-many-rows', rows, most: mostRows }) : null;
  } catch {
    return unreadable({ code: 'not-a-spreadsheet' });
  }
}

const isSheet = /^xl\/worksheets\/[^/]+\.xml$/;

type Part = Pick<UnzipFileInfo, 'name' | 'originalSize'>;

/** What is packed in a file, by its own list; nothing is unpacked. */
function partsOf(bytes: Buffer): readonly Part[] {
  const parts: Part[] = [];
  unzipSync(bytes, {
    filter: ({ name, originalSize }) => {
      parts.push({ name, originalSize });
      return false;
    },
  });
  return parts;
}

/** How many `<row` a sheet has, without reading it as text. */
function rowsIn(xml: Uint8Array): number {
  const bytes = Buffer.from(xml.buffer, xml.byteOffset, xml.byteLength);
  let count = 0;
  for (let at = bytes.indexOf('<row'); at !== -1; at = bytes.indexOf('<row', at + 4)) count += 1;
  return count;
}

/** A cell as text; a date as a day. A formula is what it last came to. */
function textOf(cell: unknown): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '' : cell.toISOString().slice(0, 10);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean'
    ? String(cell)
    : '';
}
