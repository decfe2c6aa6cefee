import type { Instant, ItemId, PersonId, PrincipalId, SeatId } from '../../ids.ts';
import { accept, refuse, type Result } from '../../result.ts';
import type { Mandate, Seat } from '../../structure/facts.ts';
import type { RollEntry, Serving } from '../attendance.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import type { Item } from '../agenda.ts';
import { bodyIn, holderOf, mandatesOf, nameIn, personIn, principalIn, seatIn } from '../roster.ts';
import type { Meeting, Session } from '../state.ts';
import { currentItem, itemIn } from '../items.ts';
import { isPresent, sessionOf } from '../presence.ts';

/** Seats that can be served in a session, in roster order. */
export const seatsIn = (meeting: Meeting, session: Session): readonly Seat[] =>
  meeting.plan.roster.seats.filter((seat) => session.attending.includes(seat.body));

/**
 * Who would serve each seat if serving were settled now (AT2): the ordinary member who is present, else the
 * substitute who was called and is present, else nobody. `item` is the one about to be called: who has a conflict of
 * interest in it doesn't serve in it (DE8).
 */
export function servingNow(meeting: Meeting, item?: Item): Serving {
  const session = sessionOf(meeting) ?? meeting.sessions[0];
  if (session === undefined) return {};
  const serving: Record<SeatId, PersonId> = {};
  const taken = new Set<PersonId>();
  for (const { id } of seatsIn(meeting, session)) {
    const person = servesNow(meeting, id, item);
    // Called to one seat for the session and to another for this item: the seat that comes first.
    if (person === null || taken.has(person)) continue;
    taken.add(person);
    serving[id] = person;
  }
  return serving;
}

function servesNow(meeting: Meeting, seat: SeatId, item?: Item): PersonId | null {
  const ordinary = holderOf(meeting.plan.roster, seat);
  const can = (person: PersonId | null | undefined): person is PersonId =>
    person != null && isPresent(meeting, person) && !hasConflict(item, person);
  if (can(ordinary) && !gaveUp(meeting, seat)) return ordinary;
  const forItem = item === undefined ? undefined : meeting.calledForItem[item.id]?.[seat];
  if (ordinary !== null && hasConflict(item, ordinary) && can(forItem)) return forItem;
  const called = meeting.called[seat];
  return can(called) ? called : null;
}

export const hasConflict = (item: Item | undefined, person: PersonId): boolean =>
  item?.conflicts.some((conflict) => conflict.person === person) ?? false;

/** AT9: where the body has it so, a member whose seat a substitute has served doesn't come back to it that day. */
function gaveUp(meeting: Meeting, seat: SeatId): boolean {
  if (!meeting.substituted.includes(seat)) return false;
  const body = seatIn(meeting.plan.roster, seat)?.body;
  return body !== undefined && bodyIn(meeting.plan.roster, body)?.customs?.noReturnSameDay === true;
}

/** `events`, and what they change in who serves. Inside an item nothing changes (AT3). */
export function withServing(
  meeting: Meeting,
  events: readonly MeetingEvent[],
  at: Instant,
): readonly MeetingEvent[] {
  const after = events.reduce(evolve, meeting);
  const settled = sessionOf(after)?.rollCallAt !== null || after.currentSession === null;
  if (after.phase !== 'open' || !settled || after.currentItem !== null) return events;
  return [...events, ...servingChange(after, at)];
}

/** The event that brings serving up to date, if it isn't. */
export function servingChange(meeting: Meeting, at: Instant, item?: Item): readonly MeetingEvent[] {
  const serving = servingNow(meeting, item);
  return same(serving, meeting.serving) ? [] : [{ type: 'ServingEstablished', at, serving }];
}

function same(a: Serving, b: Serving): boolean {
  const seats = Object.keys(a) as SeatId[];
  return seats.length === Object.keys(b).length && seats.every((seat) => a[seat] === b[seat]);
}

/**
 * The roll (röstlängd) as it is now: those who serve, are present and have no conflict of interest in the item, in
 * seat order (DE4).
 */
export function rollNow(meeting: Meeting): readonly RollEntry[] {
  const session = sessionOf(meeting);
  if (session === undefined) return [];
  const item = currentItem(meeting) ?? undefined;
  return seatsIn(meeting, session).flatMap((seat): readonly RollEntry[] => {
    const person = meeting.serving[seat.id];
    if (person === undefined || !isPresent(meeting, person) || hasConflict(item, person)) return [];
    return [rollEntry(meeting, seat, person)];
  });
}

/** How one person serves one seat. */
export function rollEntry(meeting: Meeting, seat: Seat, person: PersonId): RollEntry {
  const ordinary = holderOf(meeting.plan.roster, seat.id);
  const capacity = ordinary === person ? 'ordinary' : 'substitute';
  const servesFor = capacity === 'ordinary' ? null : ordinary;
  return { seat: seat.id, person, body: seat.body, principal: seat.principal, capacity, servesFor };
}

type SubstituteMandate = Extract<Mandate, { kind: 'substitute' }>;

/** Substitutes for a seat, in order of calling. */
export const substitutesFor = (meeting: Meeting, seat: Seat): readonly SubstituteMandate[] =>
  meeting.plan.roster.mandates
    .filter((m): m is SubstituteMandate => m.kind === 'substitute')
    .filter((m) => m.body === seat.body && m.principal === seat.principal)
    .toSorted((a, b) => a.order - b.order);

