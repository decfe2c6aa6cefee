import type { NextStep } from '../view.ts';
import type { Item } from './agenda.ts';
import type { Election } from './election.ts';
import { currentItem, latestElection, latestRound, latestVote } from './items.ts';
import { nameIn } from './roster.ts';
import { nextPairing } from './rules/motions.ts';
import { turnOf } from './rules/sign-off.ts';
import { chairIsEmpty } from './roles.ts';
import { sessionOf } from './presence.ts';
import { servingNow, suggestions } from './rules/serving.ts';
import type { Meeting, Round, Vote } from './state.ts';

/** What usually comes next for whoever presides: exactly one thing. */
export function nextStep(meeting: Meeting): NextStep {
  if (meeting.phase === 'prepared' || meeting.phase === 'unprepared') return { step: 'open-meeting' };
  if (meeting.phase === 'adjourned') return { step: 'resume-meeting' };
  if (meeting.phase === 'closed') return afterMeeting(meeting);
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

/** After the meeting the secretary's work comes next: recap, then signatures. */
function afterMeeting({ recap, signOff, plan }: Meeting): NextStep {
  if (signOff?.completedAt != null) return { step: 'read-minutes' };
  if (signOff !== null)
    return {
      step: 'await-signatures',
      names: turnOf(signOff).map(({ person }) => nameIn(plan.roster, person)),
    };
  if (recap.approvedAt === null) return { step: 'review-recap' };
  return recap.publishedAt === null ? { step: 'publish-recap' } : { step: 'request-sign-off' };
}

function withinItem(meeting: Meeting, item: Item): NextStep {
  const election = latestElection(meeting, item);
  if (election?.elected === null) return inElection(election);
  const vote = latestVote(meeting, item);
  const round = latestRound(meeting, item);
  if (vote !== null && item.outcomes.length === 0 && vote.effect === 'undeclared') return inVote(item, vote);
  if (round?.closedAt === null) return inRound(round);
  if (item.outcomes.length > 0 || vote?.effect === 'none') return { step: 'close-item' };
  if (election !== null) return { step: 'declare-outcome' };
  if (item.votingOrder?.approvedAt === null) return { step: 'approve-voting-order' };
  if (nextPairing(meeting, item) !== null) return { step: 'order-next-vote' };
  if (round !== null) return { step: round.agreed === true ? 'declare-outcome' : 'choose-way' };
  return beforeQuestion(item);
}

function beforeQuestion(item: Item): NextStep {
  if (item.standing === 'approve-agenda' || item.standing === 'previous-minutes')
    return { step: 'declare-outcome' };
  const asks = item.standing === null && (item.kind === 'decision' || item.proposal !== null);
  return asks ? { step: 'ask-consensus' } : { step: 'close-item' };
}

function inElection({ id, phase, roll, ballots, secret, papersFrom }: Election): NextStep {
  const voted = secret ? papersFrom.length : Object.keys(ballots).length;
  const missing = roll.length - voted;
  if (phase === 'ordered') return { step: 'open-election', election: id };
  if (phase === 'open') return { step: 'close-election', election: id, missing };
  return { step: 'declare-elected', election: id };
}

function inVote(item: Item, vote: Vote): NextStep {
  const missing = vote.roll.filter(({ seat }) => vote.ballots[seat] === undefined).length;
  if (vote.phase === 'ordered') return { step: 'open-vote', vote: vote.id };
  if (vote.phase === 'open') return { step: 'close-vote', vote: vote.id, missing };
  const main = item.votingOrder?.order[0];
  const between = vote.between !== null && vote.between.approve !== main && vote.between.reject !== main;
  return { step: between ? 'declare-counter-proposal' : 'declare-vote-effect', vote: vote.id };
}

function inRound(round: Round): NextStep {
  const answers = round.roll.map(({ seat }) => round.answers[seat]?.answer);
  const missing = answers.filter((answer) => answer === undefined).length;
  if (answers.includes('disagree')) return { step: 'no-consensus', round: round.id };
  return missing === 0
    ? { step: 'declare-consensus', round: round.id }
    : { step: 'wait-for-answers', round: round.id, missing };
}
