import type { Instant, PersonId, PrincipalId, SeatId } from '../../ids.ts';
import { accept, refuse, type Result } from '../../result.ts';
import type { Mandate, Seat } from '../../structure/facts.ts';
import type { RollEntry, Serving } from '../attendance.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import { evolve } from '../evolve.ts';
import { holderOf, mandatesOf, nameIn, personIn, principalIn, seatIn } from '../roster.ts';
import type { Meeting, Session } from '../state.ts';
import { currentItem } from '../items.ts';
import { isPresent, sessionOf } from '../presence.ts';

/** Seats that can be served in a session, in roster order. */
export const seatsIn = (meeting: Meeting, session: Session): readonly Seat[] =>
  meeting.plan.roster.seats.filter((seat) => session.attending.includes(seat.body));

/**
 * Who would serve each seat if serving were settled now (AT2): the ordinary member who is present, else the
 * substitute who was called and is present, else nobody.
 */
export function servingNow(meeting: Meeting): Serving {
  const session = sessionOf(meeting) ?? meeting.sessions[0];
  if (session === undefined) return {};
  const serving: Record<SeatId, PersonId> = {};
  for (const { id } of seatsIn(meeting, session)) {
    const person = servesNow(meeting, id);
    if (person !== null) serving[id] = person;
  }
  return serving;
}

function servesNow(meeting: Meeting, seat: SeatId): PersonId | null {
  const ordinary = holderOf(meeting.plan.roster, seat);
  if (ordinary !== null && isPresent(meeting, ordinary)) return ordinary;
  const called = meeting.called[seat];
  return called !== undefined && isPresent(meeting, called) ? called : null;
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
export function servingChange(meeting: Meeting, at: Instant): readonly MeetingEvent[] {
  const serving = servingNow(meeting);
  return same(serving, meeting.serving) ? [] : [{ type: 'ServingEstablished', at, serving }];
}

function same(a: Serving, b: Serving): boolean {
  const seats = Object.keys(a) as SeatId[];
  return seats.length === Object.keys(b).length && seats.every((seat) => a[seat] === b[seat]);
}

/** The roll (röstlängd) as it is now: those who serve and are present, in seat order (DE4). */
export function rollNow(meeting: Meeting): readonly RollEntry[] {
  const session = sessionOf(meeting);
  if (session === undefined) return [];
  return seatsIn(meeting, session).flatMap((seat): readonly RollEntry[] => {
    const person = meeting.serving[seat.id];
    return person === undefined || !isPresent(meeting, person) ? [] : [rollEntry(meeting, seat, person)];
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
  const serves = servesNow(meeting, seat.id);
  if (serves === command.person) return accept([]);
  if (serves !== null) return refuse({ code: 'seat-already-served', by: nameIn(roster, serves) });
  if (Object.values(servingNow(meeting)).includes(command.person))
    return refuse({ code: 'substitute-serves-already', person: name });
  return accept(
    withServing(meeting, [{ type: 'SubstituteCalled', at, seat: seat.id, person: command.person }], at),
  );
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
