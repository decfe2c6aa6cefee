import Papa from 'papaparse';
import { guarded } from './guarded-cell.ts';

/** One sheet of figures: a header, and rows of texts and numbers; null where there is nothing to say. */
export type Sheet = {
  readonly name: string;
  readonly header: readonly string[];
  readonly rows: readonly (readonly (string | number | null)[])[];
};

const heading = { fontWeight: 'bold' } as const;

/** A workbook with the sheets as they are; numbers stay numbers. */
export async function writeSheets(sheets: readonly Sheet[]): Promise<Buffer> {
  const made = sheets.map(({ name, header, rows }) => ({
    sheet: name,
    stickyRowsCount: 1,
    columns: header.map((title, index) => ({
      width: Math.min(
        60,
        Math.max(12, title.length, ...rows.map((row) => String(row[index] ?? '').length)) + 2,
      ),
    })),
    data: [
      header.map((value) => ({ value, type: String, ...heading })),
      ...rows.map((row) =>
        row.map((value) =>
          value === null
            ? null
            : typeof value === 'number'
              ? { value, type: Number }
              : { value, type: String },
        ),
      ),
    ],
  }));
  const { default: writeWorkbook } = await import('write-excel-file/node');
  return writeWorkbook(made).toBuffer();
}

/** The same as one flat list, the sheet's name first, as Swedish Excel opens it: semicolons, decimal commas, UTF-8 with its mark. */
export function writeFlat(sheets: readonly Sheet[]): Buffer {
  const rows = sheets.flatMap(({ name, header, rows: body }) =>
    [header, ...body].map((row) => [name, ...row.map(cell)]),
  );
  return Buffer.from(`\uFEFF${Papa.unparse(rows, { delimiter: ';', newline: '\r\n' })}\r\n`);
}

const cell = (value: string | number | null): string =>
  value === null ? '' : typeof value === 'number' ? String(value).replace('.', ',') : guarded(value);
