import { t } from '../../src/i18n/index.ts';
import type { Element } from './card.ts';
import { clockTime } from './clock-time.ts';
import { container, plain, sentence } from './elements.ts';
import type { ItemPieces } from './item-card.ts';
import { positionName } from './position-text.ts';

/** Propositionsordning (DE9), by name: proposed or approved, and what comes next. Gone once something is decided. */
export function votingOrderPart({ view, item, showing }: ItemPieces): readonly Element[] {
  const { votingOrder, pairing } = item;
  const { locale } = showing;
  if (votingOrder === null || item.outcomes.length > 0) return [];
  const state =
    votingOrder.approvedAt === null
      ? t(locale, 'cards.order.proposed')
      : t(locale, 'cards.order.approved', { at: clockTime(locale, votingOrder.approvedAt, view.timeZone) });
  // Also while the chair hasn't said what a vote led to: until then the same two stand against each other.
  const underWay = item.vote?.effect === 'undeclared';
  const next =
    pairing === null || underWay
      ? []
      : [
          t(locale, 'cards.order.next', {
            a: positionName(pairing.approve, locale),
            b: positionName(pairing.reject, locale),
          }),
        ];
  return [
    container(
      'emphasis',
      [
        sentence(`**${t(locale, 'cards.order.heading')}**`),
        ...votingOrder.order.flatMap((line, index) =>
          plain(`${String(index + 1)}. ${positionName(line, locale)}`, { spacing: 'small' }),
        ),
        sentence([state, ...next].join(' '), { spacing: 'small', isSubtle: true }),
      ],
      { spacing: 'medium' },
    ),
  ];
}
