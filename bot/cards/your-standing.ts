import type { You } from '../../src/domain/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import type { Element } from './card.ts';
import { sentence } from './elements.ts';

/** For whom the reader serves, or why not: one sentence at the top of a personal card. */
export const yourStanding = (you: You, locale: Locale): Element =>
  sentence(standingText(you, locale), { spacing: 'small' });

function standingText(you: You, locale: Locale): string {
  const principal = you.principal ?? t(locale, 'cards.you.yourPrincipal');
  const { ordinary } = you;
  switch (you.standing) {
    case 'serves':
      return t(locale, 'cards.you.serves', { principal });
    case 'serves-as-substitute':
      return ordinary === null
        ? t(locale, 'cards.you.servesVacant', { principal })
        : t(locale, 'cards.you.servesFor', { principal, ordinary });
    case 'substitute-in-waiting':
      return ordinary === null
        ? t(locale, 'cards.you.waits', { principal })
        : t(locale, 'cards.you.waitsFor', { principal, ordinary });
    case 'member-absent':
      return t(locale, 'cards.you.absent');
    case 'present-without-vote':
      return t(locale, 'cards.you.withoutVote');
    case 'official':
      return t(locale, 'cards.you.official');
    case 'outsider':
      return t(locale, you.person === null ? 'cards.you.unknown' : 'cards.you.outsider');
  }
}
