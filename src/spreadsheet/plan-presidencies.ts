import { asId } from '../domain/ids.ts';
import type { Presidency } from '../domain/structure/facts.ts';
import { beginning, entriesOf, presidencyId, type Register } from '../domain/structure/register.ts';
import { held, heldAlready, startOf } from './held-already.ts';
import { knownPerson } from './known-person.ts';
import { referred } from './plan-facts.ts';
import { faultyRow, planRow, type RowPlan } from './row-plan.ts';
import type { RowReader } from './row-reader.ts';
import { offices } from './words.ts';

/** A row of "Presidium". */
export function planPresidency(register: Register, row: RowReader): RowPlan {
  const body = referred(register, row, 'body', 'Organ');
  const office = row.word('Funktion', offices);
  const person = knownPerson(register, row);
  const [from, until] = [row.from(), row.until()];
  const name = `${row.text('Person')}, ${row.text('Funktion')}`;
  if (body === null || office === null || person === null || row.faults.length > 0)
    return faultyRow(name, row.faults);
  const value: Presidency = { body: asId(body), person: asId(person), office };
  const same = (theirs: Presidency) =>
    theirs.body === body && theirs.office === office && theirs.person === person;
  const entry = heldAlready(
    entriesOf(register, 'presidency').filter(({ versions }) => versions.some((one) => same(one.value))),
    from,
    until,
  );
  const id = entry?.id ?? presidencyId(value, from ?? beginning);
  return held(
    entry,
    planRow(entry, {
      fact: { kind: 'presidency', id, value },
      name,
      from: entry === undefined ? from : startOf(entry, from),
      until,
      differences: () => [],
    }),
    from,
  );
}
