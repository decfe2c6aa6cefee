import { asId, type CivilDate } from '../domain/ids.ts';
import type { Change } from '../domain/structure/change.ts';
import type { Mandate } from '../domain/structure/facts.ts';
import {
  beginning,
  entriesOf,
  entryOf,
  mandateId,
  type EntryOf,
  type Register,
} from '../domain/structure/register.ts';
import { cellsOf } from './cells.ts';
import { differences } from './differences.ts';
import { held, heldAlready, startOf } from './held-already.ts';
import { knownPerson } from './known-person.ts';
import { freeId, lookUp } from './look-up.ts';
import { orderIn, seatIn } from './place-in-body.ts';
import { checkId, personIn, referred } from './plan-facts.ts';
import { faultyRow, planRow, type RowPlan } from './row-plan.ts';
import type { RowReader } from './row-reader.ts';
import { mandateKinds } from './words.ts';

/** A row of "Uppdrag" in the workbook: its person stands under "Personer" or on record. */
export function planMandate(register: Register, row: RowReader): RowPlan {
  const person = knownPerson(register, row);
  return planFor(register, row, person, []);
}

/** A row of the flat list: a person who isn't known is new, with what the row says of them. */
export function planFlat(register: Register, row: RowReader): RowPlan {
  const name = row.text('Person');
  const id = row.text('Person-id');
  checkId(row, 'Person-id', id);
  const known = id === '' ? lookUp(register, 'person', name) : null;
  const entry = known === null ? entryOf(register, 'person', id) : 'entry' in known ? known.entry : undefined;
  if (known !== null && 'fault' in known && known.fault.code === 'name-of-several')
    row.fault('Person-id', known.fault);
  if (entry !== undefined) {
    sameAsRecorded(register, row, entry);
    return planFor(register, row, entry.id, []);
  }
  const fresh = id === '' ? freeId(register, 'person', name) : id;
  const value = personIn(row, fresh, name);
  const added: Change = { do: 'add', kind: 'person', id: fresh, value, from: beginning, until: null };
  return planFor(register, row, fresh, [added]);
}

function planFor(
  register: Register,
  row: RowReader,
  person: string | null,
  before: readonly Change[],
): RowPlan {
  const body = referred(register, row, 'body', 'Organ');
  const [from, until] = [row.from(), row.until()];
  const name = `${row.text('Person')}, ${row.text('Organ')}`;
  const value = body === null || person === null ? null : mandateIn(register, row, body, person, from, until);
  if (value === null || row.faults.length > 0) return faultyRow(name, row.faults);
  const entry = heldAlready(sameMandates(register, value), from, until);
  const id = entry?.id ?? mandateId(value, from ?? beginning);
  const cells = cellsOf(register, { kind: 'mandate', id, value });
  const compared = ({ Ordning = '', 'Adjungerad från': invited = '' }: Readonly<Record<string, string>>) => ({
    Ordning,
    'Adjungerad från': invited,
  });
  const plan = planRow(entry, {
    fact: { kind: 'mandate', id, value },
    name,
    from: entry === undefined ? from : startOf(entry, from),
    until,
    differences: (recorded) =>
      differences(compared(cellsOf(register, recorded)), compared(cells), (column) => row.has(column)),
  });
  const { changes, ...rest } = held(entry, plan, from);
  return { ...rest, changes: changes.length === 0 ? changes : [...before, ...changes] };
}

function mandateIn(
  register: Register,
  row: RowReader,
  body: string,
  person: string,
  from: CivilDate | null,
  until: CivilDate | null,
): Mandate | null {
  const holder = { person: asId<Mandate['person']>(person), body: asId<Mandate['body']>(body) };
  const kind = row.word('Uppdrag', mandateKinds);
  switch (kind) {
    case null:
      return null;
    case 'ordinary': {
      const seat = seatIn(register, row, body);
      return seat === null ? null : { kind, ...holder, seat: asId(seat) };
    }
    case 'substitute': {
      if (row.text('Huvudman') === '') row.fault('Huvudman', { code: 'cell-missing' });
      const principal = referred(register, row, 'principal', 'Huvudman');
      if (principal === null) return null;
      const order = orderIn(register, row, { body, principal, person }, { from: from ?? beginning, until });
      return { kind, ...holder, principal: asId(principal), order };
    }
    case 'coOpted': {
      const invited = row.text('Adjungerad från');
      return invited === '' ? { kind, ...holder } : { kind, ...holder, from: invited };
    }
    case 'secretary':
    case 'coordinator':
      return { kind: 'official', ...holder, office: kind };
  }
}

const sameMandates = (register: Register, wanted: Mandate): readonly EntryOf<'mandate'>[] => {
  const identity = mandateId(wanted, '');
  return entriesOf(register, 'mandate').filter(({ versions }) =>
    versions.some(({ value }) => value.person === wanted.person && mandateId(value, '') === identity),
  );
};

/** The flat list repeats what stands under persons; it doesn't change it, for no day is given for that. */
function sameAsRecorded(register: Register, row: RowReader, entry: EntryOf<'person'>): void {
  const texts = entry.versions.map(({ value }) => cellsOf(register, { kind: 'person', id: entry.id, value }));
  for (const column of ['Parti', 'Organisation', 'Titel']) {
    const written = column === 'Parti' ? row.text(column).toLowerCase() : row.text(column);
    if (written === '' || texts.some((cells) => cells[column] === written)) continue;
    row.fault(column, { code: 'person-differs', recorded: orDash(texts.at(-1)?.[column]) });
  }
}

const orDash = (text = ''): string => (text === '' ? '–' : text);
