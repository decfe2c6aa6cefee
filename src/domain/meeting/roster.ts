import type { BodyId, PersonId, PrincipalId, SeatId } from '../ids.ts';
import type { Body, Mandate, Person, Principal, Roster, Seat } from '../structure/facts.ts';

/** Lookups in a roster. Made once per roster and kept with it, since a roster never changes. */
type Index = {
  readonly persons: ReadonlyMap<PersonId, Person>;
  readonly principals: ReadonlyMap<PrincipalId, Principal>;
  readonly bodies: ReadonlyMap<BodyId, Body>;
  readonly seats: ReadonlyMap<SeatId, Seat>;
  readonly holders: ReadonlyMap<SeatId, PersonId>;
  readonly mandates: ReadonlyMap<PersonId, readonly Mandate[]>;
};

const indexes = new WeakMap<Roster, Index>();

function indexOf(roster: Roster): Index {
  const known = indexes.get(roster);
  if (known !== undefined) return known;
  const byId = <T extends { readonly id: string }>(facts: readonly T[]) =>
    new Map(facts.map((fact) => [fact.id as T['id'], fact]));
  const index: Index = {
    persons: byId(roster.persons),
    principals: byId(roster.principals),
    bodies: byId(roster.bodies),
    seats: byId(roster.seats),
    holders: new Map(roster.mandates.flatMap((m) => (m.kind === 'ordinary' ? [[m.seat, m.person]] : []))),
    mandates: byPerson(roster.mandates),
  };
  indexes.set(roster, index);
  return index;
}

export const personIn = (roster: Roster, id: PersonId): Person | undefined => indexOf(roster).persons.get(id);

function byPerson(mandates: readonly Mandate[]): ReadonlyMap<PersonId, readonly Mandate[]> {
  const found = new Map<PersonId, Mandate[]>();
  for (const mandate of mandates) {
    const known = found.get(mandate.person);
    if (known === undefined) found.set(mandate.person, [mandate]);
    else known.push(mandate);
  }
  return found;
}

/** The person's printed name; the id itself for somebody the roster doesn't have. */
export const nameIn = (roster: Roster, id: PersonId): string => personIn(roster, id)?.name ?? id;

export const principalIn = (roster: Roster, id: PrincipalId): Principal | undefined =>
  indexOf(roster).principals.get(id);

export const bodyIn = (roster: Roster, id: BodyId): Body | undefined => indexOf(roster).bodies.get(id);

export const seatIn = (roster: Roster, id: SeatId): Seat | undefined => indexOf(roster).seats.get(id);

/** Ordinarie ledamot of the seat; null for a seat nobody holds. */
export const holderOf = (roster: Roster, seat: SeatId): PersonId | null =>
  indexOf(roster).holders.get(seat) ?? null;

export const mandatesOf = (roster: Roster, person: PersonId): readonly Mandate[] =>
  indexOf(roster).mandates.get(person) ?? [];
