import Papa from 'papaparse';
import type { CivilDate } from '../domain/ids.ts';
import type { Register } from '../domain/structure/register.ts';
import { flatRows, workbookSheets } from './export-rows.ts';
import { guarded } from './guarded-cell.ts';

export const spreadsheetTypes = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv; charset=utf-8',
} as const;
export type SpreadsheetForm = keyof typeof spreadsheetTypes;

/** The register on a day as a file. */
export const writeFile = (register: Register, on: CivilDate, form: SpreadsheetForm): Promise<Buffer> =>
  form === 'xlsx' ? writeXlsx(register, on) : Promise.resolve(writeCsv(register, on));

/** A workbook with one sheet a kind of fact. Every cell is a text: nothing in it is ever run. */
async function writeXlsx(register: Register, on: CivilDate): Promise<Buffer> {
  const sheets = workbookSheets(register, on).map(({ form, rows }) => ({
    sheet: form.sheet,
    stickyRowsCount: 1,
    columns: form.columns.map((_, index) => ({
      width: Math.min(48, Math.max(10, ...rows.map((row) => (row[index] ?? '').length)) + 2),
    })),
    data: rows.map((row, index) =>
      row.map((value) => (value === '' ? null : { value, type: String, ...(index === 0 ? heading : {}) })),
    ),
  }));
  const { default: writeWorkbook } = await import('write-excel-file/node');
  return writeWorkbook(sheets).toBuffer();
}

const heading = { fontWeight: 'bold' } as const;

/** The flat list as Swedish Excel opens it with a double click: semicolons, UTF-8 with its mark. */
const writeCsv = (register: Register, on: CivilDate): Buffer =>
  Buffer.from(
    `\uFEFF${Papa.unparse(
      flatRows(register, on).map((row) => row.map(guarded)),
      { delimiter: ';', newline: '\r\n' },
    )}\r\n`,
  );
