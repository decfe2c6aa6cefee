import type { PersonId } from '../ids.ts';
import { accept, refuse, type Result } from '../result.ts';
import { authority } from './authority.ts';
import type { Actor, MeetingCommand } from './commands.ts';
import { chairIsEmpty, rolesOf, type RoleName } from './roles.ts';
import { nameIn } from './roster.ts';
import type { Meeting } from './state.ts';

/** May this actor ask this of the meeting? Read from the table in authority.ts and nowhere else (AU1). */
export function authorise(meeting: Meeting, command: MeetingCommand, actor: Actor): Result<null> {
  const roles = actorsRoles(meeting, actor);
  if (actor.person === null && !roles.has('system')) return refuse({ code: 'not-identified' });
  const { roles: open, behalf } = authority[command.type];
  const subject = subjectOf(command);
  const own = subject === null || subject === actor.person;
  const allowed = own ? open : (behalf ?? []);
  if (allowed.some((role) => roles.has(role)) && ownHands(meeting, command, actor, roles))
    return accept(null);
  if (!own && behalf !== undefined && open.some((role) => roles.has(role)))
    return refuse({ code: 'answers-for-another', person: nameIn(meeting.plan.roster, subject) });
  return refuse({ code: 'not-authorised', needs: allowed });
}

/** By a personal link somebody takes part and runs nothing, whatever else they are (AC6). */
const byLink: readonly RoleName[] = ['participant', 'serving'];

/** Without a person, Teams' own word and what the server has seen of a link come from the system. */
function actorsRoles(meeting: Meeting, { person, via }: Actor): ReadonlySet<RoleName> {
  if (via === 'teams' || (via === 'link' && person === null)) return new Set<RoleName>(['system']);
  const roles = rolesOf(meeting, person);
  return via === 'link' ? new Set(byLink.filter((role) => roles.has(role))) : roles;
}

/** Whom the command speaks for, when that can be somebody else than the actor. */
function subjectOf(command: MeetingCommand): PersonId | null {
  if (command.type === 'ReportPresence' || command.type === 'ReleaseFloor') return command.person;
  return 'for' in command ? (command.for ?? null) : null;
}

/**
 * What comes late is accepted by the chair and nobody else (RE2). The vice chair takes the chair, and gives it to nobody else; and only
 * when it stands empty (AT5).
 */
function ownHands(
  meeting: Meeting,
  command: MeetingCommand,
  actor: Actor,
  roles: ReadonlySet<RoleName>,
): boolean {
  if ('late' in command) return roles.has('chair');
  if (command.type !== 'HandOverChair' || roles.has('chair') || roles.has('secretary')) return true;
  return chairIsEmpty(meeting) && command.person === actor.person;
}
