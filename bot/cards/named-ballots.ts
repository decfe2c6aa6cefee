import type { VoteView } from '../../src/domain/view.ts';
import { t } from '../../src/i18n/index.ts';
import { choiceLabel } from './ballot-labels.ts';
import type { Element } from './card.ts';
import { container, sentence } from './elements.ts';
import type { Showing } from './showing.ts';

/** Who voted how: only where the body lets its chat name ballots (AU3), and never of a vote without names. */
export function namedBallots(vote: VoteView, { locale, namedBallots: shown }: Showing): readonly Element[] {
  if (shown !== true || vote.method === 'open' || vote.ballots.length === 0) return [];
  const lines = vote.choices.flatMap((choice) => {
    const names = vote.ballots.filter((ballot) => ballot.choice === choice.id).map(({ name }) => name);
    const label = choiceLabel(vote, choice, locale);
    return names.length === 0
      ? []
      : [sentence(`**${label} ${String(names.length)}:** ${names.join(', ')}`, { spacing: 'small' })];
  });
  return [
    container('emphasis', [sentence(`**${t(locale, 'cards.vote.named')}**`), ...lines], {
      spacing: 'medium',
    }),
  ];
}
