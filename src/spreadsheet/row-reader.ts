import type { CivilDate } from '../domain/ids.ts';
import { dayAfter, dayIn } from './days.ts';
import type { CellFault } from './fault.ts';
import type { Form } from './forms.ts';
import { longestCell } from './limits.ts';
import type { Table, TableRow } from './table.ts';
import { meaning, wordsOf, type Words } from './words.ts';

/** Reads one row by its headers and gathers what is wrong with its cells. */
export type RowReader = {
  readonly row: number;
  readonly sheet: string;
  readonly faults: { readonly column: string; readonly fault: CellFault }[];
  /** The cell; empty where there is none. */
  text(header: string): string;
  has(header: string): boolean;
  day(header: string): CivilDate | null;
  /** "Till och med" as the first day that no longer counts. */
  until(): CivilDate | null;
  from(): CivilDate | null;
  word<Value>(header: string, words: Words<Value>): Value | null;
  fault(column: string, fault: CellFault): void;
};

const formulaErrors = /^#(REF|VALUE|NAME|DIV\/0|N\/A|NULL|NUM|SAKNAS|VÄRDE|VÄRDEFEL|NAMN)[!?]?$/i;

export function rowReader(form: Form, table: Table, { row, cells }: TableRow): RowReader {
  const faults: { column: string; fault: CellFault }[] = [];
  const at = (header: string) => columnOf(table, header);
  const text = (header: string) => (at(header) === -1 ? '' : (cells[at(header)] ?? ''));
  const fault = (column: string, found: CellFault) => void faults.push({ column, fault: found });
  for (const { header, needed } of form.columns) {
    const found = text(header);
    if (needed && found === '') fault(header, { code: 'cell-missing' });
    if (found.length > longestCell) fault(header, { code: 'cell-too-long', most: longestCell });
    if (formulaErrors.test(found)) fault(header, { code: 'formula-error', text: found });
  }
  const day = (header: string) => {
    const written = text(header);
    if (written === '') return null;
    const found = dayIn(written);
    if (found === null && !formulaErrors.test(written))
      fault(header, { code: 'day-not-understood', text: written });
    return found;
  };
  return {
    row,
    sheet: table.sheet,
    faults,
    text,
    has: (header) => at(header) !== -1,
    day,
    from: () => day('Från och med'),
    until: () => {
      const last = day('Till och med');
      return last === null ? null : dayAfter(last);
    },
    word(header, words) {
      const written = text(header);
      if (written === '') return null;
      const found = meaning(words, written);
      if (found === undefined)
        fault(header, { code: 'word-not-understood', text: written, choices: wordsOf(words) });
      return found ?? null;
    },
    fault,
  };
}

/** Headers are compared without case and surrounding space. */
export const columnOf = ({ header }: Table, wanted: string): number =>
  header.findIndex((one) => one.trim().toLowerCase() === wanted.toLowerCase());

/** Where a column of a row is, as the program shows it: "C14". */
export function cellName(table: Table, column: string, row: number): string | null {
  const at = columnOf(table, column);
  return at === -1 ? null : `${letters(at)}${row}`;
}

const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
