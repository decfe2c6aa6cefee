import type { PersonId } from './ids.ts';
import { rolesOf } from './meeting/roles.ts';
import { bodyIn } from './meeting/roster.ts';
import type { Meeting } from './meeting/state.ts';
import type { Viewer } from './viewer.ts';

/** What kinds of things a viewer may see: decided once per view, used by all its parts (TR2). */
export type Sight = {
  readonly person: PersonId | null;
  /** Attendance: anyone with a mandate here. */
  readonly inside: boolean;
  /** Reservations and notes: said aloud in the meeting, so also in its chat and on its stage. */
  readonly dissent: boolean;
  /** Who answered what in a round, and who is missing: those who run the meeting. */
  readonly runs: boolean;
  /** Named ballots once the vote is closed. */
  readonly ballots: boolean;
  /** Per principal, once a question is closed. */
  readonly principals: boolean;
};

export function sightOf(meeting: Meeting, viewer: Viewer): Sight {
  const named = bodyIn(meeting.plan.roster, meeting.plan.body)?.namedBallotsInChat === true;
  if (viewer.kind !== 'person')
    return { person: null, inside: false, dissent: true, runs: false, ballots: named, principals: true };
  const roles = rolesOf(meeting, viewer.person);
  const inside = roles.has('participant') || roles.has('chair');
  const runs = roles.has('chair') || roles.has('secretary') || roles.has('coordinator');
  return { person: viewer.person, inside, dissent: inside, runs, ballots: inside, principals: inside };
}
