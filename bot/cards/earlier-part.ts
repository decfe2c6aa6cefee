import type { VoteView } from '../../src/domain/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import type { Element } from './card.ts';
import { clockTime } from './clock-time.ts';
import { plain } from './elements.ts';
import type { ItemPieces } from './item-card.ts';
import { positionName, positionText } from './position-text.ts';

/** What stands on record in the item before what is shown above: earlier votes, decisions that were taken back. */
export function earlierPart({ view, item, showing }: ItemPieces): readonly Element[] {
  const { locale } = showing;
  const small = { isSubtle: true, size: 'small', spacing: 'small' } as const;
  return [
    ...(item.earlierRounds === 0 || item.round?.open === true
      ? []
      : plain(t(locale, 'cards.consensus.earlier', { rounds: item.earlierRounds }), small)),
    ...item.earlierVotes.flatMap((vote) => plain(earlierVote(vote, locale), small)),
    ...item.retracted.flatMap(({ outcome, reason, at }) =>
      plain(
        t(locale, 'cards.outcome.retracted', {
          outcome: t(locale, `cards.outcome.${outcome}`),
          reason,
          at: clockTime(locale, at, view.timeZone),
        }),
        small,
      ),
    ),
  ];
}

function earlierVote(vote: VoteView, locale: Locale): string {
  const { tally, prevailed, between } = vote;
  const proposal =
    between === null
      ? vote.proposal
      : `${positionName(between.approve, locale)} – ${positionName(between.reject, locale)}`;
  const counted =
    tally === null ? '' : vote.choices.map(({ id, label }) => `${label} ${String(tally[id])}`).join(' · ');
  const said = t(locale, 'cards.vote.earlier', { proposal, counted });
  return prevailed === null
    ? said
    : `${said} ${t(locale, 'cards.vote.earlierPrevailed', { position: positionText(prevailed, locale) })}`;
}
