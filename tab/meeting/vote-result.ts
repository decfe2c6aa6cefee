import type { PositionLine, VoteView } from '../../src/domain/view.ts';

/** Which way a closed vote went, a casting vote counted; null for a tie and before it is closed (DE7). */
export function wayOf({ tally, casting }: VoteView): 'approve' | 'reject' | null {
  if (tally === null) return null;
  if (tally.approve === tally.reject) return casting;
  return tally.approve > tally.reject ? 'approve' : 'reject';
}

/** The position that got more in a vote between two; what the chair declares may differ, and rules. */
export function leading(vote: VoteView): PositionLine | null {
  const way = wayOf(vote);
  return way === null || vote.between === null ? null : vote.between[way];
}

export const isTied = (vote: VoteView): boolean => vote.phase === 'closed' && wayOf(vote) === null;
