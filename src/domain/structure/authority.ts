import type { Actor } from '../meeting/commands.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { CivilDate, PersonId } from '../ids.ts';
import type { StructureCommand } from './commands.ts';
import type { Register } from './register.ts';
import { rosterOn } from './roster-on.ts';

/** What somebody can be to the structure. `system` is the installation itself: its scripts, without a person. */
export type StructureRole = 'coordinator' | 'secretary' | 'system';

/** Who may ask what of the structure: the whole table. Everybody of the collaboration may read it (AU6). */
export const structureAuthority: Readonly<Record<StructureCommand['type'], readonly StructureRole[]>> = {
  EstablishCollaboration: ['system'],
  LinkAccount: ['system'],
  ChangeStructure: ['coordinator', 'secretary', 'system'],
};

/** May this actor ask this, that day? */
export function authoriseStructure(
  register: Register,
  command: StructureCommand['type'],
  actor: Actor,
  today: CivilDate,
): Result<null> {
  const roles = structureRoles(register, actor, today);
  const allowed = structureAuthority[command];
  if (allowed.some((role) => roles.includes(role))) return accept(null);
  return actor.person === null
    ? refuse({ code: 'not-identified' })
    : refuse({ code: 'not-authorised', needs: allowed });
}

function structureRoles(register: Register, actor: Actor, today: CivilDate): readonly StructureRole[] {
  if (actor.person === null) return actor.via === 'script' ? ['system'] : [];
  return officesOf(register, actor.person, today);
}

const officesOf = (register: Register, person: PersonId, today: CivilDate): readonly StructureRole[] =>
  rosterOn(register, today).mandates.flatMap((mandate) =>
    mandate.kind === 'official' && mandate.person === person ? [mandate.office] : [],
  );