/** Substitutes who are present and could take a seat that stands empty, by order (AT2). */
export function suggestions(meeting: Meeting): readonly { readonly seat: Seat; readonly person: PersonId }[] {
  const session = sessionOf(meeting) ?? meeting.sessions[0];
  if (session === undefined) return [];
  const taken = new Set<PersonId>(Object.values(servingNow(meeting)));
  const found: { seat: Seat; person: PersonId }[] = [];
  for (const seat of seatsIn(meeting, session)) {
    if (servesNow(meeting, seat.id) !== null) continue;
    const free = substitutesFor(meeting, seat).find(
      (m) => isPresent(meeting, m.person) && !taken.has(m.person),
    );
    if (free === undefined) continue;
    taken.add(free.person);
    found.push({ seat, person: free.person });
  }
  return found;
}

/** Substitutes who could take a seat whose member has a conflict of interest in the item, by order (DE8). */
export function suggestionsFor(
  meeting: Meeting,
  item: Item,
): readonly { readonly seat: Seat; readonly person: PersonId }[] {
  const session = sessionOf(meeting);
  if (session === undefined) return [];
  const taken = new Set<PersonId>(Object.values(servingNow(meeting, item)));
  return seatsIn(meeting, session).flatMap((seat) => {
    const ordinary = holderOf(meeting.plan.roster, seat.id);
    if (ordinary === null || !hasConflict(item, ordinary) || servesNow(meeting, seat.id, item) !== null)
      return [];
    const free = substitutesFor(meeting, seat).find(
      ({ person }) => isPresent(meeting, person) && !taken.has(person) && !hasConflict(item, person),
    );
    if (free === undefined) return [];
    taken.add(free.person);
    return [{ seat, person: free.person }];
  });
}

/** AT2, AT3: chair or secretary confirms who serves for whom, between items. */
export function callSubstitute(
  meeting: Meeting,
  command: Extract<MeetingCommand, { type: 'CallSubstitute' }>,
  { at }: Context,
): Result<readonly MeetingEvent[]> {
  const { roster } = meeting.plan;
  const seat = seatIn(roster, command.seat);
  const item = currentItem(meeting);
  if (seat === undefined) return refuse({ code: 'seat-not-found', seat: command.seat });
  if (personIn(roster, command.person) === undefined)
    return refuse({ code: 'unknown-person', person: command.person });
  if (item !== null) return refuse({ code: 'serving-changes-between-items', number: item.number });
  const name = nameIn(roster, command.person);
  const substitutes = mandatesOf(roster, command.person).filter((m) => m.kind === 'substitute');
  if (substitutes.length === 0) return refuse({ code: 'not-a-substitute', person: name });
  if (!substitutes.some((m) => m.principal === seat.principal && m.body === seat.body))
    return refuse({
      code: 'substitute-of-another-principal',
      person: name,
      principal: printed(meeting, seat.principal),
    });
  if (!isPresent(meeting, command.person)) return refuse({ code: 'not-present', person: name });
  const planned = command.item === undefined ? undefined : itemIn(meeting, command.item);
  if (command.item !== undefined && planned === undefined)
    return refuse({ code: 'item-not-found', item: command.item });
  const ordinary = holderOf(roster, seat.id);
  if (planned !== undefined && (ordinary === null || !hasConflict(planned, ordinary)))
    return refuse({ code: 'conflict-not-declared' });
  const serves = servesNow(meeting, seat.id, planned);
  if (serves === command.person) return accept([]);
  if (serves !== null) return refuse({ code: 'seat-already-served', by: nameIn(roster, serves) });
  if (hasConflict(planned, command.person))
    return refuse({ code: 'has-conflict', person: name, number: planned?.number ?? 0 });
  if (Object.values(servingNow(meeting, planned)).includes(command.person))
    return refuse({ code: 'substitute-serves-already', person: name });
  return accept(withServing(meeting, [calledTo(seat, command, at)], at));
}

const calledTo = (
  seat: Seat,
  { person, item }: { readonly person: PersonId; readonly item?: ItemId },
  at: Instant,
): MeetingEvent => ({
  type: 'SubstituteCalled',
  at,
  seat: seat.id,
  person,
  ...(item === undefined ? {} : { item }),
});

/** Takes back a call, between items (AT3). */
export function releaseSubstitute(
  meeting: Meeting,
  { seat }: Extract<MeetingCommand, { type: 'ReleaseSubstitute' }>,
  { at }: Context,
): Result<readonly MeetingEvent[]> {
  const item = currentItem(meeting);
  if (item !== null) return refuse({ code: 'serving-changes-between-items', number: item.number });
  if (meeting.called[seat] === undefined) return refuse({ code: 'substitute-not-called' });
  return accept(withServing(meeting, [{ type: 'SubstituteReleased', at, seat }], at));
}

const printed = (meeting: Meeting, principal: PrincipalId | null): string =>
  principal === null ? '' : (principalIn(meeting.plan.roster, principal)?.name ?? principal);

/** The chair or secretary states that the roll is called; who serves is settled from here on. */
export function completeRollCall(meeting: Meeting, { at }: Context): Result<readonly MeetingEvent[]> {
  const session = sessionOf(meeting);
  const item = currentItem(meeting);
  if (session === undefined) return refuse({ code: 'session-not-open' });
  if (item !== null) return refuse({ code: 'serving-changes-between-items', number: item.number });
  return accept([{ type: 'RollCallCompleted', at, session: session.id }, ...servingChange(meeting, at)]);
}
