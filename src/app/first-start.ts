import { asId, type BodyId, type CollaborationId, type PersonId } from '../domain/ids.ts';
import type { Roster } from '../domain/structure/facts.ts';
import { accept, type Result } from '../domain/result.ts';
import { entryOf } from '../domain/structure/register.ts';
import { installation, type App } from './app.ts';

/** What an empty installation is told of: the collaboration, a first body, and who may enter all the rest. */
export type FirstStart = {
  readonly collaborationName: string;
  readonly bodyName: string;
  readonly coordinator: { readonly name: string; readonly address: string };
};

/**
 * Establishes the collaboration, unless it is: with one body and its coordinator, whose account is linked at their first
 * request by the address (AC1). Everything else is entered in the tab or by spreadsheet. Idempotent; refuses what the
 * register's rules refuse.
 */
export async function firstStart(
  app: App,
  collaboration: CollaborationId,
  { collaborationName, bodyName, coordinator }: FirstStart,
): Promise<Result<null>> {
  const { collaboration: there } = await app.structure(collaboration);
  if (there === null) {
    const roster = rosterWith(bodyName, { id: person, name: coordinator.name });
    const established = await app.changeStructure(
      collaboration,
      {
        type: 'EstablishCollaboration',
        collaboration: { id: collaboration, name: collaborationName },
        roster,
      },
      'first-start/establish',
      installation,
    );
    // Another instance may have been a moment faster.
    if (!established.ok && established.refusal.code !== 'collaboration-already-established')
      return established;
  }
  const { register } = await app.structure(collaboration);
  // Begun in some other way: its own people know each other.
  if (entryOf(register, 'person', person) === undefined) return accept(null);
  // By its key once and never again: also after a start that was killed before it came here, not after it was struck.
  const address = { type: 'NoteAddress', person, address: coordinator.address } as const;
  const noted = await app.changeStructure(collaboration, address, 'first-start/address', installation);
  return noted.ok ? accept(null) : noted;
}

const person = asId<PersonId>('first-coordinator');

/** The body's other names are what can be made of its name; they are put right in the register. */
const rosterWith = (bodyName: string, person: { readonly id: PersonId; readonly name: string }): Roster => {
  const body = asId<BodyId>('first-body');
  return {
    principals: [],
    bodies: [
      {
        id: body,
        name: bodyName,
        genitive: /[sxz]$/i.test(bodyName) ? bodyName : `${bodyName}s`,
        subject: bodyName,
        shortName: bodyName,
        membersAre: 'elected',
        decidesBy: 'consensus',
        jointOf: [],
        namedBallotsInChat: false,
      },
    ],
    persons: [person],
    seats: [],
    mandates: [{ kind: 'official', person: person.id, body, office: 'coordinator' }],
    presidencies: [],
  };
};
