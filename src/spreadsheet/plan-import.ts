import type { Change } from '../domain/structure/change.ts';
import { draftOf, type Draft } from '../domain/structure/draft.ts';
import type { Register } from '../domain/structure/register.ts';
import { columnOfFault } from './fault-column.ts';
import type { CellFault, PlacedFault, RowFate } from './fault.ts';
import { flatForm, workbookForms, type Form, type FormName } from './forms.ts';
import { planBody, planParty, planPerson, planPrincipal, planSeat } from './plan-facts.ts';
import { planFlat, planMandate } from './plan-mandates.ts';
import { planPresidency } from './plan-presidencies.ts';
import type { RowPlan } from './row-plan.ts';
import { cellName, columnOf, rowReader, type RowReader } from './row-reader.ts';
import type { FileFault, Table, TableRow } from './table.ts';

export type ImportPlan =
  | {
      readonly ok: true;
      readonly rows: readonly RowFate[];
      /** Of the good rows, together: what confirming records. */
      readonly changes: readonly Change[];
      /** Columns and sheets that weren't read. */
      readonly ignored: readonly string[];
    }
  | { readonly ok: false; readonly fault: FileFault };

const planners: Readonly<Record<FormName, (register: Register, row: RowReader) => RowPlan>> = {
  parties: planParty,
  principals: planPrincipal,
  bodies: planBody,
  persons: planPerson,
  seats: planSeat,
  mandates: planMandate,
  presidencies: planPresidency,
  flat: planFlat,
};

type Line = { readonly form: Form; readonly table: Table; readonly row: TableRow };
type Settled = { readonly fate: RowFate; readonly changes: readonly Change[] };

/**
 * The fate of every row, against the register as it stands (ST8). Rows are taken one by one, each whole or not at
 * all, so that a faulty one costs no other; those that failed are tried again once the others have been taken, for
 * what stood in their way may be what a later row ends.
 */
export function planImport(register: Register, tables: readonly Table[]): ImportPlan {
  const matched = formsOf(tables);
  if (matched.length === 0) return { ok: false, fault: noKnownSheet(tables) };
  const headers = matched.flatMap(({ form, table }) => headerFates(form, table));
  const lines = matched
    .filter(({ form, table }) => headerFates(form, table).length === 0)
    .flatMap(({ form, table }): Line[] => table.rows.map((row) => ({ form, table, row })));
  const settled = settle(draftOf(register), lines);
  return {
    ok: true,
    rows: [...headers, ...settled.fates],
    changes: settled.changes,
    ignored: ignoredIn(tables, matched),
  };
}

const retries = 3;

/** The fates in the order of the rows; the changes in the order in which they were taken and can be recorded. */
function settle(
  draft: Draft,
  lines: readonly Line[],
): { readonly fates: readonly RowFate[]; readonly changes: readonly Change[] } {
  const fates = new Map<Line, RowFate>();
  const changes: Change[] = [];
  const firstRows = new Map<string, Line>();
  let open = lines;
  for (let round = 0; round <= retries && open.length > 0; round += 1) {
    const failed: Line[] = [];
    for (const line of open) {
      const outcome = take(draft, line, firstRows);
      fates.set(line, outcome.fate);
      if (outcome.fate.fate === 'fault') failed.push(line);
      else changes.push(...outcome.changes);
    }
    if (failed.length === open.length) break;
    open = failed;
  }
  return { fates: lines.flatMap((line) => fates.get(line) ?? []), changes };
}

