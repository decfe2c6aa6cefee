import type { CivilDate } from '../ids.ts';
import type { Roster } from './facts.ts';
import { holdsOn } from './period.ts';
import { entriesOf, type FactKind, type FactKinds, type Register } from './register.ts';

/** What is true of the structure on a day: that day's names, parties, seats and holders, and no other day's (ST5). */
export const rosterOn = (register: Register, date: CivilDate): Roster => ({
  principals: valuesOn(register, 'principal', date),
  bodies: valuesOn(register, 'body', date),
  persons: valuesOn(register, 'person', date),
  seats: valuesOn(register, 'seat', date),
  mandates: valuesOn(register, 'mandate', date),
  presidencies: valuesOn(register, 'presidency', date),
});

function valuesOn<Kind extends FactKind>(
  register: Register,
  kind: Kind,
  date: CivilDate,
): readonly FactKinds[Kind][] {
  return entriesOf(register, kind).flatMap(({ versions }) =>
    versions
      .filter((version) => holdsOn(version, date))
      .map(({ value }) => value as unknown as FactKinds[Kind]),
  );
}
