import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Account, Conversation } from '../../src/app/ports.ts';
import type { Instant } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { accountOf } from '../actor.ts';
import type { IncomingActivity } from '../activity.ts';
import { displayName, guestOf } from '../guest-account.ts';
import type { HandlerParts } from './parts.ts';

const text = z.string().nullish().catch(null);
const person = z.looseObject({ id: text, name: text, aadObjectId: text, tenantId: text });
const memberList = z
  .array(z.looseObject({ user: person.nullish().catch(null) }))
  .nullish()
  .catch(null);

/** Older than this, or ahead of our clock, an event's own time isn't trusted. */
const oldestMs = 24 * 3_600_000;

/**
 * Who joined or left, read forgivingly: fields come in both casings, and some are missing. Each report is one device
 * (AT11), so each member of an event counts by itself. Those whom nobody knows are listed as unknown (AT8).
 */
export async function reportParticipants(
  parts: HandlerParts,
  { collaboration, meeting }: Conversation & { readonly meeting: NonNullable<Conversation['meeting']> },
  activity: IncomingActivity,
  present: boolean,
): Promise<void> {
  const event = activity.id ?? randomUUID();
  const since = saneTime(activity.timestamp, parts.clock());
  for (const [index, member] of membersOf(activity).entries()) {
    const account = accountOf({ ...activity, from: member });
    const command = await reportOf(parts, account, member.name, present, since);
    if (command === null) continue;
    // What the meeting refuses here (a closed meeting, nothing to change) needs no answer: nobody asked.
    await parts.app.execute({
      collaboration,
      meeting,
      command,
      actor: { person: null, via: 'teams' },
      key: ['teams', present ? 'join' : 'leave', event, String(index)].join('/'),
    });
  }
}

async function reportOf(
  { app }: HandlerParts,
  account: Account,
  name: string | null | undefined,
  present: boolean,
  since: Instant | null,
): Promise<MeetingCommand | null> {
  const identity = await app.identify(account);
  if (identity !== null)
    return {
      type: 'ReportPresence',
      person: identity.person,
      present,
      ...(since !== null && { since }),
    };
  const guest = guestOf(account);
  return guest === null ? null : { type: 'ReportGuest', guest, name: displayName(name), present };
}

/** When Teams says that it happened: events are late at times, and their payload has no time of its own. */
export function saneTime(timestamp: string | null | undefined, now: Instant): Instant | null {
  const at = Date.parse(timestamp ?? '');
  const age = Date.parse(now) - at;
  return age >= 0 && age <= oldestMs ? new Date(at).toISOString() : null;
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
