import { accept, refuse, type Result } from '../../result.ts';
import type { Item, Position } from '../agenda.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { MeetingEvent, Pairing } from '../events.ts';
import { latestVote, motionsOf, openItemNamed, questionOpen } from '../items.ts';
import { nameIn } from '../roster.ts';
import type { Meeting, Vote } from '../state.ts';
import { tally } from '../../tally.ts';
import { rollNow } from './serving.ts';

type Ask<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;
type Decision = Result<readonly MeetingEvent[]>;

/** Yrkande (DE9): made by somebody who serves in the item, or entered for them. */
export function makeMotion(meeting: Meeting, command: Ask<'MakeMotion'>, { actor, at }: Context): Decision {
  const person = command.for ?? actor.person;
  const item = openItemNamed(meeting, command.item);
  const { motion, kind } = command;
  const text = command.text.trim();
  if (person === null) return refuse({ code: 'not-identified' });
  if (!item.ok) return item;
  if (meeting.motions[motion] !== undefined) return refuse({ code: 'motion-already-made' });
  if (text === '' && kind !== 'rejection') return refuse({ code: 'text-needed' });
  if (unsettled(meeting, item.value))
    return refuse({ code: 'question-still-open', number: item.value.number });
  if (!rollNow(meeting).some((entry) => entry.person === person))
    return refuse({ code: 'not-on-roll', person: nameIn(meeting.plan.roster, person) });
  const enteredBy = actor.person === person ? null : actor.person;
  return accept([{ type: 'MotionMade', at, motion, item: item.value.id, kind, text, person, enteredBy }]);
}

export function withdrawMotion(
  meeting: Meeting,
  command: Ask<'WithdrawMotion'>,
  { actor, at }: Context,
): Decision {
  const motion = meeting.motions[command.motion];
  if (motion === undefined) return refuse({ code: 'motion-not-found' });
  if (motion.withdrawnAt !== null) return accept([]);
  const item = openItemNamed(meeting, motion.item);
  if (!item.ok) return item;
  if (unsettled(meeting, item.value))
    return refuse({ code: 'question-still-open', number: item.value.number });
  const entered = motion.enteredBy !== null && motion.enteredBy === actor.person;
  if (motion.person !== actor.person && !entered) return refuse({ code: 'not-your-motion' });
  return accept([{ type: 'MotionWithdrawn', at, motion: motion.id }]);
}

/** Something is put to the members, or they have voted between positions and the chair hasn't said what follows. */
function unsettled(meeting: Meeting, item: Item): boolean {
  const vote = latestVote(meeting, item);
  const undeclared = vote !== null && vote.between !== null && vote.effect === 'undeclared';
  return undeclared || questionOpen(meeting, item);
}

/** What can be put against what in an item: its proposal, and each counter-proposal that stands. */
export const positionsOf = (meeting: Meeting, item: Item): readonly Position[] => [
  'main',
  ...motionsOf(meeting, item)
    .filter(({ kind }) => kind === 'counter')
    .map(({ id }) => id),
];

/** Propositionsordning: every position once, the one that is voted on last first. */
export function proposeVotingOrder(
  meeting: Meeting,
  command: Ask<'ProposeVotingOrder'>,
  { at }: Context,
): Decision {
  const item = openItemNamed(meeting, command.item);
  if (!item.ok) return item;
  if (unsettled(meeting, item.value))
    return refuse({ code: 'question-still-open', number: item.value.number });
  const wanted = positionsOf(meeting, item.value);
  const order = command.order.filter((position) => wanted.includes(position));
  const once = new Set(order).size === order.length && order.length === command.order.length;
  const complete = once && order.length === wanted.length;
  if (!complete || order.length < 2)
    return refuse({ code: 'voting-order-incomplete', missing: wanted.length - new Set(order).size });
  return accept([{ type: 'VotingOrderProposed', at, item: item.value.id, order }]);
}

/** The chair states that the body approves the order. */
export function approveVotingOrder(
  meeting: Meeting,
  command: Ask<'ApproveVotingOrder'>,
  { at }: Context,
): Decision {
  const item = openItemNamed(meeting, command.item);
  if (!item.ok) return item;
  const { votingOrder } = item.value;
  if (votingOrder === null) return refuse({ code: 'voting-order-not-proposed' });
  return accept(
    votingOrder.approvedAt === null ? [{ type: 'VotingOrderApproved', at, item: item.value.id }] : [],
  );
}

/**
 * What the approved order puts against each other next: the counter-proposals two at a time until one is left
 * (kontrapropositionsvotering), then that one against the main proposal (huvudvotering). Null without an approved
 * order, or once the main vote has taken place.
 */
export function nextPairing(meeting: Meeting, item: Item): Pairing | null {
  const order = item.votingOrder;
  const [main, ...others] = order?.approvedAt == null ? [] : order.order;
  if (main === undefined) return null;
  const votes = item.votes.flatMap((id) => meeting.votes[id] ?? []);
  if (votes.some((vote) => isMainVote(vote, main) && vote.effect === 'outcome')) return null;
  const lost = new Set(votes.flatMap((vote) => losers(vote)));
  const left = others.filter((position) => !lost.has(position));
  const [first, second] = left;
  if (first === undefined) return null;
  return second === undefined ? { approve: main, reject: first } : { approve: first, reject: second };
}

const isMainVote = ({ between, phase }: Vote, main: Position): boolean =>
  between?.approve === main && phase === 'closed';

const losers = ({ between, prevailed }: Vote): readonly Position[] =>
  between === null || prevailed === null
    ? []
    : [between.approve, between.reject].filter((position) => position !== prevailed);

/** Which way the vote went, the chair's casting vote counted; null for a tie. */
export function wayOf(vote: Vote): 'approve' | 'reject' | null {
  const { approve, reject } = tally(vote);
  if (approve === reject) return vote.casting?.choice ?? null;
  return approve > reject ? 'approve' : 'reject';
}

/** The chair declares which counter-proposal goes on; it is the one that got more (DE9). */
export function declareCounterProposal(
  meeting: Meeting,
  command: Ask<'DeclareCounterProposal'>,
  { at }: Context,
): Decision {
  const vote = meeting.votes[command.vote];
  if (vote === undefined) return refuse({ code: 'vote-not-found' });
  if (vote.phase !== 'closed') return refuse({ code: 'vote-not-open' });
  const main = meeting.agenda.find(({ id }) => id === vote.item)?.votingOrder?.order[0];
  if (vote.between === null || vote.between.approve === main)
    return refuse({ code: 'not-between-positions' });
  if (vote.effect !== 'undeclared') return refuse({ code: 'vote-effect-already-declared' });
  const way = wayOf(vote);
  if (way === null) return refuse({ code: 'vote-tied' });
  return accept([{ type: 'CounterProposalDeclared', at, vote: vote.id, position: vote.between[way] }]);
}
