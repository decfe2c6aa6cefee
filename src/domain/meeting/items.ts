import type { ItemId } from '../ids.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { Item } from './agenda.ts';
import type { Election } from './election.ts';
import type { Meeting, Motion, Round, Vote } from './state.ts';

export const itemIn = (meeting: Meeting, id: ItemId): Item | undefined =>
  meeting.agenda.find((item) => item.id === id);

/** The item being dealt with. */
export const currentItem = (meeting: Meeting): Item | null =>
  meeting.currentItem === null ? null : (itemIn(meeting, meeting.currentItem) ?? null);

/** The latest consensus round of an item, open or closed. */
export function latestRound(meeting: Meeting, item: Item): Round | null {
  const id = item.rounds.at(-1);
  return id === undefined ? null : (meeting.rounds[id] ?? null);
}

/** The latest vote of an item that wasn't cancelled. */
export function latestVote(meeting: Meeting, item: Item): Vote | null {
  const votes = item.votes.map((id) => meeting.votes[id]);
  return votes.findLast((vote) => vote !== undefined && vote.phase !== 'cancelled') ?? null;
}

/** The latest election of an item that wasn't cancelled. */
export function latestElection(meeting: Meeting, item: Item): Election | null {
  const elections = item.elections.map((id) => meeting.elections[id]);
  return elections.findLast((election) => election !== undefined && election.phase !== 'cancelled') ?? null;
}

/** Motions of an item that stand. */
export const motionsOf = (meeting: Meeting, item: Item): readonly Motion[] =>
  item.motions.flatMap((id) => {
    const motion = meeting.motions[id];
    return motion?.withdrawnAt === null ? [motion] : [];
  });

/** Is something put to the members right now: a round that is open, a vote or an election that is ordered or open? */
export function questionOpen(meeting: Meeting, item: Item): boolean {
  const under = [latestVote(meeting, item)?.phase, latestElection(meeting, item)?.phase];
  return latestRound(meeting, item)?.closedAt === null || under.includes('ordered') || under.includes('open');
}

/** The open item that the command names, or why not. */
export function openItemNamed(meeting: Meeting, id: ItemId): Result<Item> {
  const item = itemIn(meeting, id);
  if (item === undefined) return refuse({ code: 'item-not-found', item: id });
  return item.status === 'open' ? accept(item) : refuse({ code: 'item-not-open', number: item.number });
}
