import type { StructureFault } from '../domain/structure/fault.ts';

/** What can be wrong with a cell or a row before the rules of the register are asked. */
export type CellFault =
  | { readonly code: 'cell-missing' }
  | { readonly code: 'cell-too-long'; readonly most: number }
  | { readonly code: 'formula-error'; readonly text: string }
  | { readonly code: 'day-not-understood'; readonly text: string }
  | { readonly code: 'word-not-understood'; readonly text: string; readonly choices: readonly string[] }
  | { readonly code: 'number-not-understood'; readonly text: string }
  | { readonly code: 'id-not-possible'; readonly text: string }
  | { readonly code: 'name-not-found'; readonly text: string }
  | { readonly code: 'name-of-several'; readonly text: string; readonly ids: readonly string[] }
  | { readonly code: 'seat-needed'; readonly seats: readonly string[] }
  | { readonly code: 'principal-differs'; readonly seat: string; readonly principal: string }
  | { readonly code: 'person-differs'; readonly recorded: string }
  /** Reads otherwise than on record, and no day from which. */
  | { readonly code: 'day-needed'; readonly recorded: string }
  | { readonly code: 'row-twice'; readonly first: number }
  | { readonly code: 'header-missing'; readonly header: string; readonly found: readonly string[] }
  | { readonly code: 'header-twice'; readonly header: string };

export type ImportFault = CellFault | StructureFault;

/** A fault in its place. `column` is the header; `cell` is where the spreadsheet program shows it: "C14". */
export type PlacedFault = {
  readonly column: string | null;
  readonly cell: string | null;
  readonly fault: ImportFault;
};

/** What a row does to something on record: `column` reads `recorded` now and `becomes` on confirming. */
export type Detail = {
  readonly column: string;
  readonly recorded: string;
  readonly becomes: string;
};

export type Fate = 'new' | 'changed' | 'unchanged' | 'fault';

/** Every row has a fate, and a row with a fault changes nothing. */
export type RowFate = {
  readonly sheet: string;
  readonly row: number;
  /** What the row is about, for reading. */
  readonly name: string;
  readonly fate: Fate;
  /** Says that what stood there was wrong, instead of that something changed on a day. */
  readonly correction: boolean;
  readonly details: readonly Detail[];
  readonly faults: readonly PlacedFault[];
};
