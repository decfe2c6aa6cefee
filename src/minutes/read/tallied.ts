import type { BallotRecord } from '../record-shape.ts';
import type { KnownVote } from './read-shape.ts';

/** The vote with its count: as printed, else counted from the ballots; none for a vote that wasn't held. */
export function tallied(vote: KnownVote, ballots: readonly BallotRecord[]): KnownVote {
  const absent = vote.absent.length;
  if (vote.phase !== 'closed') return vote;
  if (vote.tally !== null)
    return {
      ...vote,
      tally: { ...vote.tally, absent: vote.tally.absent === 0 ? absent : vote.tally.absent },
    };
  if (ballots.length === 0) return vote;
  const of = (choice: BallotRecord['choice']) => ballots.filter((ballot) => ballot.choice === choice).length;
  return {
    ...vote,
    tally: {
      approve: of('approve'),
      reject: of('reject'),
      abstain: of('abstain'),
      silent: of('silent'),
      absent,
    },
  };
}
