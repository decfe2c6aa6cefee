import type { Election } from '../election.ts';
import type { Meeting, Round, Vote } from '../state.ts';
import { withElection, withItem, withRound, withVote, type Of } from './change.ts';

/** Rounds, motions, votes and elections. */
export type DecidingEvent = Of<
  | 'ConsensusAsked'
  | 'ConsensusAnswered'
  | 'ConsensusRoundClosed'
  | 'MotionMade'
  | 'MotionWithdrawn'
  | 'VotingOrderProposed'
  | 'VotingOrderApproved'
  | 'VoteOrdered'
  | 'VoteOpened'
  | 'BallotCast'
  | 'VoteClosed'
  | 'VoteCancelled'
  | 'VoteLeftWithoutEffect'
  | 'CastingVoteUsed'
  | 'CounterProposalDeclared'
  | 'ElectionOrdered'
  | 'ElectionOpened'
  | 'ElectionBallotCast'
  | 'ElectionClosed'
  | 'ElectionCancelled'
  | 'ElectedDeclared'
>;

export function evolveDeciding(meeting: Meeting, event: DecidingEvent): Meeting {
  const { at } = event;
  switch (event.type) {
    case 'ConsensusAsked':
      return consensusAsked(meeting, event);
    case 'ConsensusAnswered': {
      const { round, seat, person, answer, text, minuted, enteredBy } = event;
      return withRound(meeting, round, (known) => ({
        answers: { ...known.answers, [seat]: { person, answer, text, minuted, enteredBy, at } },
      }));
    }
    case 'ConsensusRoundClosed': {
      const { agreed, nobodyObjects } = event;
      return withRound(meeting, event.round, { closedAt: at, agreed, nobodyObjects });
    }
    case 'MotionMade':
      return motionMade(meeting, event);
    case 'MotionWithdrawn':
      return motionWithdrawn(meeting, event);
    case 'VotingOrderProposed':
      return withItem(meeting, event.item, {
        votingOrder: { order: event.order, proposedAt: at, approvedAt: null },
      });
    case 'VotingOrderApproved':
      return withItem(meeting, event.item, ({ votingOrder }) => ({
        votingOrder: votingOrder === null ? null : { ...votingOrder, approvedAt: at },
      }));
    case 'VoteOrdered':
      return voteOrdered(meeting, event);
    case 'VoteOpened':
      return withVote(meeting, event.vote, { phase: 'open', openedAt: at, roll: event.roll });
    case 'BallotCast':
      return ballotCast(meeting, event);
    case 'VoteClosed':
      return withVote(meeting, event.vote, { phase: 'closed', closedAt: at });
    case 'VoteCancelled':
      return withVote(meeting, event.vote, { phase: 'cancelled', closedAt: at, cancelledFor: event.reason });
    case 'VoteLeftWithoutEffect':
      return withVote(meeting, event.vote, { effect: 'none' });
    case 'CastingVoteUsed':
      return withVote(meeting, event.vote, { casting: { choice: event.choice, by: event.by } });
    case 'CounterProposalDeclared':
      return withVote(meeting, event.vote, { effect: 'counter-proposal', prevailed: event.position });
    case 'ElectionOrdered':
      return electionOrdered(meeting, event);
    case 'ElectionOpened':
      return withElection(meeting, event.election, { phase: 'open', openedAt: at, roll: event.roll });
    case 'ElectionBallotCast': {
      const { seat, person, candidates, enteredBy } = event;
      return withElection(meeting, event.election, ({ ballots }) => ({
        ballots: { ...ballots, [seat]: { person, candidates, enteredBy, at } },
      }));
    }
    case 'ElectionClosed':
      return withElection(meeting, event.election, { phase: 'closed', closedAt: at, count: event.count });
    case 'ElectionCancelled':
      return withElection(meeting, event.election, {
        phase: 'cancelled',
        closedAt: at,
        cancelledFor: event.reason,
      });
    case 'ElectedDeclared':
      return withElection(meeting, event.election, {
        elected: { candidates: event.candidates, byLot: event.byLot },
      });
  }
}

function consensusAsked(
  meeting: Meeting,
  { round: id, item, question, roll, at }: Of<'ConsensusAsked'>,
): Meeting {
  const round: Round = {
    id,
    item,
    question,
    roll,
    answers: {},
    askedAt: at,
    closedAt: null,
    agreed: null,
    nobodyObjects: false,
  };
  const listed = withItem(meeting, item, ({ rounds }) => ({ rounds: [...rounds, id] }));
  return { ...listed, rounds: { ...meeting.rounds, [id]: round } };
}

/** An order of voting that doesn't name what now stands is proposed and approved anew (DE9). */
function motionMade(meeting: Meeting, event: Of<'MotionMade'>): Meeting {
  const { motion: id, item, kind, text, person, enteredBy, at } = event;
  const motion = { id, item, kind, text, person, enteredBy, at, withdrawnAt: null };
  const listed = withItem(meeting, item, ({ motions, votingOrder }) => ({
    motions: [...motions, id],
    votingOrder: kind === 'counter' ? null : votingOrder,
  }));
  return { ...listed, motions: { ...meeting.motions, [id]: motion } };
}

function motionWithdrawn(meeting: Meeting, { motion: id, at }: Of<'MotionWithdrawn'>): Meeting {
  const known = meeting.motions[id];
  if (known === undefined) return meeting;
  const listed = known.kind === 'counter' ? withItem(meeting, known.item, { votingOrder: null }) : meeting;
  return { ...listed, motions: { ...meeting.motions, [id]: { ...known, withdrawnAt: at } } };
}

function voteOrdered(meeting: Meeting, event: Of<'VoteOrdered'>): Meeting {
  const { vote: id, item, proposal, mover, reason, orderedBy, choices, at } = event;
  const ordered: Vote = {
    id,
    item,
    proposal,
    mover,
    reason,
    orderedBy,
    choices,
    method: event.method ?? 'named',
    between: event.between ?? null,
    phase: 'ordered',
    roll: [],
    ballots: {},
    orderedAt: at,
    openedAt: null,
    closedAt: null,
    cancelledFor: null,
    casting: null,
    prevailed: null,
    effect: 'undeclared',
  };
  const listed = withItem(meeting, item, ({ votes }) => ({ votes: [...votes, id] }));
  return { ...listed, votes: { ...meeting.votes, [id]: ordered } };
}

function ballotCast(meeting: Meeting, event: Of<'BallotCast'>): Meeting {
  const { seat, person, choice, enteredBy, at } = event;
  return withVote(meeting, event.vote, ({ ballots }) => {
    const last = ballots[seat];
    const changes = last === undefined ? 0 : last.changes + 1;
    return { ballots: { ...ballots, [seat]: { person, choice, enteredBy, at, changes } } };
  });
}

function electionOrdered(meeting: Meeting, event: Of<'ElectionOrdered'>): Meeting {
  const { election: id, item, office, places, candidates, secret, orderedBy, at } = event;
  const ordered: Election = {
    id,
    item,
    office,
    places,
    candidates,
    secret,
    phase: 'ordered',
    roll: [],
    ballots: {},
    count: null,
    papersFrom: [],
    elected: null,
    orderedBy,
    orderedAt: at,
    openedAt: null,
    closedAt: null,
    cancelledFor: null,
  };
  const listed = withItem(meeting, item, ({ elections }) => ({ elections: [...elections, id] }));
  return { ...listed, elections: { ...meeting.elections, [id]: ordered } };
}
