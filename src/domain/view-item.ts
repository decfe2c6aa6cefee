import type { ItemId, PrincipalId } from './ids.ts';
import type { Item } from './meeting/agenda.ts';
import type { RollEntry } from './meeting/attendance.ts';
import { consensusAnswers, type ConsensusAnswer } from './meeting/events.ts';
import { itemIn, latestElection, latestRound, latestVote } from './meeting/items.ts';
import { nextPairing } from './meeting/rules/motions.ts';
import { nameIn, personIn, principalIn } from './meeting/roster.ts';
import type { Meeting, Round, Vote } from './meeting/state.ts';
import { sightOf, type Sight } from './sight.ts';
import { shares, stances, tally } from './tally.ts';
import {
  conflictLines,
  motionLines,
  pairingLines,
  pairingOf,
  prevailedOf,
  votingOrderView,
} from './view-motions.ts';
import { electionView } from './view-election.ts';
import { mayCast, seatsOf } from './view-vote.ts';
import type { CurrentItem, RollLine, RoundView, VoteView } from './view.ts';
import type { Viewer } from './viewer.ts';

/** One item as the viewer may see it, whatever its state; null when there is no such item. */
export function viewItem(meeting: Meeting, id: ItemId, viewer: Viewer): CurrentItem | null {
  const item = itemIn(meeting, id);
  return item === undefined ? null : itemView(meeting, item, sightOf(meeting, viewer));
}

export function itemView(meeting: Meeting, item: Item, sight: Sight): CurrentItem {
  const round = latestRound(meeting, item);
  const vote = latestVote(meeting, item);
  const election = latestElection(meeting, item);
  const { id, number, heading, kind, standing, status, summary, proposal } = item;
  const { presenters, documents, deviation, outcomes } = item;
  return {
    id,
    number,
    heading,
    kind,
    standing,
    status,
    summary,
    proposal,
    presenters,
    documents,
    deviation,
    outcomes,
    prose: sight.runs ? item.prose : [],
    round: round === null ? null : roundView(meeting, round, sight),
    earlierRounds: Math.max(0, item.rounds.length - 1),
    vote: vote === null ? null : voteView(meeting, vote, sight),
    earlierVotes: closedBefore(meeting, item, vote).map((earlier) => voteView(meeting, earlier, sight)),
    motions: motionLines(meeting, item, sight),
    votingOrder: votingOrderView(meeting, item),
    pairing: pairingLines(meeting, item, nextPairing(meeting, item)),
    election: election === null ? null : electionView(meeting, election, sight),
    conflicts: conflictLines(meeting, item),
    retracted: item.retracted.map(({ outcome, retractedFor, retractedAt }) => ({
      outcome,
      reason: retractedFor,
      at: retractedAt,
    })),
  };
}

const closedBefore = (meeting: Meeting, item: Item, latest: Vote | null): readonly Vote[] =>
  item.votes.flatMap((id) => {
    const vote = meeting.votes[id];
    return vote?.phase === 'closed' && vote !== latest ? [vote] : [];
  });

export function rollLine(meeting: Meeting, entry: RollEntry): RollLine {
  const { roster } = meeting.plan;
  const { seat, person, principal, capacity, servesFor } = entry;
  return {
    seat,
    person,
    name: nameIn(roster, person),
    party: personIn(roster, person)?.party ?? null,
    principal: principal === null ? null : (principalIn(roster, principal)?.name ?? null),
    principalId: principal,
    capacity,
    servesFor: servesFor === null ? null : nameIn(roster, servesFor),
  };
}

