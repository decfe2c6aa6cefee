import { keyOfPersonal, type PersonalMessage } from '../../src/app/personal/message.ts';
import type { PersonalVerb } from '../../src/contract/personal-actions.ts';
import { t } from '../../src/i18n/index.ts';
import type { Card, Data, Element, Execute } from './card.ts';
import { bareParts, type CardParts, type Links } from './card-parts.ts';
import { button } from './elements.ts';
import { noticePart, type Showing } from './showing.ts';

/** What the reader had written when their press was turned down, to be given back to them. */
export type Written = Readonly<Record<string, string | null>>;

/** For whom a card of somebody's own chat is drawn, and what is said at its top. */
export type PersonalShowing = Pick<Showing, 'locale' | 'notice' | 'refreshFor'> & {
  /** Absent: cards that lead nowhere. */
  readonly parts?: CardParts;
  readonly written?: Written;
};

export const linksOf = ({ parts = bareParts }: PersonalShowing): Links => parts.links;

/** What is drawn: which message, of which version of what it shows. */
export type Drawing = { readonly message: PersonalMessage; readonly version: number };

const dataOf = ({ message, version }: Drawing): Data => ({
  message: keyOfPersonal(message),
  card: 'personal',
  version,
});

/** A button of such a card. */
export const press = (
  title: string,
  verb: PersonalVerb,
  drawing: Drawing,
  options: { readonly positive?: boolean; readonly inputs?: boolean; readonly data?: Data } = {},
): Execute => button(title, verb, { ...dataOf(drawing), ...options.data }, options);

/** Puts a card together, as `assemble` does a meeting's. */
export function assemblePersonal(
  drawing: Drawing,
  { locale, notice, refreshFor = [], parts = bareParts }: PersonalShowing,
  fallbackText: string,
  body: readonly Element[],
): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: locale,
    fallbackText,
    refresh: {
      action: press(t(locale, 'cards.refresh'), 'refresh', drawing),
      userIds: refreshFor.slice(0, 60),
    },
    body: [...noticePart(notice, locale, parts), ...body],
    msteams: { width: 'Full' },
  };
}

/** Words of any length, as far as a card has room for them. */
export const shortened = (text: string, most: number): string =>
  text.length <= most ? text : `${text.slice(0, most).trimEnd()} …`;
