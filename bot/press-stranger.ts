import { randomUUID } from 'node:crypto';
import type { App } from '../src/app/app.ts';
import type { Account, Conversation } from '../src/app/ports.ts';
import type { CardAction } from '../src/contract/card-actions.ts';
import type { CollaborationId, GuestId } from '../src/domain/ids.ts';
import { latestBy, rulingSource } from '../src/domain/meeting/presence.ts';
import type { HeldAnswer } from '../src/domain/meeting/held.ts';
import type { Meeting } from '../src/domain/meeting/state.ts';
import type { Refusal } from '../src/domain/refusal.ts';
import { t, type Locale } from '../src/i18n/index.ts';
import type { IncomingActivity } from './activity.ts';
import type { CardParts } from './cards/card-parts.ts';
import { claimByCard } from './claim-by-card.ts';
import { personalCard } from './fresh-card.ts';
import { displayName, guestOf, guestStanding } from './guest-account.ts';
import { heldAnswerOf } from './held-answer.ts';
import { messageOf } from './message-name.ts';
import type { Notice } from './cards/showing.ts';
import { adaptive, refusalNotice, refused, type Pressed } from './press-answer.ts';
import { readPress } from './press-request.ts';

export type StrangerParts = {
  readonly app: App;
  readonly collaboration: CollaborationId;
  readonly conversation: (id: string) => Promise<Conversation | null>;
  readonly cards: CardParts;
};

/**
 * A press by somebody whose account belongs to nobody in the register (AT8). It can say that they are here, in the
 * meeting whose chat they press in and in no other, and answer a question, which is held (AC5); whatever else it asks for is
 * refused.
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
  const show = (of: Meeting, notice: Notice | null) => shown(parts, of, action, account, locale, notice);
  if (action.verb === 'refresh') return show(meeting, null);
  const held = heldAnswerOf(action);
  if (held === null && action.verb !== 'introduce' && action.verb !== 'check-in')
    return show(meeting, refusalNotice(locale, { code: 'not-identified' }, meeting));
  const reported = await report(parts, activity, account, meeting);
  if (reported.refusal !== null)
    return show(reported.meeting, refusalNotice(locale, reported.refusal, meeting));
  if (held === null) {
    await claimByCard(parts.app, parts.collaboration, account, displayName(activity.from?.name));
    return show(reported.meeting, null);
  }
  const kept = await hold(parts, activity, account, reported.meeting, held);
  if (kept.refusal !== null) return show(kept.meeting, refusalNotice(locale, kept.refusal, meeting));
  return show(kept.meeting, { text: t(locale, 'cards.unknown.held'), tone: 'warning' });
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

/** An answer that counts for nothing until chair or secretary says that it is theirs (AC5). */
async function hold(
  { app, collaboration }: StrangerParts,
  activity: IncomingActivity,
  account: Account,
  meeting: Meeting,
  held: HeldAnswer,
): Promise<Reported> {
  const guest = guestOf(account);
  if (guest === null) return { meeting, refusal: { code: 'not-identified' } };
  const executed = await app.execute({
    collaboration,
    meeting: meeting.plan.id,
    command: { type: 'HoldAnswer', guest, held },
    actor: { person: null, via: 'teams' },
    key: ['card', 'hold', guest, activity.id ?? randomUUID()].join('/'),
  });
  const now = executed.meeting ?? meeting;
  return { meeting: now, refusal: executed.ok ? null : executed.refusal };
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
  notice: Notice | null,
): Pressed {
  const card = personalCard(meeting, messageOf(action, meeting), null, {
    locale,
    parts: cards,
    guest: guestStanding(meeting, account),
    ...(notice !== null && { notice }),
  });
  return { answer: adaptive(card), said: notice?.text ?? null };
}
