import { accept, refuse, type Result } from '../../result.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import type { Meeting } from '../state.ts';

type Ask<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;
type Decision = Result<readonly MeetingEvent[]>;

/** Place, hours and registry number can be put right until sign-off. */
export function revisePlan(meeting: Meeting, { changes }: Ask<'RevisePlan'>, { at }: Context): Decision {
  const { scheduledStart, scheduledEnd } = { ...meeting.plan, ...changes };
  if (scheduledStart >= scheduledEnd) return refuse({ code: 'times-backwards' });
  const fields = Object.keys(changes) as (keyof typeof changes)[];
  const differs = fields.some((field) => changes[field] !== meeting.plan[field]);
  return accept(differs ? [{ type: 'PlanRevised', at, changes }] : []);
}

/** Kallelse. Sent again after a change of the agenda, it is a new notice; who read the first is kept. */
export function sendNotice(meeting: Meeting, { actor, at }: Context): Decision {
  if (meeting.phase !== 'prepared') return refuse({ code: 'meeting-already-open' });
  return accept([{ type: 'NoticeSent', at, by: actor.person }]);
}

/** AG8: those called say that they have read it, once. */
export function acknowledgeNotice(meeting: Meeting, { actor, at }: Context): Decision {
  if (actor.person === null) return refuse({ code: 'not-identified' });
  if (meeting.notice === null) return refuse({ code: 'notice-not-sent' });
  const read = meeting.notice.read[actor.person];
  return accept(
    read !== undefined && read >= meeting.notice.sentAt
      ? []
      : [{ type: 'NoticeRead', at, person: actor.person }],
  );
}
