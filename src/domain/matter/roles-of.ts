import type { BodyId, PersonId, PrincipalId } from '../ids.ts';
import type { Actor } from '../meeting/commands.ts';
import { mandatesOf } from '../meeting/roster.ts';
import type { Roster } from '../structure/facts.ts';
import type { Assignee } from './facts.ts';
import type { MatterRole } from './roles.ts';
import type { Matter } from './state.ts';

/** What somebody is to a matter, where `bodies` have it or are to get it. Empty for everybody else. */
export function matterRoles(
  roster: Roster,
  actor: Actor,
  bodies: readonly BodyId[],
  matter: Matter | null,
): ReadonlySet<MatterRole> {
  const { person } = actor;
  // By a personal link somebody takes part in a meeting, and does nothing else.
  if (actor.via === 'link') return new Set();
  if (person === null) return new Set(actor.via === 'script' ? ['system'] : []);
  const roles = new Set<MatterRole>();
  for (const mandate of mandatesOf(roster, person)) {
    if (mandate.kind === 'official' && mandate.office === 'coordinator') roles.add('coordinator');
    if (!bodies.includes(mandate.body)) continue;
    if (mandate.kind === 'official' && mandate.office === 'secretary') roles.add('secretary');
    if (mandate.kind === 'ordinary' || mandate.kind === 'coOpted') roles.add('member');
  }
  if (roster.presidencies.some((one) => one.person === person && bodies.includes(one.body)))
    roles.add('chair');
  if (answersFor(roster, person).length > 0) roles.add('contact');
  const given = matter === null ? [] : Object.values(matter.assignments);
  if (given.some(({ assignee }) => isAssignee(roster, assignee, person))) roles.add('assignee');
  return roles;
}

/** The principals a person may answer for. */
export const answersFor = (roster: Roster, person: PersonId): readonly PrincipalId[] =>
  roster.principals.filter(({ contacts }) => contacts?.includes(person) === true).map(({ id }) => id);

/** Is the assignment this person's: by name, as a member of the body, or by office? */
export function isAssignee(roster: Roster, assignee: Assignee, person: PersonId): boolean {
  switch (assignee.kind) {
    case 'person':
      return assignee.person === person;
    case 'body':
      return mandatesOf(roster, person).some(
        ({ body, kind }) => body === assignee.body && kind !== 'substitute',
      );
    case 'role':
      return assignee.role === 'chair'
        ? roster.presidencies.some(
            ({ body, office, person: chair }) =>
              body === assignee.body && office === 'chair' && chair === person,
          )
        : mandatesOf(roster, person).some(
            (mandate) =>
              mandate.kind === 'official' &&
              mandate.office === assignee.role &&
              mandate.body === assignee.body,
          );
  }
}
