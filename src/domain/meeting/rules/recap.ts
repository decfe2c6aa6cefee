import { accept, refuse, type Result } from '../../result.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { MeetingEvent } from '../events.ts';
import type { Meeting } from '../state.ts';

type Ask<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;
type Decision = Result<readonly MeetingEvent[]>;

/** Mötesrapport (MI10): the coordinators' own words above the facts, until it is published. */
export function editRecap(meeting: Meeting, command: Ask<'EditRecap'>, { at }: Context): Decision {
  if (meeting.recap.publishedAt !== null) return refuse({ code: 'recap-already-published' });
  const trimmed = command.text?.trim() ?? '';
  const text = trimmed === '' ? null : trimmed;
  return accept(text === meeting.recap.text ? [] : [{ type: 'RecapEdited', at, text }]);
}

export const approveRecap = (meeting: Meeting, { actor, at }: Context): Decision =>
  accept(meeting.recap.approvedAt === null ? [{ type: 'RecapApproved', at, by: actor.person }] : []);

/** To the members, once approved. */
export function publishRecap(meeting: Meeting, { actor, at }: Context): Decision {
  if (meeting.recap.approvedAt === null) return refuse({ code: 'recap-not-approved' });
  return accept(meeting.recap.publishedAt === null ? [{ type: 'RecapPublished', at, by: actor.person }] : []);
}

/** MI7: what a draft is shared for goes on record. */
export function shareMinutes(_: Meeting, command: Ask<'ShareMinutes'>, { actor, at }: Context): Decision {
  const whom = command.with.trim();
  if (whom === '') return refuse({ code: 'text-needed' });
  return accept([{ type: 'MinutesShared', at, purpose: command.purpose, with: whom, by: actor.person }]);
}
