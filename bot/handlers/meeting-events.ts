import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Conversation } from '../../src/app/ports.ts';
import { accountOf } from '../actor.ts';
import type { IncomingActivity } from '../activity.ts';
import type { HandlerParts } from './parts.ts';

const text = z.string().nullish().catch(null);
const person = z.looseObject({ id: text, aadObjectId: text, tenantId: text });
const memberList = z
  .array(z.looseObject({ user: person.nullish().catch(null) }))
  .nullish()
  .catch(null);

/**
 * Teams' events of a meeting, read forgivingly: names come with leading blanks, fields in both casings, and some are
 * missing. Start and end tell nothing that the chair's own opening and closing don't; join and leave are reports of
 * presence, the weightless kind (AT1).
 */
export async function onMeetingEvent(
  parts: HandlerParts,
  conversation: Conversation | null,
  activity: IncomingActivity,
): Promise<void> {
  const name = (activity.name ?? '').trim().toLowerCase();
  const present = name.endsWith('meetingparticipantjoin');
  if (!present && !name.endsWith('meetingparticipantleave')) return;
  if (conversation?.meeting == null) return;
  for (const member of membersOf(activity)) {
    const identity = await parts.app.identify(accountOf({ ...activity, from: member }));
    if (identity === null) continue;
    // What the meeting refuses here (a closed meeting, nothing to change) needs no answer: nobody asked.
    await parts.app.execute({
      collaboration: conversation.collaboration,
      meeting: conversation.meeting,
      command: { type: 'ReportPresence', person: identity.person, present },
      actor: { person: null, via: 'teams' },
      key: ['teams', present ? 'join' : 'leave', identity.person, activity.id ?? randomUUID()].join('/'),
    });
  }
}

function membersOf({ value }: IncomingActivity): readonly z.infer<typeof person>[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Readonly<Record<string, unknown>>;
  const members = memberList.parse(fields['members'] ?? fields['Members']);
  return (members ?? []).flatMap((member) => {
    const user = member.user ?? person.safeParse(member['User']).data;
    return user === undefined ? [] : [user];
  });
}