function roundView(meeting: Meeting, round: Round, sight: Sight): RoundView {
  const { id, question, agreed, nobodyObjects, askedAt, closedAt, roll, answers } = round;
  const mine = roll.find(({ person }) => person === sight.person);
  const own = mine === undefined ? undefined : answers[mine.seat];
  const seesPrincipals = sight.runs || (sight.principals && closedAt !== null);
  return {
    id,
    question,
    open: closedAt === null,
    agreed,
    nobodyObjects,
    askedAt,
    closedAt,
    counts: counts(round),
    rollSize: roll.length,
    waitingFor: sight.runs
      ? roll.filter(({ seat }) => answers[seat] === undefined).map((entry) => rollLine(meeting, entry))
      : [],
    answers: sight.runs ? namedAnswers(meeting, round) : [],
    byPrincipal: seesPrincipals ? answersByPrincipal(round) : {},
    asked: mine !== undefined,
    mine: own === undefined ? null : { answer: own.answer, text: own.text, at: own.at },
  };
}

function counts({ roll, answers }: Round): Readonly<Record<ConsensusAnswer, number>> {
  const found: Record<ConsensusAnswer, number> = {
    agree: 0,
    'agree-with-remark': 0,
    'stand-aside': 0,
    disagree: 0,
  };
  for (const answer of consensusAnswers)
    found[answer] = roll.filter(({ seat }) => answers[seat]?.answer === answer).length;
  return found;
}

const namedAnswers = (meeting: Meeting, { roll, answers }: Round): RoundView['answers'] =>
  roll.flatMap((entry) => {
    const given = answers[entry.seat];
    if (given === undefined) return [];
    const { answer, text, at, enteredBy } = given;
    const by = enteredBy === null ? null : nameIn(meeting.plan.roster, enteredBy);
    return [{ ...rollLine(meeting, entry), answer, text, at, enteredBy: by }];
  });

function answersByPrincipal({ roll, answers }: Round): RoundView['byPrincipal'] {
  const found: Record<PrincipalId, ConsensusAnswer | 'split' | null> = {};
  for (const { principal, seat } of roll) {
    if (principal === null) continue;
    const answer = answers[seat]?.answer ?? null;
    const before = found[principal];
    found[principal] =
      before === undefined || before === answer
        ? answer
        : before === null || answer === null
          ? null
          : 'split';
  }
  return found;
}

function voteView(meeting: Meeting, vote: Vote, sight: Sight): VoteView {
  const { id, phase, proposal, mover, reason, choices, effect, orderedAt, openedAt, closedAt, roll } = vote;
  const closed = phase === 'closed';
  const mine = roll.find(({ person }) => person === sight.person);
  const own = mine === undefined ? undefined : vote.ballots[mine.seat];
  const missing = roll.filter(({ seat }) => vote.ballots[seat] === undefined);
  const counted = closed ? tally(vote) : null;
  const next = vote.method === 'roll-call' && phase === 'open' ? missing[0] : undefined;
  return {
    id,
    phase,
    proposal,
    mover,
    reason,
    choices,
    effect,
    orderedAt,
    openedAt,
    closedAt,
    method: vote.method,
    between: pairingOf(meeting, vote),
    casting: vote.casting?.choice ?? null,
    mayCast: mayCast(meeting, vote),
    prevailed: prevailedOf(meeting, vote),
    calling: next === undefined ? null : rollLine(meeting, next),
    rollSize: roll.length,
    answered: roll.length - missing.length,
    waitingFor: sight.runs ? missing.map((entry) => rollLine(meeting, entry)) : [],
    tally: counted,
    shares: counted === null ? null : shares(counted, seatsOf(meeting, vote)),
    stances: closed && sight.principals ? Object.fromEntries(stances(vote)) : null,
    ballots: closed && sight.ballots ? namedBallots(meeting, vote) : [],
    asked: mine !== undefined,
    mine: own === undefined ? null : { choice: own.choice, at: own.at },
  };
}

const namedBallots = (meeting: Meeting, { roll, ballots }: Vote): VoteView['ballots'] =>
  roll.flatMap((entry) => {
    const cast = ballots[entry.seat];
    if (cast === undefined) return [];
    const by = cast.enteredBy === null ? null : nameIn(meeting.plan.roster, cast.enteredBy);
    return [{ ...rollLine(meeting, entry), choice: cast.choice, at: cast.at, enteredBy: by }];
  });
