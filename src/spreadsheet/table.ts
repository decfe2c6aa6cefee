/** A sheet as read: texts only, each row with its number in the file (the header is usually row 1). */
export type Table = {
  readonly sheet: string;
  readonly header: readonly string[];
  readonly headerRow: number;
  readonly rows: readonly TableRow[];
};
export type TableRow = { readonly row: number; readonly cells: readonly string[] };

/** What makes a whole file unusable. */
export type FileFault =
  | { readonly code: 'not-a-spreadsheet' }
  /** The form before .xlsx, or one that is locked with a password: both look the same from outside. */
  | { readonly code: 'old-excel' }
  | { readonly code: 'empty-file' }
  | { readonly code: 'too-many-rows'; readonly rows: number; readonly most: number }
  | { readonly code: 'file-too-large'; readonly most: number }
  | { readonly code: 'no-known-sheet'; readonly found: readonly string[]; readonly known: readonly string[] };

export type ReadFile =
  | { readonly ok: true; readonly tables: readonly Table[] }
  | { readonly ok: false; readonly fault: FileFault };

export const unreadable = (fault: FileFault): ReadFile => ({ ok: false, fault });

/** The rows of a sheet as a table: the first row with words is the header; empty rows are left out, numbers stay. */
export function tableOf(sheet: string, rows: readonly (readonly string[])[]): Table | null {
  const filled = rows
    .map((cells, index) => ({ row: index + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ''));
  const [header, ...rest] = filled;
  return header === undefined ? null : { sheet, header: header.cells, headerRow: header.row, rows: rest };
}
