import type { PersonId } from '../../ids.ts';
import { accept, refuse, type Result } from '../../result.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import { questionOf, type HeldAnswer } from '../held.ts';
import type { Meeting } from '../state.ts';
import { answerConsensus } from './consensus.ts';
import { castBallot } from './voting.ts';

type Ask<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;
type Decision = Result<readonly MeetingEvent[]>;

/** AC5: kept beside the question, and counted nowhere. The last one to a question takes the place of those before. */
export function holdAnswer(meeting: Meeting, { guest, held }: Ask<'HoldAnswer'>, { at }: Context): Decision {
  const known = meeting.guests[guest];
  if (known === undefined) return refuse({ code: 'guest-not-found' });
  if (!isOpen(meeting, held))
    return refuse({ code: held.question === 'round' ? 'round-not-found' : 'vote-not-found' });
  const before = known.held.find((one) => questionOf(one) === questionOf(held));
  if (before !== undefined && JSON.stringify(before) === JSON.stringify(held)) return accept([]);
  return accept([{ type: 'AnswerHeld', at, guest, held }]);
}

/**
 * AC5: chair or secretary says that they are the guest's own. They then count as the person's own answers, where the question
 * is still open and the person hasn't answered it in another way; or they are put aside. Nobody entered them (DE6): who
 * confirmed them hasn't seen what they say, and is on record as the one who settled them.
 */
export function settleHeldAnswers(
  meeting: Meeting,
  { guest: id, count }: Ask<'SettleHeldAnswers'>,
  context: Context,
): Decision {
  const guest = meeting.guests[id];
  if (guest === undefined) return refuse({ code: 'guest-not-found' });
  if (guest.held.length === 0) return accept([]);
  const settled: MeetingEvent = { type: 'HeldAnswersSettled', at: context.at, guest: id, counted: count };
  if (!count) return accept([settled]);
  const { person } = guest;
  if (person === null) return refuse({ code: 'guest-not-named' });
  const events: MeetingEvent[] = [];
  for (const held of guest.held.filter((one) => isOpen(meeting, one) && !hasAnswered(meeting, one, person))) {
    const decided = counted(meeting, held, person, context);
    if (!decided.ok) return decided;
    events.push(...decided.value.map(asOwn));
  }
  return accept([...events, settled]);
}

const asOwn = (event: MeetingEvent): MeetingEvent =>
  event.type === 'BallotCast' || event.type === 'ConsensusAnswered' ? { ...event, enteredBy: null } : event;

function counted(meeting: Meeting, held: HeldAnswer, person: PersonId, context: Context): Decision {
  if (held.question === 'vote')
    return castBallot(
      meeting,
      { type: 'CastBallot', vote: held.vote, choice: held.choice, for: person },
      context,
    );
  const { round, answer, text, minuted } = held;
  return answerConsensus(
    meeting,
    { type: 'AnswerConsensus', round, answer, text, minuted, for: person },
    context,
  );
}

const isOpen = (meeting: Meeting, held: HeldAnswer): boolean =>
  held.question === 'round'
    ? meeting.rounds[held.round]?.closedAt === null
    : meeting.votes[held.vote]?.phase === 'open';

function hasAnswered(meeting: Meeting, held: HeldAnswer, person: PersonId): boolean {
  const given: Readonly<Record<string, { readonly person: PersonId }>> =
    (held.question === 'round' ? meeting.rounds[held.round]?.answers : meeting.votes[held.vote]?.ballots) ??
    {};
  return Object.values(given).some((one) => one.person === person);
}
