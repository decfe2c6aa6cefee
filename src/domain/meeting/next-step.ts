import type { NextStep } from '../view.ts';
import type { Item } from './agenda.ts';
import { currentItem, latestRound, latestVote } from './items.ts';
import { chairIsEmpty } from './roles.ts';
import { sessionOf } from './presence.ts';
import { servingNow, suggestions } from './rules/serving.ts';
import type { Meeting, Round, Vote } from './state.ts';

/** What usually comes next for whoever presides: exactly one thing. */
export function nextStep(meeting: Meeting): NextStep {
  if (meeting.phase === 'prepared' || meeting.phase === 'unprepared') return { step: 'open-meeting' };
  if (meeting.phase === 'adjourned') return { step: 'resume-meeting' };
  if (meeting.phase === 'closed') return { step: 'read-minutes' };
  if (chairIsEmpty(meeting)) return { step: 'take-the-chair' };
  const item = currentItem(meeting);
  return item === null ? betweenItems(meeting) : withinItem(meeting, item);
}

function betweenItems(meeting: Meeting): NextStep {
  const session = sessionOf(meeting);
  const count = suggestions(meeting).length;
  if (session !== undefined && count > 0) return { step: 'call-substitutes', count };
  if (session?.rollCallAt === null)
    return { step: 'complete-roll-call', present: Object.keys(servingNow(meeting)).length };
  const planned = meeting.agenda.find(
    (item) => item.status === 'planned' && item.session === meeting.currentSession,
  );
  if (planned !== undefined) {
    const { id, number, heading } = planned;
    return { step: 'open-item', item: id, number, heading };
  }
  const later = meeting.sessions.find(({ openedAt }) => openedAt === null);
  return later === undefined ? { step: 'close-meeting' } : { step: 'open-session', session: later.id };
}

function withinItem(meeting: Meeting, item: Item): NextStep {
  const vote = latestVote(meeting, item);
  const round = latestRound(meeting, item);
  if (vote !== null && item.outcomes.length === 0 && vote.effect === 'undeclared') return inVote(vote);
  if (round?.closedAt === null) return inRound(round);
  if (item.outcomes.length > 0 || vote?.effect === 'none') return { step: 'close-item' };
  if (round !== null) return { step: round.agreed === true ? 'declare-outcome' : 'choose-way' };
  return beforeQuestion(item);
}

function beforeQuestion(item: Item): NextStep {
  if (item.standing === 'approve-agenda' || item.standing === 'previous-minutes')
    return { step: 'declare-outcome' };
  const asks = item.standing === null && (item.kind === 'decision' || item.proposal !== null);
  return asks ? { step: 'ask-consensus' } : { step: 'close-item' };
}

function inVote(vote: Vote): NextStep {
  const missing = vote.roll.filter(({ seat }) => vote.ballots[seat] === undefined).length;
  if (vote.phase === 'ordered') return { step: 'open-vote', vote: vote.id };
  if (vote.phase === 'open') return { step: 'close-vote', vote: vote.id, missing };
  return { step: 'declare-vote-effect', vote: vote.id };
}

function inRound(round: Round): NextStep {
  const answers = round.roll.map(({ seat }) => round.answers[seat]?.answer);
  const missing = answers.filter((answer) => answer === undefined).length;
  if (answers.includes('disagree')) return { step: 'no-consensus', round: round.id };
  return missing === 0
    ? { step: 'declare-consensus', round: round.id }
    : { step: 'wait-for-answers', round: round.id, missing };
}
