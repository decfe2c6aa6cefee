import type { Actor } from '../meeting/commands.ts';
import { accept, refuse, type Result } from '../result.ts';
import type { CivilDate, PersonId } from '../ids.ts';
import type { StructureCommand } from './commands.ts';
import type { Register } from './register.ts';
import { rosterOn } from './roster-on.ts';

/**
 * What somebody can be to the structure. `system` is the installation itself: its scripts, without a person. `unknown`
 * is somebody whose account is proven and belongs to nobody.
 */
export type StructureRole = 'coordinator' | 'secretary' | 'system' | 'unknown';

const keepers = ['coordinator', 'secretary', 'system'] as const;

/** Who may ask what of the structure: the whole table. Everybody of the collaboration may read it (AU6). */
export const structureAuthority: Readonly<Record<StructureCommand['type'], readonly StructureRole[]>> = {
  EstablishCollaboration: ['system'],
  ChangeStructure: keepers,
  LinkAccount: keepers,
  UnlinkAccount: keepers,
  MatchAccount: ['unknown'],
  ClaimAccount: ['unknown'],
  TurnDownClaim: keepers,
  NoteAddress: keepers,
  StrikeAddress: keepers,
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

/** Everything somebody is to the structure on a day. */
export function structureRoles(
  register: Register,
  { person, via }: Actor,
  today: CivilDate,
): readonly StructureRole[] {
  if (person !== null) return officesOf(register, person, today);
  return via === 'script' ? ['system'] : via === 'teams' ? [] : ['unknown'];
}

const officesOf = (register: Register, person: PersonId, today: CivilDate): readonly StructureRole[] =>
  rosterOn(register, today).mandates.flatMap((mandate) =>
    mandate.kind === 'official' && mandate.person === person ? [mandate.office] : [],
  );
