import type { PersonId, PrincipalId } from '../ids.ts';
import { principalIn } from '../meeting/roster.ts';
import type { Roster } from '../structure/facts.ts';
import type { Assignee } from './facts.ts';

/** Who is asked for a principal: its contacts. */
export const contactsOf = (roster: Roster, principal: PrincipalId): readonly PersonId[] =>
  principalIn(roster, principal)?.contacts ?? [];

/** Who is told of an assignment. One to a body goes to those who run it: the others read of it there. */
export function toldOfAssignment(roster: Roster, assignee: Assignee): readonly PersonId[] {
  if (assignee.kind === 'person') return [assignee.person];
  const officials = roster.mandates.flatMap((mandate) =>
    mandate.kind === 'official' &&
    mandate.body === assignee.body &&
    (assignee.kind === 'body' || mandate.office === assignee.role)
      ? [mandate.person]
      : [],
  );
  const presides = assignee.kind === 'body' || assignee.role === 'chair';
  const chairs = roster.presidencies.filter(
    ({ body, office }) => presides && body === assignee.body && office === 'chair',
  );
  return [...new Set([...officials, ...chairs.map(({ person }) => person)])];
}
