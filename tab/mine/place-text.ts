import type { MyPlace } from '../../src/contract/mine.ts';
import type { Say } from '../language.ts';

/** "Samråd: Du är sekreterare. Du är koordinator." Each body once, with all that one is in it, in the order they come. */
export function placesByBody(
  places: readonly MyPlace[],
  say: Say,
): readonly { readonly body: string; readonly text: string }[] {
  const found = new Map<string, readonly MyPlace[]>();
  for (const place of places) found.set(place.body.id, [...(found.get(place.body.id) ?? []), place]);
  return [...found.values()].map((ones) => ({
    body: ones[0]?.body.id ?? '',
    text: `${ones[0]?.body.name ?? ''}: ${ones.map((one) => placeText(one, say)).join(' ')}`,
  }));
}

/** "Du har en plats för Norsjö kommun. Du är ordförande." */
export function placeText(place: MyPlace, say: Say): string {
  const { as, principal, presides, order } = place;
  const seat =
    as === 'ordinary' && principal === null
      ? say('mine.as.ordinary.office')
      : say(`mine.as.${as}`, { principal: principal ?? '', order: order ?? 1 });
  return presides === null ? seat : `${seat} ${say(`mine.presides.${presides}`)}`;
}
