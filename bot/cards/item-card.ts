import type { CurrentItem, CardView } from '../../src/domain/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import type { Card, Element } from './card.ts';
import { conflictLines } from './conflict-part.ts';
import { consensusPart } from './consensus-part.ts';
import { documentLine } from './document-line.ts';
import { earlierPart } from './earlier-part.ts';
import { electionPart } from './election-part.ts';
import { floorActions, floorKinds } from './floor-part.ts';
import { actions, container, heading, plain, toggle } from './elements.ts';
import { dissentPart } from './dissent-part.ts';
import { guestPart } from './guest-part.ts';
import { motionsPart } from './motions-part.ts';
import { outcomePart } from './outcome-part.ts';
import { assemble, type CardPlace, type Showing } from './showing.ts';
import { votePart } from './vote-part.ts';
import { votingOrderPart } from './voting-order-part.ts';
import { yourStanding } from './your-standing.ts';

/** What the parts of an item's card are drawn from. */
export type ItemPieces = {
  readonly view: CardView;
  readonly item: CurrentItem;
  readonly showing: Showing;
  readonly place: CardPlace;
};

const detailsId = 'details';

/** The one message that follows an item from being called to its outcome. */
export function itemCard(view: CardView, item: CurrentItem, showing: Showing): Card {
  const { locale } = showing;
  const place = { card: 'item', item: item.id } as const;
  const pieces = { view, item, showing, place };
  const details = detailElements(item, locale);
  const shows = details.length > 0 ? [toggle(t(locale, 'cards.action.details'), detailsId)] : [];
  return assemble(
    view,
    place,
    showing,
    t(locale, 'cards.item.fallback', { number: item.number, heading: item.heading }),
    [
      ...plain(overline(view, item, locale), { isSubtle: true, size: 'small' }),
      heading(`${String(item.number)}  ${item.heading}`, { spacing: 'none' }),
      ...deviation(item, locale),
      ...(item.summary === null ? [] : plain(item.summary)),
      ...(showing.audience === 'person' ? standing(pieces) : []),
      ...conflictLines(pieces),
      ...outcomePart(pieces),
      ...motionsPart(pieces),
      ...votingOrderPart(pieces),
      ...consensusPart(pieces),
      ...votePart(pieces),
      ...electionPart(pieces),
      ...dissentPart(pieces),
      ...earlierPart(pieces),
      ...(details.length > 0 ? [container('emphasis', details, { id: detailsId, isVisible: false })] : []),
      ...floorKinds(pieces),
      ...actions([...floorActions(pieces), ...shows]),
    ],
  );
}

/** Who the reader is here; somebody unknown gets the way to say that they are here instead. */
const standing = ({ view, showing, place }: ItemPieces): readonly Element[] =>
  view.you.person === null && showing.guest !== undefined
    ? guestPart(view, showing, place)
    : [yourStanding(view.you, showing.locale)];

const overline = (view: CardView, item: CurrentItem, locale: Locale): string =>
  [
    item.kind === null ? null : t(locale, `cards.kind.${item.kind}`),
    view.body.shortName,
    item.status === 'planned' ? t(locale, 'cards.item.planned') : t(locale, `cards.status.${item.status}`),
  ]
    .filter((part) => part !== null)
    .join(' · ');

/** PI2: an item that came past the agreed route says so, with who put it here and why. */
const deviation = ({ deviation: found }: CurrentItem, locale: Locale): readonly Element[] =>
  found === null
    ? []
    : [
        container(
          'warning',
          plain(t(locale, 'cards.deviation', { by: found.by, reason: found.reason }), { size: 'small' }),
        ),
      ];

function detailElements(item: CurrentItem, locale: Locale): readonly Element[] {
  const presenters = item.presenters.map((presenter) => presenter.text);
  return [
    ...(presenters.length === 0 ? [] : plain(t(locale, 'cards.presenters', { names: presenters }))),
    ...(item.proposal === null ? [] : plain(t(locale, 'cards.proposal', { proposal: item.proposal }))),
    ...item.documents.slice(0, 10).flatMap((document) => documentLine(document)),
  ];
}
