import type { ItemId } from '../../ids.ts';
import type { Item } from '../agenda.ts';
import { numbered } from '../agenda-order.ts';
import type { MeetingEvent } from '../events.ts';
import type { Election } from '../election.ts';
import type { Meeting, Round, Session, Vote } from '../state.ts';

/** The event of one type. */
export type Of<Type extends MeetingEvent['type']> = Extract<MeetingEvent, { type: Type }>;

type Change<T> = Partial<T> | ((known: T) => Partial<T>);

const changed = <T>(known: T, change: Change<T>): T => ({
  ...known,
  ...(typeof change === 'function' ? change(known) : change),
});

export const withAgenda = (meeting: Meeting, agenda: readonly Item[]): Meeting => ({
  ...meeting,
  agenda: numbered(agenda, meeting.plan.firstItemNumber),
});

export const withItem = (meeting: Meeting, id: ItemId, change: Change<Item>): Meeting => ({
  ...meeting,
  agenda: meeting.agenda.map((item) => (item.id === id ? changed(item, change) : item)),
});

export const withSession = (meeting: Meeting, id: Session['id'], change: Partial<Session>): Meeting => ({
  ...meeting,
  sessions: meeting.sessions.map((session) => (session.id === id ? { ...session, ...change } : session)),
});

export function withRound(meeting: Meeting, id: Round['id'], change: Change<Round>): Meeting {
  const known = meeting.rounds[id];
  if (known === undefined) return meeting;
  return { ...meeting, rounds: { ...meeting.rounds, [id]: changed(known, change) } };
}

export function withVote(meeting: Meeting, id: Vote['id'], change: Change<Vote>): Meeting {
  const known = meeting.votes[id];
  if (known === undefined) return meeting;
  return { ...meeting, votes: { ...meeting.votes, [id]: changed(known, change) } };
}

export function withElection(meeting: Meeting, id: Election['id'], change: Change<Election>): Meeting {
  const known = meeting.elections[id];
  if (known === undefined) return meeting;
  return { ...meeting, elections: { ...meeting.elections, [id]: changed(known, change) } };
}

export function withReservation(
  meeting: Meeting,
  id: Of<'ReservationLodged'>['reservation'],
  change: Change<Meeting['reservations'][typeof id]>,
): Meeting {
  const known = meeting.reservations[id];
  if (known === undefined) return meeting;
  return { ...meeting, reservations: { ...meeting.reservations, [id]: changed(known, change) } };
}
