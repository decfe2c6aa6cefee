import type { PersonId } from '../ids.ts';
import type { Actor } from '../meeting/commands.ts';
import { nameIn } from '../meeting/roster.ts';
import type { CivilDate } from '../ids.ts';
import type { Roster } from '../structure/facts.ts';
import { matterRoles } from './roles-of.ts';
import { currentBody, type Matter } from './state.ts';
import type { MatterViewer } from './view.ts';

/** What everything is shown by: for whom, with the names and the route of which day. */
export type Sight = {
  readonly viewer: MatterViewer;
  readonly roster: Roster;
  readonly today: CivilDate;
};

/** May the viewer know that there is such a matter? A draft is for those who work on it (PI7). */
export function mayRead(matter: Matter, { viewer, roster }: Sight): boolean {
  if (!matter.draft) return true;
  if (viewer.kind === 'open') return false;
  if (matter.raisedBy === viewer.person) return true;
  const here = currentBody(matter);
  const roles = matterRoles(roster, actorOf(viewer.person), here === null ? [] : [here], null);
  return ['coordinator', 'secretary', 'chair', 'member'].some((role) => roles.has(role as 'chair'));
}

/** A person's printed name, for those who may know it. */
export const named = ({ viewer, roster }: Sight, person: PersonId | null): string | null =>
  person === null || viewer.kind === 'open' ? null : nameIn(roster, person);

/** As whoever looks would ask. */
export const actorOf = (person: PersonId): Actor => ({ person, via: 'tab' });
