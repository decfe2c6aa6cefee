import type { CardView } from '../../src/domain/view.ts';
import { t, type Locale } from '../../src/i18n/index.ts';
import type { Element } from './card.ts';
import { actions, button, container, sentence } from './elements.ts';
import { originOf, type CardPlace, type GuestStanding, type Showing } from './showing.ts';

/** Okänd deltagare (AT8): one press to say that one is here; the secretary says who it is. */
export function guestPart(view: CardView, showing: Showing, place: CardPlace): readonly Element[] {
  const { guest, locale } = showing;
  if (guest === undefined) return [];
  const introduce = button(t(locale, 'cards.action.introduce'), 'introduce', originOf(view, place), {
    positive: true,
  });
  return [
    container('accent', [
      sentence(`**${t(locale, 'cards.unknown.heading')}**`),
      sentence(guestText(guest, locale), { spacing: 'small' }),
      ...(guest.known === 'not-yet' && view.phase !== 'closed' ? actions([introduce]) : []),
    ]),
  ];
}

function guestText(guest: GuestStanding, locale: Locale): string {
  switch (guest.known) {
    case 'not-yet':
      return t(locale, 'cards.unknown.what');
    case 'reported':
      return t(locale, 'cards.unknown.reported', { name: guest.name });
    case 'named':
      return t(locale, 'cards.unknown.named', { name: guest.name });
    case 'named-person':
      return t(locale, 'cards.unknown.namedPerson', { name: guest.name });
  }
}
