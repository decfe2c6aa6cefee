import { accept, refuse, type Result } from '../../result.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import { latestBy } from '../presence.ts';
import { personIn } from '../roster.ts';
import type { Meeting } from '../state.ts';
import { withServing } from './serving.ts';

/**
 * AT1: a report from whoever says it. The same again from the same source changes nothing, but for Teams, where each
 * report is a device that came or went.
 */
export function reportPresence(
  meeting: Meeting,
  command: Extract<MeetingCommand, { type: 'ReportPresence' }>,
  { actor, at }: Context,
): Result<readonly MeetingEvent[]> {
  const { person, present } = command;
  if (personIn(meeting.plan.roster, person) === undefined) return refuse({ code: 'unknown-person', person });
  const source = actor.via === 'teams' ? 'teams' : actor.person === person ? 'self' : 'secretary';
  if (meeting.phase === 'closed' && source !== 'secretary') return refuse({ code: 'meeting-closed' });
  const reports = meeting.attendance[person]?.reports ?? [];
  const repeats = source !== 'teams' && command.since === undefined && latestBy(reports, source) === present;
  if (repeats) return accept([]);
  const report: MeetingEvent = { type: 'PresenceReported', at: command.since ?? at, person, present, source };
  return accept(withServing(meeting, [report], at));
}
