import { circleIn } from '../../matter/route.ts';
import { nameOf } from '../fact-name.ts';
import type { StructureFault } from '../fault.ts';
import type { EntryOf, Register } from '../register.ts';
import { rosterOn } from '../roster-on.ts';

/** A route leads on: no body gets matters back from where it passed them, on any day that begins a version (PI1). */
export function checkRoute(register: Register, entry: EntryOf<'body'>): readonly StructureFault[] {
  for (const { from, value } of entry.versions) {
    const circle = value.takesFrom === undefined ? null : circleIn(rosterOn(register, from).bodies);
    if (circle !== null)
      return [{ code: 'circular-route', bodies: circle.map((body) => nameOf(register, 'body', body)) }];
  }
  return [];
}
