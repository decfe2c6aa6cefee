import { asId } from '../domain/ids.ts';
import type { Body, Person, Principal, Seat } from '../domain/structure/facts.ts';
import { holdsOn } from '../domain/structure/period.ts';
import {
  entriesOf,
  entryOf,
  type Fact,
  type FactKind,
  type Register,
  type Version,
} from '../domain/structure/register.ts';
import { cellsOf } from './cells.ts';
import { dayIn } from './days.ts';
import { differences } from './differences.ts';
import { freeId, lookUp } from './look-up.ts';
import { faultyRow, planRow, type RowPlan } from './row-plan.ts';
import type { RowReader } from './row-reader.ts';
import { memberKinds, principalKinds, waysToDecide, yesAndNo } from './words.ts';

type Planner = (register: Register, row: RowReader) => RowPlan;

/** A row of "Partier". */
export const planParty: Planner = (register, row) => {
  const party = row.text('Parti').toLowerCase();
  const known = register.parties.includes(party);
  return {
    ...faultyRow(party, row.faults),
    isNew: !known,
    changes: known || party === '' ? [] : [{ do: 'know-party', party }],
    about: `party/${party}`,
  };
};

export const planPrincipal: Planner = (register, row) => {
  const kind = row.word('Slag', principalKinds) ?? 'municipality';
  const id = idFor(register, 'principal', row);
  const contacts = recordedFor(entryOf(register, 'principal', id)?.versions, row)?.contacts;
  const value: Principal = {
    id: asId(id),
    name: row.text('Namn'),
    shortName: row.text('Kortnamn'),
    abbreviation: row.text('Förkortning'),
    kind,
    // Not in the spreadsheet: edited on the page alone, and kept.
    ...(contacts === undefined ? {} : { contacts }),
  };
  return planFact(register, row, { kind: 'principal', id, value });
};

export const planBody: Planner = (register, row) => {
  const id = idFor(register, 'body', row);
  const recorded = recordedFor(entryOf(register, 'body', id)?.versions, row);
  const value: Body = {
    id: asId(id),
    name: row.text('Namn'),
    genitive: row.text('Genitiv'),
    subject: row.text('Som subjekt') || (recorded?.subject ?? row.text('Namn')),
    shortName: row.text('Kortnamn'),
    membersAre: row.word('Ledamöter', memberKinds) ?? 'elected',
    decidesBy: row.word('Beslutar genom', waysToDecide) ?? 'consensus',
    jointOf: row.has('Gemensamt för') ? jointOf(register, row) : (recorded?.jointOf ?? []),
    namedBallotsInChat:
      row.word('Namngivna röster i chatten', yesAndNo) ?? recorded?.namedBallotsInChat ?? false,
    // Not in the spreadsheet: edited on the page alone, and kept.
    ...(recorded?.takesFrom === undefined ? {} : { takesFrom: recorded.takesFrom }),
    ...(recorded?.takesDirectly === undefined ? {} : { takesDirectly: recorded.takesDirectly }),
    ...(recorded?.customs === undefined ? {} : { customs: recorded.customs }),
  };
  return planFact(register, row, { kind: 'body', id, value });
};

/** What stands on the first day that the row says, for what it has no column for; without a day, the latest. */
function recordedFor<Value>(versions: readonly Version<Value>[] = [], row: RowReader): Value | undefined {
  const from = dayIn(row.text('Från och med'));
  const then = versions.find((version) => from !== null && holdsOn(version, from));
  return (then ?? versions.at(-1))?.value;
}

function jointOf(register: Register, row: RowReader): Body['jointOf'] {
  const parts = row
    .text('Gemensamt för')
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.flatMap((part) => {
    const found = lookUp(register, 'body', part);
    if ('entry' in found) return [asId<Body['id']>(found.entry.id)];
    row.fault('Gemensamt för', found.fault);
    return [];
  });
}

export const planPerson: Planner = (register, row) => {
  const id = idFor(register, 'person', row);
  return planFact(register, row, { kind: 'person', id, value: personIn(row, id) });
};

/** A person as the row has them; what the row has no column for is as recorded. */
export function personIn(row: RowReader, id: string, name = row.text('Namn')): Person {
  const party = row.text('Parti').toLowerCase();
  const organisation = row.text('Organisation');
  const title = row.text('Titel');
  return {
    id: asId(id),
    name,
    ...(party === '' ? {} : { party }),
    ...(organisation === '' ? {} : { organisation }),
    ...(title === '' ? {} : { title }),
  };
}

export const planSeat: Planner = (register, row) => {
  const id = row.text('Id');
  checkId(row, 'Id', id);
  const body = referred(register, row, 'body', 'Organ');
  const principal = row.text('Huvudman') === '' ? null : referred(register, row, 'principal', 'Huvudman');
  const label = row.text('Benämning');
  const value: Seat = {
    id: asId(id),
    body: asId(body ?? ''),
    principal: principal === null ? null : asId(principal),
    ...(label === '' ? {} : { label }),
  };
  return planFact(register, row, { kind: 'seat', id, value });
};

/** The id of the fact that a cell names; null, with a fault, when it names none. */
export function referred(
  register: Register,
  row: RowReader,
  kind: 'principal' | 'body' | 'person',
  header: string,
): string | null {
  const text = row.text(header);
  if (text === '') return null;
  const found = lookUp(register, kind, text);
  if ('entry' in found) return found.entry.id;
  row.fault(header, found.fault);
  return null;
}

function planFact(register: Register, row: RowReader, fact: Fact): RowPlan {
  const [from, until] = [row.from(), row.until()];
  const cells = cellsOf(register, fact);
  const name = cells['Namn'] ?? fact.id;
  if (row.faults.length > 0) return faultyRow(name, row.faults);
  return planRow(entryOf(register, fact.kind, fact.id), {
    fact,
    name,
    from,
    until,
    differences: (recorded) => differences(cellsOf(register, recorded), cells, (column) => row.has(column)),
  });
}

/** The row's own id; without one, that of the fact by that name; for a new fact, one made of the name. */
function idFor(
  register: Register,
  kind: FactKind & ('principal' | 'body' | 'person'),
  row: RowReader,
): string {
  const id = row.text('Id');
  if (id !== '') {
    checkId(row, 'Id', id);
    return id;
  }
  const name = row.text('Namn');
  const named = entriesOf(register, kind).filter(({ versions }) =>
    versions.some(({ value }) => value.name.toLowerCase() === name.toLowerCase()),
  );
  const [only] = named;
  if (named.length > 1)
    row.fault('Id', { code: 'name-of-several', text: name, ids: named.map((entry) => entry.id) });
  return only?.id ?? freeId(register, kind, name);
}

export function checkId(row: RowReader, header: string, id: string): void {
  if (id !== '' && (!/^[^\s/]+$/.test(id) || id.length > 120))
    row.fault(header, { code: 'id-not-possible', text: id });
}
