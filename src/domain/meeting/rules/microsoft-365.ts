import type { Instant } from '../../ids.ts';
import { accept, refuse, type Result } from '../../result.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import type { Meeting } from '../state.ts';

type Ask<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;
type Decision = Result<readonly MeetingEvent[]>;

/**
 * DI5: the first that was made stays; of two who make one at the same time, the other hears of it. The same one at another
 * time has been moved.
 */
export function noteTeamsMeeting(
  { teamsMeeting: known }: Meeting,
  { teams }: Ask<'NoteTeamsMeeting'>,
  { actor, at }: Context,
): Decision {
  if (known === null) return accept([{ type: 'TeamsMeetingMade', at, teams, by: actor.person }]);
  const { id, start = known.start, end = known.end } = teams;
  const moved = id === known.id && (start !== known.start || end !== known.end);
  return accept(moved ? [{ type: 'TeamsMeetingMoved', at, start, end, by: actor.person }] : []);
}

/** When Teams still has a meeting that hasn't begun, if it is planned for another time now: then it can be moved. */
export function timesInTeams({
  teamsMeeting,
  phase,
  plan,
}: Meeting): { readonly start: Instant; readonly end: Instant } | null {
  if (teamsMeeting === null || phase !== 'prepared') return null;
  const { start, end } = teamsMeeting;
  return start === plan.scheduledStart && end === plan.scheduledEnd ? null : { start, end };
}

/** DI7: signed minutes only. The same file in the same version is one filing. */
export function noteMinutesFiled(
  meeting: Meeting,
  { file }: Ask<'NoteMinutesFiled'>,
  { actor, at }: Context,
): Decision {
  if (meeting.signOff?.completedAt == null) return refuse({ code: 'minutes-not-signed' });
  const known = meeting.filed.some(({ hash, version }) => hash === file.hash && version === file.version);
  return accept(known ? [] : [{ type: 'MinutesFiled', at, file, by: actor.person }]);
}
