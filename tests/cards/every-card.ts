import { draw, everyCard as before, type Drawn } from './drawn.ts';
import { personalCards } from './personal-cards.ts';
import { scenes } from './told-later.ts';

const readers = [
  'chat',
  'member-vännäs',
  'member-region',
  'umeå-2',
  'eva',
  'member-malå',
  'sol',
  null,
] as const;

/** Every card in every state the meetings go through, shared and personal, in both languages. */
export function everyCard(): readonly Drawn[] {
  const list = scenes();
  return [
    ...before(),
    ...personalCards(),
    ...(['sv', 'en'] as const).flatMap((locale) =>
      list.flatMap(({ name, meeting, message, showing }) =>
        readers.map((who) => ({
          name: `${locale} ${name} ${String(who)}`,
          card: draw(meeting, message, who, locale, showing),
        })),
      ),
    ),
  ];
}
