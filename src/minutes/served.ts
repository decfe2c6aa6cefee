import type { BodyId, PersonId, PrincipalId, SeatId } from '../domain/ids.ts';
import { ordinaryOf } from '../domain/meeting/presence.ts';
import { seatIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import type { Mandate, Seat } from '../domain/structure/facts.ts';

export type Service = { readonly seat: SeatId; readonly person: PersonId };

/**
 * Who served which seat of the body while something was dealt with. A substitute who was called, but whose ordinary
 * member came before the first item, never served. Before any item is opened: who was settled to serve.
 */
export function servicesIn(meeting: Meeting, body: BodyId): readonly Service[] {
  const known = found.get(meeting) ?? new Map<BodyId, readonly Service[]>();
  found.set(meeting, known);
  const services = known.get(body) ?? findServices(meeting, body);
  known.set(body, services);
  return services;
}

/** Asked for every line of every list, and a meeting never changes: found once. */
const found = new WeakMap<Meeting, Map<BodyId, readonly Service[]>>();

function findServices(meeting: Meeting, body: BodyId): readonly Service[] {
  const settled = meeting.agenda.flatMap(({ serving, servedBefore }) =>
    serving === null ? servedBefore : [...servedBefore, serving],
  );
  const all = settled.length === 0 ? meeting.haveServed : [...new Set(settled)].flatMap(servicesOf);
  const own = all.filter(({ seat }) => seatIn(meeting.plan.roster, seat)?.body === body);
  return [...new Map(own.map((service) => [`${service.seat} ${service.person}`, service])).values()];
}

const servicesOf = (serving: Readonly<Record<SeatId, PersonId>>): readonly Service[] =>
  Object.entries(serving).map(([seat, person]) => ({ seat: seat as SeatId, person }));

/** Tjänstgörande ersättare: has served, in the body, a seat that is another's or nobody's (AT6). */
export const servedAsSubstitute = (meeting: Meeting, person: PersonId, body: BodyId): boolean =>
  servicesIn(meeting, body).some(
    (service) => service.person === person && ordinaryOf(meeting, service.seat) !== person,
  );

export const seatsOf = (meeting: Meeting, body: BodyId): readonly Seat[] =>
  meeting.plan.roster.seats.filter((seat) => seat.body === body);

/** Ersättare of a principal in the body, in order of calling. */
export function substitutesOf(meeting: Meeting, body: BodyId, principal: PrincipalId): readonly PersonId[] {
  const pool = meeting.plan.roster.mandates.filter(
    (mandate): mandate is Extract<Mandate, { kind: 'substitute' }> =>
      mandate.kind === 'substitute' && mandate.body === body && mandate.principal === principal,
  );
  return pool.toSorted((a, b) => a.order - b.order).map(({ person }) => person);
}

/** How the body's principals and seats were represented over the meeting (AT4). */
export type Represented = {
  readonly represented: readonly PrincipalId[];
  readonly unrepresented: readonly PrincipalId[];
  readonly seatsServed: number;
  readonly seatsTotal: number;
};

export function representationOf(meeting: Meeting, body: BodyId): Represented {
  const seats = seatsOf(meeting, body);
  const served = new Set(servicesIn(meeting, body).map(({ seat }) => seat));
  const principalsOf = (some: readonly Seat[]) => new Set(some.map(({ principal }) => principal));
  const here = principalsOf(seats.filter(({ id }) => served.has(id)));
  const all = meeting.plan.roster.principals.map(({ id }) => id).filter((id) => principalsOf(seats).has(id));
  return {
    represented: all.filter((id) => here.has(id)),
    unrepresented: all.filter((id) => !here.has(id)),
    seatsServed: served.size,
    seatsTotal: seats.length,
  };
}
