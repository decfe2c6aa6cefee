import type { Adoption } from '../../src/domain/matter/adoption.ts';
import type { Say } from '../language.ts';

/** "11 av 16 har antagit, 2 med ändringar, 3 väntar" */
export function adoptionText({ of, adopted, changed, rejected, waiting }: Adoption, say: Say): string {
  return [
    say('pipeline.adoption.adopted', { adopted: adopted + changed, of }),
    ...(changed > 0 ? [say('pipeline.adoption.changed', { changed })] : []),
    ...(rejected > 0 ? [say('pipeline.adoption.rejected', { rejected })] : []),
    ...(waiting > 0 ? [say('pipeline.adoption.waiting', { waiting })] : []),
  ].join(', ');
}
