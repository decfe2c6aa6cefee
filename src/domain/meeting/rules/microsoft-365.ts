import { accept, refuse, type Result } from '../../result.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import type { Meeting } from '../state.ts';

type Ask<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;
type Decision = Result<readonly MeetingEvent[]>;

/** DI5: the first that was made stays; of two who make one at the same time, the other hears of it. */
export const noteTeamsMeeting = (
  meeting: Meeting,
  { teams }: Ask<'NoteTeamsMeeting'>,
  { actor, at }: Context,
): Decision =>
  accept(meeting.teamsMeeting === null ? [{ type: 'TeamsMeetingMade', at, teams, by: actor.person }] : []);

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
