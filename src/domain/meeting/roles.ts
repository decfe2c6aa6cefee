import type { PersonId } from '../ids.ts';
import { attendingBodies, isPresent } from './presence.ts';
import { mandatesOf } from './roster.ts';
import type { Meeting } from './state.ts';

/** Roles a person can have in a meeting. One person can have several at once. */
export type RoleName =
  /** Ordförande: presides now, or would on opening. */
  | 'chair'
  /** Vice ordförande. */
  | 'viceChair'
  | 'secretary'
  | 'coordinator'
  /** Tjänstgörande: serves a seat. */
  | 'serving'
  /** Has any mandate in an attending body: members, substitutes, co-opted, officials. */
  | 'participant'
  /** The system itself: Teams' own join and leave events. */
  | 'system';

let asked: {
  readonly meeting: Meeting;
  readonly person: PersonId | null;
  readonly roles: ReadonlySet<RoleName>;
} | null = null;

/** Everything the person is in this meeting; empty for an outsider. Asked many times over for the same, so kept once. */
export function rolesOf(meeting: Meeting, person: PersonId | null): ReadonlySet<RoleName> {
  if (asked?.meeting !== meeting || asked.person !== person)
    asked = { meeting, person, roles: rolesIn(meeting, person) };
  return asked.roles;
}

function rolesIn(meeting: Meeting, person: PersonId | null): ReadonlySet<RoleName> {
  const roles = new Set<RoleName>();
  if (person === null) return roles;
  const bodies = attendingBodies(meeting);
  for (const mandate of mandatesOf(meeting.plan.roster, person)) {
    if (!bodies.includes(mandate.body)) continue;
    roles.add('participant');
    if (mandate.kind === 'official') roles.add(mandate.office);
  }
  if (Object.values(meeting.serving).includes(person)) roles.add('serving');
  if (holds(meeting, person, 'viceChair')) roles.add('viceChair');
  if (presides(meeting, person)) roles.add('chair');
  return roles;
}

const holds = (meeting: Meeting, person: PersonId, office: 'chair' | 'viceChair'): boolean =>
  meeting.plan.roster.presidencies.some(
    (presidency) =>
      presidency.person === person && presidency.office === office && presidency.body === meeting.plan.body,
  );

/** Who presides: while the meeting runs, whoever took the chair; before it, the chair, or the vice chair if the chair is not there. */
function presides(meeting: Meeting, person: PersonId): boolean {
  const now = meeting.presiding.at(-1);
  if (now !== undefined) return now.person === person;
  return holds(meeting, person, 'chair') || (holds(meeting, person, 'viceChair') && !chairIsHere(meeting));
}

const chairIsHere = (meeting: Meeting): boolean =>
  meeting.plan.roster.presidencies.some(
    ({ body, office, person }) =>
      body === meeting.plan.body && office === 'chair' && isPresent(meeting, person),
  );

/** The person in the chair has left and nobody has taken over. */
export function chairIsEmpty(meeting: Meeting): boolean {
  const now = meeting.presiding.at(-1);
  return now !== undefined && !isPresent(meeting, now.person);
}
