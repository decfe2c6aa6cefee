import type { LogLine } from '../contract/log.ts';
import type { Recorded } from '../app/ports.ts';
import type { PersonId } from '../domain/ids.ts';
import { authorise } from '../domain/meeting/authorise.ts';
import type { Actor, MeetingCommand } from '../domain/meeting/commands.ts';
import { decide } from '../domain/meeting/decide.ts';
import type { MeetingEvent } from '../domain/meeting/events.ts';
import { nameIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { correctionOf, subjectOf } from './log-corrections.ts';
import { paramsOf } from './log-params.ts';

/** The record in lines, newest first, each with how it can be put right by `reader` now. */
export function logLines(
  meeting: Meeting,
  record: readonly Recorded[],
  reader: PersonId,
): readonly LogLine[] {
  const spoken = new Set<string>();
  const events = record.map(({ data }) => data as MeetingEvent);
  return record
    .map((recorded, at): LogLine | null => {
      const event = events[at];
      if (event === undefined || silent.has(event.type)) return null;
      return {
        version: recorded.version,
        at: event.at,
        recordedAt: recorded.recordedAt,
        by: recorded.actor.person === null ? null : nameIn(meeting.plan.roster, recorded.actor.person),
        via: recorded.actor.via,
        kind: event.type,
        params: paramsOf(meeting, event),
        undo: null,
      };
    })
    .map((line, at) => ({ line, at }))
    .toReversed()
    .flatMap(({ line, at }) => {
      const event = events[at];
      if (event === undefined || line === null) return [];
      // Only the last word about something can be taken back: of an earlier one it would say something else.
      const subject = subjectOf(event);
      if (subject === null || spoken.has(subject)) return [line];
      spoken.add(subject);
      const undo = correctionOf(meeting, event, events.slice(0, at));
      return [undo !== null && isAllowed(meeting, undo.command, reader) ? { ...line, undo } : line];
    });
}

/** What follows from another line and says nothing of its own. */
const silent: ReadonlySet<MeetingEvent['type']> = new Set(['ServingEstablished']);

/** Asked of the rules themselves: what they would refuse isn't offered. A reason is given when it is asked for. */
function isAllowed(meeting: Meeting, command: MeetingCommand, person: PersonId): boolean {
  const actor: Actor = { person, via: 'tab' };
  const asked = 'reason' in command && command.reason === '' ? { ...command, reason: '-' } : command;
  const at = meeting.closedAt ?? meeting.openedAt ?? meeting.plan.scheduledStart;
  if (!authorise(meeting, asked, actor).ok) return false;
  const decided = decide(meeting, asked, { actor, at });
  return decided.ok && decided.value.length > 0;
}
