import { randomUUID } from 'node:crypto';
import type { App } from '../src/app/app.ts';
import type { Account, Conversation } from '../src/app/ports.ts';
import type { CardAction } from '../src/contract/card-actions.ts';
import type { CollaborationId, GuestId } from '../src/domain/ids.ts';
import { latestBy, rulingSource } from '../src/domain/meeting/presence.ts';
import type { Meeting } from '../src/domain/meeting/state.ts';
import type { Refusal } from '../src/domain/refusal.ts';
import type { Locale } from '../src/i18n/index.ts';
import { refusalText } from '../src/i18n/refusal-text.ts';
import type { IncomingActivity } from './activity.ts';
import type { CardParts } from './cards/card-parts.ts';
import { personalCard } from './fresh-card.ts';
import { displayName, guestOf, guestStanding } from './guest-account.ts';
import { messageOf } from './message-name.ts';
import { adaptive, refused, type Pressed } from './press-answer.ts';
import { readPress } from './press-request.ts';

export type StrangerParts = {
  readonly app: App;
  readonly collaboration: CollaborationId;
  readonly conversation: (id: string) => Promise<Conversation | null>;
  readonly cards: CardParts;
};

/**
 * A press by somebody whose account belongs to nobody in the register (AT8). It can say that they are here, in the
 * meeting whose chat they press in and in no other; whatever else it asks for is refused.
 */
export async function strangersPress(
  parts: StrangerParts,
  activity: IncomingActivity,
  account: Account,
  locale: Locale,
): Promise<Pressed> {
  const request = readPress(activity);
  const action = request.kind === 'action' ? request.action : null;
  const meeting = action === null ? null : await meetingOfChat(parts, activity, action);
  if (action === null || meeting === null) return refused(locale, { code: 'not-identified' });
  const reports = action.verb === 'introduce' || action.verb === 'check-in';
  if (!reports) {
    const refusal: Refusal | null = action.verb === 'refresh' ? null : { code: 'not-identified' };
    return shown(parts, meeting, action, account, locale, refusal);
  }
  const reported = await report(parts, activity, account, meeting);
  return shown(parts, reported.meeting, action, account, locale, reported.refusal);
}

/** Card data says which meeting; only the chat it is pressed in makes that so. */
async function meetingOfChat(
  { app, collaboration, conversation }: StrangerParts,
  activity: IncomingActivity,
  action: CardAction,
): Promise<Meeting | null> {
  const id = activity.conversation?.id;
  const chat = id == null ? null : await conversation(id);
  if (chat?.meeting == null || chat.meeting !== action.meeting || chat.collaboration !== collaboration)
    return null;
  return app.meeting(collaboration, chat.meeting);
}

type Reported = { readonly meeting: Meeting; readonly refusal: Refusal | null };

async function report(
  { app, collaboration }: StrangerParts,
  activity: IncomingActivity,
  account: Account,
  meeting: Meeting,
): Promise<Reported> {
  const guest = guestOf(account);
  if (guest === null) return { meeting, refusal: { code: 'not-identified' } };
  if (isHere(meeting, guest)) return { meeting, refusal: null };
  const executed = await app.execute({
    collaboration,
    meeting: meeting.plan.id,
    command: { type: 'ReportGuest', guest, name: displayName(activity.from?.name), present: true },
    actor: { person: null, via: 'teams' },
    key: ['card', 'introduce', guest, activity.id ?? randomUUID()].join('/'),
  });
  return executed.ok
    ? { meeting: executed.meeting, refusal: null }
    : { meeting: executed.meeting ?? meeting, refusal: executed.refusal };
}

/** Each further report would count as another device (AT11). */
function isHere(meeting: Meeting, id: GuestId): boolean {
  const reports = meeting.guests[id]?.reports ?? [];
  return latestBy(reports, rulingSource(reports)) === true;
}

function shown(
  { cards }: StrangerParts,
  meeting: Meeting,
  action: CardAction,
  account: Account,
  locale: Locale,
  refusal: Refusal | null,
): Pressed {
  const text = refusal === null ? null : refusalText(locale, refusal, meeting.plan.timeZone);
  const card = personalCard(meeting, messageOf(action, meeting), null, {
    locale,
    parts: cards,
    guest: guestStanding(meeting, account),
    ...(text !== null && { notice: { text, tone: 'warning' as const } }),
  });
  return { answer: adaptive(card), said: text };
}
