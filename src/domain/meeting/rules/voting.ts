import type { VoteId } from '../../ids.ts';
import { accept, refuse, type Result } from '../../result.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { Item } from '../agenda.ts';
import type { RollEntry } from '../attendance.ts';
import type { MeetingEvent, Pairing } from '../events.ts';
import { bodyIn } from '../roster.ts';
import type { Meeting, Vote } from '../state.ts';
import { itemIn, openItemNamed, questionOpen } from '../items.ts';
import { sessionOf } from '../presence.ts';
import { tally } from '../../tally.ts';
import { nextPairing } from './motions.ts';
import { ballotHolder } from './roll.ts';
import { rollNow } from './serving.ts';

type Ask<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;
type Decision = Result<readonly MeetingEvent[]>;

/** DE3: in a consensus body a vote is an exception, and its reason goes on record. Ballots do not open yet. */
export function orderVote(meeting: Meeting, command: Ask<'OrderVote'>, { actor, at }: Context): Decision {
  const item = openItemNamed(meeting, command.item);
  if (!item.ok) return item;
  if (questionOpen(meeting, item.value))
    return refuse({ code: 'question-still-open', number: item.value.number });
  if (meeting.votes[command.vote] !== undefined) return refuse({ code: 'vote-already-ordered' });
  if (decidesByConsensus(meeting) && command.reason.trim() === '')
    return refuse({ code: 'vote-reason-needed' });
  const { vote, proposal, mover, reason, choices, method, between } = command;
  const order = inOrder(meeting, item.value, between);
  if (!order.ok) return order;
  return accept([
    {
      type: 'VoteOrdered',
      at,
      vote,
      item: item.value.id,
      proposal,
      mover,
      reason,
      orderedBy: actor.person,
      choices,
      ...(method === undefined ? {} : { method }),
      ...(between === undefined ? {} : { between }),
    },
  ]);
}

/** DE9: positions are put against each other in the order that was approved. */
function inOrder(meeting: Meeting, item: Item, between: Pairing | undefined): Result<null> {
  if (between === undefined) return accept(null);
  if (item.votingOrder?.approvedAt == null) return refuse({ code: 'voting-order-not-approved' });
  const next = nextPairing(meeting, item);
  const same = next?.approve === between.approve && next.reject === between.reject;
  return same ? accept(null) : refuse({ code: 'not-next-in-voting-order' });
}

export function decidesByConsensus(meeting: Meeting): boolean {
  const body = sessionOf(meeting)?.body ?? meeting.plan.body;
  return bodyIn(meeting.plan.roster, body)?.decidesBy === 'consensus';
}

/** DE4: the roll is frozen here; what happens to attendance afterwards doesn't reach it. */
export function openVote(meeting: Meeting, command: Ask<'OpenVote'>, { at }: Context): Decision {
  const vote = meeting.votes[command.vote];
  if (vote === undefined) return refuse({ code: 'vote-not-found' });
  if (vote.phase === 'open') return accept([]);
  if (vote.phase !== 'ordered') return closed(meeting, vote);
  const roll = inCallingOrder(meeting, vote, rollNow(meeting));
  return roll.length === 0
    ? refuse({ code: 'no-one-serves' })
    : accept([{ type: 'VoteOpened', at, vote: vote.id, roll }]);
}

/** Omröstning med upprop: names are called in seat order, the chair's last (DE4). */
function inCallingOrder(
  meeting: Meeting,
  { method }: Vote,
  roll: readonly RollEntry[],
): readonly RollEntry[] {
  if (method !== 'roll-call') return roll;
  const chair = meeting.presiding.at(-1)?.person;
  const isChair = (entry: RollEntry) => entry.person === chair;
  return [...roll.filter((entry) => !isChair(entry)), ...roll.filter(isChair)];
}

