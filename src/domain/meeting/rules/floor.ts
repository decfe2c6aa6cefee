import { accept, refuse, type Result } from '../../result.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import { nameIn } from '../roster.ts';
import type { Meeting } from '../state.ts';
import { isPresent } from '../presence.ts';

type Ask<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;
type Decision = Result<readonly MeetingEvent[]>;

/** Begär ordet, replik, ordningsfråga. */
export function requestFloor(
  meeting: Meeting,
  command: Ask<'RequestFloor'>,
  { actor, at }: Context,
): Decision {
  const person = command.for ?? actor.person;
  if (person === null) return refuse({ code: 'not-identified' });
  if (!isPresent(meeting, person))
    return refuse({ code: 'not-present', person: nameIn(meeting.plan.roster, person) });
  return meeting.speakers.some((speaker) => speaker.person === person)
    ? refuse({ code: 'already-on-speakers-list' })
    : accept([{ type: 'FloorRequested', at, person, kind: command.kind }]);
}

export function giveFloor(meeting: Meeting, { person }: Ask<'GiveFloor'>, { at }: Context): Decision {
  return meeting.speakers.some((speaker) => speaker.person === person)
    ? accept([{ type: 'FloorGiven', at, person }])
    : refuse({ code: 'not-on-speakers-list' });
}

/** Done speaking, or off the list. */
export function releaseFloor(meeting: Meeting, { person }: Ask<'ReleaseFloor'>, { at }: Context): Decision {
  const waits = meeting.speakers.some((speaker) => speaker.person === person);
  return waits || meeting.speaking === person
    ? accept([{ type: 'FloorReleased', at, person }])
    : refuse({ code: 'not-on-speakers-list' });
}
