import type { CardView } from '../../src/domain/view.ts';
import type { HelpTopic } from '../../src/i18n/help/topics.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import type { Card, Data, Element } from './card.ts';
import { bareParts, type CardParts } from './card-parts.ts';
import { actions, button, container, plain } from './elements.ts';
import { openPage } from './open-page.ts';

/** For whom a card is drawn, and what is said at its top. */
export type Showing = {
  readonly locale: Locale;
  /** The shared message of the chat, or the copy that one person gets back after a press. */
  readonly audience: 'chat' | 'person';
  /** One sentence before everything else: a refusal, or what was recorded. */
  readonly notice?: Notice;
  /** Channel ids (`29:…`) whose client may fetch a personal copy by itself; at most 60 are used. */
  readonly refreshFor?: readonly string[];
  /** Absent: cards that lead nowhere. */
  readonly parts?: CardParts;
  /** How the meeting knows somebody whose account belongs to nobody in the register (AT8). */
  readonly guest?: GuestStanding;
  /** Does the body let its chat name ballots (AU3)? */
  readonly namedBallots?: boolean;
};

/** Said at the top of a card; `help` is the page that tells what to do about it. */
export type Notice = {
  readonly text: string;
  readonly tone: 'warning' | 'good';
  readonly help?: HelpTopic | null;
};

/** Okänd deltagare: not heard of yet, reported under the platform's name, or named by the secretary. */
export type GuestStanding =
  | { readonly known: 'not-yet' }
  | { readonly known: 'reported' | 'named' | 'named-person'; readonly name: string };

export const partsOf = ({ parts }: Showing): CardParts => parts ?? bareParts;

export type CardPlace = {
  readonly card: 'notice' | 'agenda' | 'item' | 'recap' | 'sign-off';
  readonly item?: string;
  readonly page?: number;
};

/** What every button of a card carries: where it sits and what it was drawn from. */
export const originOf = (view: CardView, place: CardPlace): Data => ({
  meeting: view.id,
  version: view.version,
  ...place,
});

const mostRefreshed = 60;

/** Puts a card together: notice first, refresh for the channel, full width. */
export function assemble(
  view: CardView,
  place: CardPlace,
  showing: Showing,
  fallbackText: string,
  body: readonly Element[],
): Card {
  return {
    type: 'AdaptiveCard',
    $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
    version: '1.5',
    lang: showing.locale,
    fallbackText,
    refresh: {
      action: button(t(showing.locale, 'cards.refresh'), 'refresh', originOf(view, place)),
      userIds: (showing.refreshFor ?? []).slice(0, mostRefreshed),
    },
    body: [...noticePart(showing.notice, showing.locale, partsOf(showing)), ...body],
    msteams: { width: 'Full' },
  };
}

/** What is said at the top of a card, with the way to its page of help. */
export function noticePart(
  notice: Notice | undefined,
  locale: Locale,
  { links }: CardParts,
): readonly Element[] {
  if (notice === undefined) return [];
  const { text, tone, help = null } = notice;
  const pages = openPage(t(locale, 'cards.refused.help'), help === null ? null : links.help(help));
  return [container(tone, [...plain(text, { weight: 'bolder' }), ...actions(pages)])];
}
