import type { Change } from '../../src/domain/structure/change.ts';
import { draftOf } from '../../src/domain/structure/draft.ts';
import type { Body, Mandate, Person } from '../../src/domain/structure/facts.ts';
import type { StructureFault } from '../../src/domain/structure/fault.ts';
import { entryOf, registerFrom, type FactKind, type Register } from '../../src/domain/structure/register.ts';
import { asId } from '../../src/domain/ids.ts';
import { roster } from '../domain/council.ts';

/** The small council's register, with the parties that its tests speak of. */
export const council: Register = { ...registerFrom(roster), parties: ['s', 'm', 'åp'] };

/** The register after changes that must be allowed. */
export function after(register: Register, ...changes: readonly Change[]): Register {
  const draft = draftOf(register);
  const faults = draft.try(changes);
  if (faults.length > 0) throw new Error(JSON.stringify(faults));
  return draft.register;
}

/** What the rules have against changes. */
export const faultsOf = (register: Register, ...changes: readonly Change[]): readonly StructureFault[] =>
  draftOf(register)
    .try(changes)
    .map(({ fault }) => fault);

export const codesOf = (register: Register, ...changes: readonly Change[]): readonly string[] =>
  faultsOf(register, ...changes).map(({ code }) => code);

const latest = (kind: FactKind, id: string) => {
  const value = entryOf(council, kind, id)?.versions.at(-1)?.value;
  if (value === undefined) throw new Error(`${kind} ${id}`);
  return value;
};
export const personNamed = (id: string, more: Partial<Person> = {}): Person => ({
  ...(latest('person', id) as Person),
  ...more,
});
export const bodyNamed = (id: string, more: Partial<Body> = {}): Body => ({
  ...(latest('body', id) as Body),
  ...more,
});

export const newPerson = (id: string, party: string | null = null, from = '2020-01-01'): Change => ({
  do: 'add',
  kind: 'person',
  id,
  value: { id: asId(id), name: id, ...(party === null ? {} : { party }) },
  from,
  until: null,
});

export const ordinary = (who: string, seat: string, body = 'council'): Mandate => ({
  kind: 'ordinary',
  person: asId(who),
  body: asId(body),
  seat: asId(seat),
});
export const substitute = (who: string, principal: string, order: number): Mandate => ({
  kind: 'substitute',
  person: asId(who),
  body: asId('council'),
  principal: asId(principal),
  order,
});

export const mandate = (id: string, value: Mandate, from: string, until: string | null = null): Change => ({
  do: 'add',
  kind: 'mandate',
  id,
  value,
  from,
  until,
});

export const chair = (
  id: string,
  who: string,
  from: string,
  office: 'chair' | 'viceChair' = 'chair',
): Change => ({
  do: 'add',
  kind: 'presidency',
  id,
  value: { body: asId('council'), person: asId(who), office },
  from,
  until: null,
});

export const end = (kind: FactKind, id: string, until: string): Change => ({ do: 'end', kind, id, until });
/** Ids of what was there from the start. */
export const inSeat = (who: string, seat: string) => `council:ordinary:${seat}:${who}:0001-01-01`;
