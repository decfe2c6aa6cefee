import type { CurrentItem } from '../../src/domain/view.ts';

export type Question = 'round' | 'vote' | 'election';

/** What is asked of the members on the item: the latest of round, vote and election. What was cancelled asks nothing. */
export function currentQuestion(item: CurrentItem): Question | null {
  const { round, vote, election } = item;
  if (round?.open === true) return 'round';
  const asksVote = vote !== null && vote.phase !== 'cancelled';
  const asksElection = election !== null && election.phase !== 'cancelled';
  const votedSince =
    asksVote && election !== null && election.closedAt !== null && vote.orderedAt > election.closedAt;
  if (asksElection && !votedSince) return 'election';
  if (asksVote) return 'vote';
  return round === null ? null : 'round';
}
