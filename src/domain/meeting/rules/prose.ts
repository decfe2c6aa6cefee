import { accept, refuse, type Result } from '../../result.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import { itemIn } from '../items.ts';
import type { Meeting } from '../state.ts';

type Ask<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;
type Decision = Result<readonly MeetingEvent[]>;

/** MI1: prose in blocks, each replaced by itself; an empty text takes the block away. */
export function writeProse(meeting: Meeting, command: Ask<'WriteProse'>, { at }: Context): Decision {
  const { item: id, block, text } = command;
  const item = itemIn(meeting, id);
  if (item === undefined) return refuse({ code: 'item-not-found', item: id });
  const before = item.prose.find((known) => known.id === block)?.text ?? '';
  return accept(before === text ? [] : [{ type: 'ProseWritten', at, item: id, block, text }]);
}

export const noteNextMeeting = (
  _meeting: Meeting,
  { text, date }: Ask<'NoteNextMeeting'>,
  { at }: Context,
): Decision =>
  text.trim() === ''
    ? refuse({ code: 'text-needed' })
    : accept([{ type: 'NextMeetingNoted', at, text, date }]);
