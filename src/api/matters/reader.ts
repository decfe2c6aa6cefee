import type { App } from '../../app/app.ts';
import type { DraftsFor } from '../../app/matter-lists.ts';
import type { MatterNames } from '../../contract/matters.ts';
import type { CivilDate, CollaborationId, PersonId } from '../../domain/ids.ts';
import { matterRoles } from '../../domain/matter/roles-of.ts';
import { actorOf, type Sight } from '../../domain/matter/sight.ts';
import { mandatesOf } from '../../domain/meeting/roster.ts';
import type { Roster } from '../../domain/structure/facts.ts';

/** Who reads about matters, and the structure of today that everything is shown by. */
export type Reader = {
  readonly collaboration: CollaborationId;
  readonly sight: Sight;
  readonly roster: Roster;
  readonly today: CivilDate;
  readonly names: MatterNames;
  /** Whose drafts the reader may know of. */
  readonly drafts: DraftsFor;
  readonly coordinates: boolean;
};

/** `person` null: somebody of a principal who isn't in the register (PI7). */
export async function readerOf(
  app: App,
  collaboration: CollaborationId,
  person: PersonId | null,
): Promise<Reader> {
  const { roster, on: today } = await app.structure(collaboration);
  const viewer = person === null ? ({ kind: 'open' } as const) : ({ kind: 'inside', person } as const);
  const coordinates = person !== null && matterRoles(roster, actorOf(person), [], null).has('coordinator');
  return {
    collaboration,
    sight: { viewer, roster, today },
    roster,
    today,
    names: namesIn(roster),
    drafts: person === null ? 'none' : coordinates ? 'all' : { person, bodies: bodiesOf(roster, person) },
    coordinates,
  };
}

const namesIn = ({ bodies, principals }: Roster): MatterNames => ({
  bodies: Object.fromEntries(bodies.map(({ id, name, shortName }) => [id, { name, shortName }])),
  principals: principals.map(({ id, name, shortName, abbreviation }) => ({
    id,
    name,
    shortName,
    abbreviation,
  })),
});

const bodiesOf = (roster: Roster, person: PersonId) => [
  ...mandatesOf(roster, person)
    .filter(({ kind }) => kind !== 'substitute')
    .map(({ body }) => body),
  ...roster.presidencies.filter((one) => one.person === person).map(({ body }) => body),
];
