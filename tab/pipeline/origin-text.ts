import type { Origin } from '../../src/domain/matter/facts.ts';
import type { Say } from '../language.ts';
import type { Names } from './names.ts';

/** Where a matter comes from: "Norsjö", "LSG", "koordinatorerna", "ett möte". */
export function originText(origin: Origin, names: Names, say: Say): string {
  switch (origin.kind) {
    case 'principal':
      return names.principal(origin.principal).shortName;
    case 'body':
      return names.shortBody(origin.body);
    case 'coordinator':
      return say('pipeline.origin.coordinator');
    case 'item':
      return say('pipeline.origin.item');
  }
}