/** Utslagsröst (DE7): the chair decides a tie, where the body's customs give the chair that vote. */
export function useCastingVote(
  meeting: Meeting,
  command: Ask<'UseCastingVote'>,
  { actor, at }: Context,
): Decision {
  const vote = meeting.votes[command.vote];
  if (vote === undefined) return refuse({ code: 'vote-not-found' });
  if (vote.phase !== 'closed') return refuse({ code: 'vote-not-open' });
  const body = sessionOf(meeting)?.body ?? meeting.plan.body;
  if (bodyIn(meeting.plan.roster, body)?.customs?.castingVote !== true)
    return refuse({ code: 'no-casting-vote' });
  const { approve, reject } = tally(vote);
  if (approve !== reject) return refuse({ code: 'vote-not-tied' });
  if (vote.effect !== 'undeclared') return refuse({ code: 'vote-effect-already-declared' });
  if (vote.casting?.choice === command.choice) return accept([]);
  return accept([{ type: 'CastingVoteUsed', at, vote: vote.id, choice: command.choice, by: actor.person }]);
}

/** DE4, DE6: one ballot a seat on the roll; the last one before closing counts; the same again changes nothing. */
export function castBallot(meeting: Meeting, command: Ask<'CastBallot'>, { actor, at }: Context): Decision {
  const vote = openVoteNamed(meeting, command.vote);
  if (!vote.ok) return vote;
  const entry = ballotHolder(meeting, vote.value.roll, command.for ?? actor.person);
  if (!entry.ok) return entry;
  const { choice } = command;
  if (!vote.value.choices.some(({ id }) => id === choice))
    return refuse({ code: 'choice-not-on-ballot', choices: vote.value.choices.map(({ label }) => label) });
  const { seat, person } = entry.value;
  if (vote.value.ballots[seat]?.choice === choice) return accept([]);
  const enteredBy = actor.person === person ? null : actor.person;
  return accept([{ type: 'BallotCast', at, vote: vote.value.id, seat, person, choice, enteredBy }]);
}

export function closeVote(meeting: Meeting, command: Ask<'CloseVote'>, { at }: Context): Decision {
  const vote = openVoteNamed(meeting, command.vote);
  return vote.ok ? accept([{ type: 'VoteClosed', at, vote: vote.value.id }]) : vote;
}

export function cancelVote(
  meeting: Meeting,
  { vote: id, reason }: Ask<'CancelVote'>,
  { at }: Context,
): Decision {
  const vote = meeting.votes[id];
  if (vote === undefined) return refuse({ code: 'vote-not-found' });
  if (vote.phase === 'closed' || vote.phase === 'cancelled') return closed(meeting, vote);
  return reason.trim() === ''
    ? refuse({ code: 'text-needed' })
    : accept([{ type: 'VoteCancelled', at, vote: id, reason }]);
}

/** DE3: the chair declares that nothing follows from the vote. */
export function leaveWithoutEffect(
  meeting: Meeting,
  command: Ask<'LeaveVoteWithoutEffect'>,
  { at }: Context,
): Decision {
  const vote = meeting.votes[command.vote];
  if (vote === undefined) return refuse({ code: 'vote-not-found' });
  if (vote.phase !== 'closed') return refuse({ code: 'vote-not-open' });
  if (vote.effect !== 'undeclared') return refuse({ code: 'vote-effect-already-declared' });
  return accept([{ type: 'VoteLeftWithoutEffect', at, vote: vote.id }]);
}

function openVoteNamed(meeting: Meeting, id: VoteId): Result<Vote> {
  const vote = meeting.votes[id];
  if (vote === undefined) return refuse({ code: 'vote-not-found' });
  if (vote.phase === 'ordered') return refuse({ code: 'vote-not-open' });
  return vote.phase === 'open' ? accept(vote) : closed(meeting, vote);
}

function closed(meeting: Meeting, vote: Vote): Result<never> {
  const item = itemIn(meeting, vote.item);
  const at = vote.closedAt ?? vote.orderedAt;
  return refuse({ code: 'vote-closed', number: item?.number ?? 0, heading: item?.heading ?? '', at });
}
