import { t, type Locale } from '../../src/i18n/index.ts';
import type { Card, Element } from './card.ts';
import { heading, plain, sentence } from './elements.ts';

/** Said once, when the app is added to a chat. */
export const welcomeCard = (locale: Locale): Card =>
  words(locale, t(locale, 'cards.welcome.heading'), [
    sentence(t(locale, 'cards.welcome.what')),
    sentence(t(locale, 'cards.welcome.how')),
    sentence(t(locale, 'cards.welcome.link'), { isSubtle: true }),
  ]);

/** The same to somebody in their own chat; "hjälp" there is answered with it too. */
export const ownWelcomeCard = (locale: Locale, known: boolean): Card =>
  words(locale, t(locale, 'cards.own.heading'), [
    sentence(t(locale, 'cards.own.what')),
    sentence(t(locale, 'cards.own.how')),
    sentence(t(locale, known ? 'cards.own.digest' : 'cards.ask.unknown'), { isSubtle: true }),
  ]);

/** The answer to "hjälp" and to anything else that is said to the bot. */
export const helpCard = (locale: Locale): Card =>
  words(locale, t(locale, 'cards.help.heading'), [
    sentence(t(locale, 'cards.help.member')),
    sentence(t(locale, 'cards.help.chair')),
    sentence(t(locale, 'cards.help.trouble')),
  ]);

/** One sentence, when there is nothing else to show. */
export const sentenceCard = (locale: Locale, text: string): Card => words(locale, null, plain(text));

const words = (locale: Locale, title: string | null, body: readonly Element[]): Card => ({
  type: 'AdaptiveCard',
  $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
  version: '1.5',
  lang: locale,
  fallbackText: title ?? t(locale, 'cards.help.heading'),
  body: [...(title === null ? [] : [heading(title)]), ...body],
  msteams: { width: 'Full' },
});
