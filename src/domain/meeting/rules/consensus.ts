import type { RoundId } from '../../ids.ts';
import { accept, refuse, type Result } from '../../result.ts';
import type { RollEntry } from '../attendance.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import { nameIn } from '../roster.ts';
import type { Meeting, Round } from '../state.ts';
import { itemIn, openItemNamed, questionOpen } from '../items.ts';
import { ballotHolder } from './roll.ts';
import { rollNow } from './serving.ts';

type Ask<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;
type Decision = Result<readonly MeetingEvent[]>;

/** DE1: asks every serving member. A round can be asked again after debate; each stays on record. */
export function askConsensus(meeting: Meeting, command: Ask<'AskConsensus'>, { at }: Context): Decision {
  const item = openItemNamed(meeting, command.item);
  if (!item.ok) return item;
  if (questionOpen(meeting, item.value))
    return refuse({ code: 'question-still-open', number: item.value.number });
  if (meeting.rounds[command.round] !== undefined) return refuse({ code: 'round-already-open' });
  const roll = rollNow(meeting);
  if (roll.length === 0) return refuse({ code: 'no-one-serves' });
  const { round, question } = command;
  return accept([{ type: 'ConsensusAsked', at, round, item: item.value.id, question, roll }]);
}

/** DE1: one answer a seat, the last one counts; disagreeing and remarking take words. */
export function answerConsensus(
  meeting: Meeting,
  command: Ask<'AnswerConsensus'>,
  context: Context,
): Decision {
  const round = openRound(meeting, command.round);
  if (!round.ok) return round;
  const entry = ballotHolder(meeting, round.value.roll, command.for ?? context.actor.person);
  if (!entry.ok) return entry;
  const text = command.text?.trim() ?? '';
  const needsText = command.answer === 'disagree' || command.answer === 'agree-with-remark';
  if (needsText && text === '') return refuse({ code: 'answer-needs-text' });
  const answer = answered(command, entry.value, text, context);
  return accept(repeats(round.value, answer) ? [] : [answer]);
}

type Answered = Extract<MeetingEvent, { type: 'ConsensusAnswered' }>;

const answered = (
  command: Ask<'AnswerConsensus'>,
  { seat, person }: RollEntry,
  text: string,
  { actor, at }: Context,
): Answered => ({
  type: 'ConsensusAnswered',
  at,
  round: command.round,
  seat,
  person,
  answer: command.answer,
  text: text === '' ? null : text,
  minuted: command.minuted,
  enteredBy: actor.person === person ? null : actor.person,
});

function repeats(round: Round, { seat, answer, text, minuted }: Answered): boolean {
  const last = round.answers[seat];
  return last?.answer === answer && last.text === text && last.minuted === minuted;
}

/** The chair states what the round came to. Silence is consent only if the chair states that nobody objects. */
export function closeRound(meeting: Meeting, command: Ask<'CloseConsensusRound'>, { at }: Context): Decision {
  const round = openRound(meeting, command.round);
  if (!round.ok) return round;
  const { agreed, nobodyObjects } = command;
  const refusal = agreed ? consensusRefusal(meeting, round.value, nobodyObjects) : null;
  if (refusal !== null) return refusal;
  return accept([{ type: 'ConsensusRoundClosed', at, round: command.round, agreed, nobodyObjects }]);
}

function consensusRefusal(meeting: Meeting, round: Round, nobodyObjects: boolean): Result<never> | null {
  const against = round.roll.filter(({ seat }) => round.answers[seat]?.answer === 'disagree');
  const missing = round.roll.filter(({ seat }) => round.answers[seat] === undefined).length;
  if (against.length > 0)
    return refuse({
      code: 'someone-disagrees',
      names: against.map(({ person }) => nameIn(meeting.plan.roster, person)),
    });
  return missing > 0 && !nobodyObjects ? refuse({ code: 'silence-is-not-consent', missing }) : null;
}

function openRound(meeting: Meeting, id: RoundId): Result<Round> {
  const round = meeting.rounds[id];
  if (round === undefined) return refuse({ code: 'round-not-found' });
  const item = itemIn(meeting, round.item);
  if (round.closedAt !== null)
    return refuse({ code: 'round-closed', number: item?.number ?? 0, heading: item?.heading ?? '' });
  return accept(round);
}
