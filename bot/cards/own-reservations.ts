import type { ReservationLine } from '../../src/domain/view.ts';
import { t } from '../../src/i18n/index.ts';
import type { Element } from './card.ts';
import { askedNow } from './asked-now.ts';
import { actions, button, container, plain, sentence } from './elements.ts';
import { textInput } from './inputs.ts';
import type { ItemPieces } from './item-card.ts';
import { originOf } from './showing.ts';

/** The reader's own reservation: its reasons can follow in writing, and it can be withdrawn, until sign-off (RE2). */
export function ownReservations(
  pieces: ItemPieces,
  lines: readonly ReservationLine[],
  /** Is the field for reasons taken by a further reservation? */
  reserving: boolean,
): readonly Element[] {
  const { showing, item } = pieces;
  // One at a time, and none while something is asked: a card has room for six buttons.
  const own = lines.findLast(({ mine }) => mine);
  if (showing.audience === 'chat' || own === undefined) return [];
  const { locale } = showing;
  const asked = askedNow(item) || (item.vote === null && item.outcomes.length === 0);
  return [
    container('emphasis', [
      sentence(t(locale, `cards.reservation.mine.${own.against}`)),
      ...(own.text === null
        ? []
        : plain(t(locale, 'cards.reservation.reasons', { text: own.text }), { spacing: 'small' })),
    ]),
    ...(asked ? [] : changes(pieces, own, reserving)),
  ];
}

function changes(
  { view, showing, place }: ItemPieces,
  own: ReservationLine,
  reserving: boolean,
): readonly Element[] {
  const { locale } = showing;
  const reasons = own.text === null && !reserving;
  const data = { ...originOf(view, place), reservation: own.id };
  return [
    ...(reasons
      ? [textInput('text', t(locale, 'cards.reserve.text'), t(locale, 'cards.input.tooLong'))]
      : []),
    ...actions([
      ...(reasons ? [button(t(locale, 'cards.action.reasons'), 'reasons', data, { inputs: true })] : []),
      button(t(locale, 'cards.action.withdrawReservation'), 'withdraw-reservation', data),
    ]),
  ];
}
