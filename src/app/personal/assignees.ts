import type { PersonId } from '../../domain/ids.ts';
import { mandatesOf } from '../../domain/meeting/roster.ts';
import type { Roster } from '../../domain/structure/facts.ts';

/** As the lists name those whom an assignment can be given to: somebody, and what they are. */
export const assigneesOf = (roster: Roster, person: PersonId): readonly string[] => [
  `person/${person}`,
  ...mandatesOf(roster, person).flatMap((mandate) => [
    ...(mandate.kind === 'substitute' ? [] : [`body/${mandate.body}`]),
    ...(mandate.kind === 'official' ? [`${mandate.office}/${mandate.body}`] : []),
  ]),
  ...roster.presidencies
    .filter((one) => one.person === person && one.office === 'chair')
    .map(({ body }) => `chair/${body}`),
];
