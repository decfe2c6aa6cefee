import type { MyPlace } from '../../src/contract/mine.ts';
import type { Say } from '../language.ts';

/** "Du har en plats för Norsjö kommun. Du är ordförande." */
export function placeText(place: MyPlace, say: Say): string {
  const { as, principal, presides, order } = place;
  const seat =
    as === 'ordinary' && principal === null
      ? say('mine.as.ordinary.office')
      : say(`mine.as.${as}`, { principal: principal ?? '', order: order ?? 1 });
  return presides === null ? seat : `${seat} ${say(`mine.presides.${presides}`)}`;
}
