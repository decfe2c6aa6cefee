import { accept, refuse, type Result } from '../../result.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import { itemIn } from '../items.ts';
import type { Meeting } from '../state.ts';

type Ask<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;
type Decision = Result<readonly MeetingEvent[]>;

/** MI1: prose in blocks, each replaced by itself; nobody writes over what they haven't read. */
export function writeProse(meeting: Meeting, command: Ask<'WriteProse'>, { actor, at }: Context): Decision {
  const { item: id, block, text, revision } = command;
  const item = itemIn(meeting, id);
  if (item === undefined) return refuse({ code: 'item-not-found', item: id });
  const before = item.prose.find((known) => known.id === block);
  if ((before?.text ?? '') === text) return accept([]);
  if (revision !== undefined && revision !== (before?.revision ?? 0))
    return refuse({ code: 'prose-changed-meanwhile' });
  return accept([{ type: 'ProseWritten', at, item: id, block, text, by: actor.person }]);
}

export const noteNextMeeting = (
  _meeting: Meeting,
  { text, date }: Ask<'NoteNextMeeting'>,
  { at }: Context,
): Decision =>
  text.trim() === ''
    ? refuse({ code: 'text-needed' })
    : accept([{ type: 'NextMeetingNoted', at, text, date }]);

/** Strikes a line from the coming meetings. */
export const strikeNextMeeting = (
  meeting: Meeting,
  { index }: Ask<'StrikeNextMeeting'>,
  { at }: Context,
): Decision =>
  meeting.nextMeetings[index] === undefined
    ? refuse({ code: 'next-meeting-not-found' })
    : accept([{ type: 'NextMeetingStruck', at, index }]);
