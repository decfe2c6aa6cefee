import type { CurrentItem } from '../../src/domain/view.ts';
import type { Say } from '../language.ts';

/** The question that consensus is asked about, unless the chair words it otherwise. */
export function usualQuestion(item: CurrentItem, say: Say): string {
  return item.proposal === null || item.proposal.trim() === ''
    ? say('tab.question.usual', { heading: item.heading })
    : item.proposal;
}
