import type { BodyId, PersonId, SeatId } from './ids.ts';
import { attendingBodies, disagreeing, intervalsOf, isPresent } from './meeting/presence.ts';
import { bodyIn, holderOf, nameIn, personIn, principalIn, seatIn } from './meeting/roster.ts';
import { servingNow } from './meeting/rules/serving.ts';
import type { Meeting } from './meeting/state.ts';
import type { Mandate } from './structure/facts.ts';
import type { AttendanceLine, PrincipalCell, Representation } from './view.ts';

/** Who serves as far as anyone knows: settled while an item is dealt with, else as it would be now. */
const serving = (meeting: Meeting) => (meeting.currentItem === null ? servingNow(meeting) : meeting.serving);

/** AT4: principals and seats of the host body; shown, never a lock. */
export function representation(meeting: Meeting): Representation {
  const { roster, body } = meeting.plan;
  const serves = serving(meeting);
  const seats = roster.seats.filter((seat) => seat.body === body);
  const cells = roster.principals.map((principal) => {
    const own = seats.filter((seat) => seat.principal === principal.id);
    const { id, name, shortName, abbreviation } = principal;
    const served = own.filter((seat) => serves[seat.id] !== undefined).length;
    return { id, name, shortName, abbreviation, served, seats: own.length };
  });
  const seated = cells.filter((cell) => cell.seats > 0);
  return {
    represented: seated.filter((cell) => cell.served > 0).length,
    principals: seated,
    seatsServed: seats.filter((seat) => serves[seat.id] !== undefined).length,
    seatsTotal: seats.length,
    unrepresented: seated.filter((cell) => cell.served === 0).map(({ name }) => name),
    quorum: quorumOf(meeting, seated, seats.filter((seat) => serves[seat.id] !== undefined).length),
  };
}

function quorumOf(
  { plan }: Meeting,
  cells: readonly PrincipalCell[],
  seatsServed: number,
): Representation['quorum'] {
  const quorum = bodyIn(plan.roster, plan.body)?.customs?.quorum;
  if (quorum === undefined) return null;
  const has = quorum.of === 'seats' ? seatsServed : cells.filter(({ served }) => served > 0).length;
  return { ...quorum, met: has >= quorum.atLeast };
}

/** One line for each mandate in an attending body: seats in order, then substitutes, co-opted, officials. */
export function attendanceLines(meeting: Meeting): readonly AttendanceLine[] {
  const serves = serving(meeting);
  const seatOf = new Map(Object.entries(serves).map(([seat, person]) => [person, seat as SeatId]));
  return attendingBodies(meeting).flatMap((body) =>
    mandatesIn(meeting, body).map((mandate) => attendanceLine(meeting, mandate, seatOf)),
  );
}

function mandatesIn(meeting: Meeting, body: BodyId): readonly Mandate[] {
  const rank: Readonly<Record<Mandate['kind'], number>> = {
    ordinary: 0,
    substitute: 1,
    coOpted: 2,
    official: 3,
  };
  return meeting.plan.roster.mandates
    .filter((mandate) => mandate.body === body)
    .toSorted((a, b) => rank[a.kind] - rank[b.kind]);
}

function attendanceLine(
  meeting: Meeting,
  mandate: Mandate,
  seatOf: ReadonlyMap<PersonId, SeatId>,
): AttendanceLine {
  const { roster } = meeting.plan;
  const { person: id } = mandate;
  const person = personIn(roster, id);
  const held = mandate.kind === 'ordinary' ? mandate.seat : null;
  const seat = seatOf.get(id);
  const serves = seat !== undefined && seatIn(roster, seat)?.body === mandate.body;
  const holder = serves ? holderOf(roster, seat) : null;
  return {
    person: id,
    name: nameIn(roster, id),
    body: mandate.body,
    party: person?.party ?? null,
    principal: printedPrincipal(meeting, mandate),
    organisation: person?.organisation ?? null,
    class: mandate.kind,
    seat: held,
    present: isPresent(meeting, id),
    intervals: intervalsOf(meeting, id),
    serves,
    servesFor: holder === null || holder === id ? null : nameIn(roster, holder),
    disagrees: disagreeing(meeting, id),
  };
}

function printedPrincipal(meeting: Meeting, mandate: Mandate): string | null {
  const { roster } = meeting.plan;
  if (mandate.kind === 'substitute') return principalIn(roster, mandate.principal)?.name ?? null;
  if (mandate.kind !== 'ordinary') return null;
  const principal = seatIn(roster, mandate.seat)?.principal ?? null;
  return principal === null ? null : (principalIn(roster, principal)?.name ?? null);
}
