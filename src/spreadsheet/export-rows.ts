import type { CivilDate } from '../domain/ids.ts';
import { holdsOn } from '../domain/structure/period.ts';
import {
  entryOf,
  type Fact,
  type FactKind,
  type Period,
  type Register,
} from '../domain/structure/register.ts';
import { cellsOf, periodCells } from './cells.ts';
import { flatForm, workbookForms, type Form, type FormName } from './forms.ts';

export type ExportedSheet = { readonly form: Form; readonly rows: readonly (readonly string[])[] };

/** The register on a day as the sheets of a workbook, headers first. Each fact with the time of the version in force. */
export const workbookSheets = (register: Register, on: CivilDate): readonly ExportedSheet[] =>
  workbookForms.map((form) => ({ form, rows: [headersOf(form), ...rowsOf(register, on, form)] }));

/** The mandates on a day as one flat list. */
export const flatRows = (register: Register, on: CivilDate): readonly (readonly string[])[] => [
  headersOf(flatForm),
  ...rowsOf(register, on, flatForm),
];

const headersOf = ({ columns }: Form): readonly string[] => columns.map(({ header }) => header);

const kindOf: Readonly<Record<Exclude<FormName, 'parties'>, FactKind>> = {
  principals: 'principal',
  bodies: 'body',
  persons: 'person',
  seats: 'seat',
  mandates: 'mandate',
  presidencies: 'presidency',
  flat: 'mandate',
};

function rowsOf(register: Register, on: CivilDate, form: Form): readonly (readonly string[])[] {
  if (form.name === 'parties') return register.parties.map((party) => [party]);
  const kind = kindOf[form.name];
  return factsOn(register, kind, on).map(({ fact, period }) => {
    const cells = {
      ...(form.name === 'flat' ? personCells(register, fact, on) : {}),
      ...cellsOf(register, fact),
      ...periodCells(period),
    };
    return headersOf(form).map((header) => cells[header] ?? '');
  });
}

export type FactOn = { readonly fact: Fact; readonly period: Period };

/** The facts of a kind that hold on a day, each with the time of its version. */
export const factsOn = (register: Register, kind: FactKind | null, on: CivilDate): readonly FactOn[] =>
  [...register.entries.values()]
    .filter((entry) => kind === null || entry.kind === kind)
    .flatMap((entry) =>
      entry.versions
        .filter((version: Period) => holdsOn(version, on))
        .map(({ from, until, value }) => ({
          fact: { kind: entry.kind, id: entry.id, value } as Fact,
          period: { from, until },
        })),
    );

/** What stands of the holder beside a mandate. */
function personCells(register: Register, fact: Fact, on: CivilDate): Readonly<Record<string, string>> {
  if (fact.kind !== 'mandate') return {};
  const id = fact.value.person;
  const value = entryOf(register, 'person', id)?.versions.find((version) => holdsOn(version, on))?.value;
  if (value === undefined) return {};
  const { Parti = '', Organisation = '', Titel = '' } = cellsOf(register, { kind: 'person', id, value });
  return { Parti, Organisation, Titel };
}
