import { bodyIn } from './meeting/roster.ts';
import { itemIn } from './meeting/items.ts';
import type { Meeting, Vote } from './meeting/state.ts';
import { tally } from './tally.ts';

/** Seats of the body that decides the vote's item: the widest denominator (DE5). */
export function seatsOf(meeting: Meeting, vote: Vote): number {
  const item = itemIn(meeting, vote.item);
  const session = meeting.sessions.find(({ id }) => id === item?.session);
  const bodies = session?.attending ?? [meeting.plan.body];
  return meeting.plan.roster.seats.filter((seat) => bodies.includes(seat.body)).length;
}

/** Could the chair decide this tie (DE7)? */
export function mayCast(meeting: Meeting, vote: Vote): boolean {
  if (vote.phase !== 'closed' || vote.effect !== 'undeclared' || vote.casting !== null) return false;
  const body = meeting.sessions.find(({ id }) => id === itemIn(meeting, vote.item)?.session)?.body;
  const custom = bodyIn(meeting.plan.roster, body ?? meeting.plan.body)?.customs?.castingVote === true;
  const { approve, reject } = tally(vote);
  return custom && approve === reject;
}
