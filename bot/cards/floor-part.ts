import { t } from '../../src/i18n/index.ts';
import { askedNow } from './asked-now.ts';
import type { Action, Element } from './card.ts';
import { button } from './elements.ts';
import { pickOne } from './inputs.ts';
import type { ItemPieces } from './item-card.ts';
import { originOf } from './showing.ts';

const kinds = ['speech', 'reply', 'point-of-order'] as const;

/** Begär ordet (AT12), or off the list again. */
export function floorActions(pieces: ItemPieces): readonly Action[] {
  const { view, item, showing, place } = pieces;
  if (!maySpeak(pieces)) return [];
  const data = originOf(view, place);
  return [
    isOnList(pieces)
      ? button(t(showing.locale, 'cards.action.releaseFloor'), 'release-floor', data)
      : button(t(showing.locale, 'cards.action.floor'), 'floor', data, { inputs: !askedNow(item) }),
  ];
}

/** What one asks for it for. While a question is put the card is the question's; a reply is then said aloud or in the tab. */
export function floorKinds(pieces: ItemPieces): readonly Element[] {
  const { locale } = pieces.showing;
  if (!maySpeak(pieces) || isOnList(pieces) || askedNow(pieces.item)) return [];
  const choices = kinds.map((kind) => ({ value: kind, title: t(locale, `cards.floor.${kind}`) }));
  return [pickOne('floorKind', t(locale, 'cards.floor.kind'), choices, 'speech')];
}

const isOnList = ({ view }: ItemPieces): boolean =>
  view.speakers.some((speaker) => speaker.person === view.you.person);

function maySpeak(pieces: ItemPieces): boolean {
  const { view, item, showing } = pieces;
  if (item.status !== 'open' || view.phase !== 'open') return false;
  return showing.audience === 'chat' || view.may.includes(isOnList(pieces) ? 'ReleaseFloor' : 'RequestFloor');
}