function take(draft: Draft, { form, table, row }: Line, firstRows: Map<string, Line>): Settled {
  const reader = rowReader(form, table, row);
  const plan = planners[form.name](draft.register, reader);
  const place = { sheet: table.sheet, row: row.row, name: plan.name };
  const first = plan.about === null ? undefined : firstRows.get(plan.about);
  const cellFaults: RowPlan['faults'] =
    first !== undefined && first.row !== row
      ? [{ column: form.columns[0]?.header ?? '', fault: { code: 'row-twice', first: first.row.row } }]
      : plan.faults;
  const faults: readonly PlacedFault[] =
    cellFaults.length > 0
      ? cellFaults.map(({ column, fault }) => placed(form, table, row, column, fault))
      : draft.try(plan.changes).map(({ fault }) => placed(form, table, row, columnOfFault(fault), fault));
  if (faults.length > 0) {
    const fate: RowFate = { ...place, fate: 'fault', correction: false, details: [], faults };
    return { fate, changes: [] };
  }
  if (plan.about !== null) firstRows.set(plan.about, { form, table, row });
  const { isNew, changes, details, correction } = plan;
  const fate = isNew ? 'new' : changes.length === 0 ? 'unchanged' : 'changed';
  return { fate: { ...place, fate, correction, details, faults: [] }, changes };
}

/** A column that the sheet doesn't have: the first one stands for the row. */
function placed(
  form: Form,
  table: Table,
  { row }: TableRow,
  wanted: string,
  fault: PlacedFault['fault'],
): PlacedFault {
  const known = columnOf(table, wanted) !== -1 || form.columns.some(({ header }) => header === wanted);
  const column = known ? wanted : (form.columns[0]?.header ?? null);
  return { column, cell: column === null ? null : cellName(table, column, row), fault };
}

type Matched = { readonly form: Form; readonly table: Table };

/** Which form each table is: by its sheet's name; a single table without a known name by its headers. */
function formsOf(tables: readonly Table[]): readonly Matched[] {
  const named = workbookForms.flatMap((form) =>
    tables
      .filter((table) => table.sheet.trim().toLowerCase() === form.sheet.toLowerCase() && isList(form, table))
      .map((table) => ({ form: isFlat(table) && form.name === 'mandates' ? flatForm : form, table })),
  );
  if (named.length > 0 || tables.length !== 1) return named;
  const [table] = tables;
  return table !== undefined && isFlat(table) ? [{ form: flatForm, table }] : [];
}

/** Has at least one of the columns that the form can't do without: else it is some other list by that name. */
const isList = (form: Form, table: Table): boolean =>
  form.columns.some(({ header, needed }) => needed && columnOf(table, header) !== -1);

/** Has the person's own columns: the flat list. */
const isFlat = (table: Table): boolean =>
  ['Organ', 'Uppdrag', 'Person', 'Parti'].every((header) => columnOf(table, header) !== -1);

const noKnownSheet = (tables: readonly Table[]): FileFault => ({
  code: 'no-known-sheet',
  found: tables.map(({ sheet }) => sheet),
  known: workbookForms.map(({ sheet }) => sheet),
});

/** A sheet whose headers are wrong isn't read: its header row says why. */
function headerFates(form: Form, table: Table): readonly RowFate[] {
  const missing = form.columns
    .filter(({ header, needed }) => needed && columnOf(table, header) === -1)
    .map(({ header }): CellFault => ({ code: 'header-missing', header, found: table.header }));
  const twice = form.columns
    .filter(
      ({ header }) => table.header.filter((one) => one.toLowerCase() === header.toLowerCase()).length > 1,
    )
    .map(({ header }): CellFault => ({ code: 'header-twice', header }));
  const faults = [...missing, ...twice].map((fault): PlacedFault => {
    const column = 'header' in fault ? fault.header : null;
    return { column, cell: column === null ? null : cellName(table, column, table.headerRow), fault };
  });
  if (faults.length === 0) return [];
  const { sheet, headerRow: row } = table;
  return [{ sheet, row, name: sheet, fate: 'fault', correction: false, details: [], faults }];
}

function ignoredIn(tables: readonly Table[], matched: readonly Matched[]): readonly string[] {
  const sheets = tables
    .filter((table) => !matched.some((one) => one.table === table))
    .map(({ sheet }) => sheet);
  const columns = matched.flatMap(({ form, table }) =>
    table.header
      .filter(
        (one) => one !== '' && !form.columns.some(({ header }) => header.toLowerCase() === one.toLowerCase()),
      )
      .map((one) => `${table.sheet}: ${one}`),
  );
  return [...sheets, ...columns];
}
