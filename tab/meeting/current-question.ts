import type { CurrentItem } from '../../src/domain/view.ts';

/** What is asked of the members on the item: the latest of consensus round and vote. A cancelled vote asks nothing. */
export function currentQuestion(item: CurrentItem): 'round' | 'vote' | null {
  const { round, vote } = item;
  if (vote !== null && vote.phase !== 'cancelled' && !round?.open) return 'vote';
  return round === null ? null : 'round';
}
