import type { CurrentItem } from '../../src/domain/view.ts';

/** Is something put to the members in the item: a round that is open, a vote or an election ordered or open? */
export const askedNow = ({ round, vote, election }: CurrentItem): boolean =>
  round?.open === true ||
  vote?.phase === 'ordered' ||
  vote?.phase === 'open' ||
  election?.phase === 'ordered' ||
  election?.phase === 'open';
