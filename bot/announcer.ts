import type { App } from '../src/app/app.ts';
import type { ChatStore, DueMessage, MessageName } from '../src/app/ports.ts';
import type { PersonId } from '../src/domain/ids.ts';
import type { Meeting } from '../src/domain/meeting/state.ts';
import type { Locale } from '../src/i18n/index.ts';
import { readReference } from './chat-reference.ts';
import type { Card } from './cards/card.ts';
import type { CardParts } from './cards/card-parts.ts';
import type { Address, ChatMessage, Connector, SendOutcome } from './connector.ts';
import { drawCard } from './fresh-card.ts';
import { messageOfKey, type Message } from './message-name.ts';
import type { Pace } from './pacing.ts';
import type { Trouble } from './press.ts';
import type { PersonalSender } from './personal/sender.ts';
import { isThere } from './personal/sender.ts';
import type { Unsettled } from './unsettled.ts';
import { reminding, remindEveryMs } from './reminder.ts';

export type AnnouncerParts = {
  readonly app: App;
  readonly chat: ChatStore;
  readonly connector: Connector;
  readonly pace: Pace;
  /** Epoch milliseconds. */
  readonly now: () => number;
  /** Language of the shared cards. */
  readonly locale: Locale;
  /** Channel ids whose clients may fetch personal copies in a chat. */
  readonly refreshFor: (conversation: string) => readonly string[];
  readonly trouble: Trouble;
  readonly cards: CardParts;
  /** Told of new messages of unknown fate; absent: they are posted again after a minute. */
  readonly unsettled?: Unsettled;
  /** How long those whose turn it is to sign are left in peace; two days if absent. */
  readonly remindEveryMs?: number;
  /** Draws what is due in people's own chats; absent: nothing is sent there. */
  readonly personal?: PersonalSender;
  /** How often to look without being woken, for what was postponed; 2 s if absent. */
  readonly lookEveryMs?: number;
};

export type Announcer = {
  /** Something may be due. Cheap, and calls merge. */
  wake(): void;
  /** Finishes what is being sent and sends nothing more. What is left stays in the outbox. */
  close(): Promise<void>;
};

/** Weight from which a message may use a chat's whole allowance: questions and results. */
const urgentFrom = 2;
/** Changes that come this close together are looked at once. */
const mergeMs = 50;
/** Presses go before messages: looking takes at most a share of the time, also when there is much to look through. */
const restShare = 20;
const longestRestMs = 400;
const retryMs = 2_000;
const longestRetryMs = 300_000;
/** A new message of unknown fate is given this long to appear before it is sent again. */
const unknownMs = 60_000;
const rejectedMs = 600_000;

/**
 * Makes chats show what the outbox says they should: each message is drawn when it is sent, so that a hundred
 * answers in a second become one update. One sender per chat at a time, across instances.
 */
export function startAnnouncer(parts: AnnouncerParts): Announcer {
  const { app, chat, pace, now } = parts;
  const busy = new Map<string, Promise<void>>();
  /** Chats that were wanted again while they were being served. */
  const missed = new Set<string>();
  /** Chats that another instance has or shall have, and when to ask again. */
  const elsewhere = new Map<string, number>();
  let closed = false;
  let looking: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let timerAt = Number.POSITIVE_INFINITY;
  let restUntil = 0;

  const instant = (ms: number) => new Date(ms).toISOString();

  function wakeIn(ms: number): void {
    // A timer that should have gone off waits by a clock that was moved on, as when a machine has slept: at once, then.
    const at = timerAt <= now() ? now() : Math.max(now() + ms, restUntil);
    if (closed || (at >= timerAt && timerAt > now())) return;
    if (timer !== null) clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(() => {
      timer = null;
      timerAt = Number.POSITIVE_INFINITY;
      lookOnce();
    }, at - now());
  }

  function lookOnce(): void {
    if (looking !== null) {
      wakeIn(mergeMs);
      return;
    }
    const began = now();
    looking = look()
      .catch((fault: unknown) => parts.trouble({ reference: 'announcer', doing: 'look for messages', fault }))
      .finally(() => {
        looking = null;
        restUntil = now() + Math.min(longestRestMs, (now() - began) * restShare);
        wakeIn(parts.lookEveryMs ?? 2_000);
      });
  }

  async function look(): Promise<void> {
    const due = await chat.due(instant(now()), 200);
    for (const [id, priority] of weightiest(due)) {
      if (closed) return;
      const wait = pace.wait(id, priority >= urgentFrom);
      if (wait > 0) {
        wakeIn(wait);
        continue;
      }
      if (busy.has(id)) {
        missed.add(id);
        continue;
      }
      if ((elsewhere.get(id) ?? 0) > now()) continue;
      const work = serve(id)
        .catch((fault: unknown) => parts.trouble({ reference: 'announcer', doing: 'send', fault }))
        .finally(() => {
          busy.delete(id);
          if (missed.delete(id)) wake();
        });
      busy.set(id, work);
    }
  }

  const wake = () => wakeIn(mergeMs);

  /** To another instance, for a while: one that works in it, or one that may be able to where this one failed. */
  function leave(conversation: string): void {
    elsewhere.set(conversation, now() + retryMs);
    wakeIn(retryMs);
  }

  async function serve(conversation: string): Promise<void> {
    const had = await chat
      .exclusively(conversation, async () => {
        for (;;) {
          // Read again under the lock, and after each message: another instance or a newer wish may have come first.
          const [next] = await chat.due(instant(now()), 1, conversation);
          if (closed || next === undefined) return;
          const wait = pace.wait(conversation, next.priority >= urgentFrom);
          if (wait > 0) {
            wakeIn(wait);
            return;
          }
          await send(next);
        }
      })
      .catch((fault: unknown) => {
        leave(conversation);
        throw fault;
      });
    if (had) elsewhere.delete(conversation);
    else leave(conversation);
  }

  async function send(due: DueMessage): Promise<void> {
    const { id, collaboration } = due.conversation;
    const reference = readReference(due.conversation.reference);
    if (due.person !== undefined) return sendPersonal(due, due.person);
    const meeting = await app.meeting(collaboration, due.meeting);
    const message = messageOfKey(due.key);
    if (reference === null || meeting === null || message === null) return postpone(due, rejectedMs);
    const address = { serviceUrl: reference.serviceUrl, conversation: id };
    if (message.card === 'reminder') return remind(due, meeting, address);
    const content = drawn(meeting, message, id);
    pace.spend(id);
    await settle(due, meeting.version, await shown(address, due.activityId, content));
  }

  /** Updates the message, or posts one; anew too, where somebody removed it from the chat. */
  async function shown(
    address: Address,
    activityId: string | null,
    content: ChatMessage,
  ): Promise<SendOutcome> {
    if (activityId === null) return parts.connector.post(address, content);
    const updated = await parts.connector.update(address, activityId, content);
    return updated.outcome === 'missing' ? parts.connector.post(address, content) : updated;
  }

  /** The same for somebody's own chat, where a message may have nothing to say any more once its turn comes. */
  async function sendPersonal(due: DueMessage, person: PersonId): Promise<void> {
    const { id } = due.conversation;
    const reference = readReference(due.conversation.reference);
    const next =
      reference === null || parts.personal === undefined
        ? ({ step: 'pass' } as const)
        : await parts.personal(due, person);
    if (reference === null || next.step === 'pass')
      return chat.sent(nameOf(due), due.wanted, due.activityId ?? '');
    const address = { serviceUrl: reference.serviceUrl, conversation: id };
    pace.spend(id);
    const outcome = await shown(address, isThere(due) ? due.activityId : null, next.content);
    await settle(due, next.version, outcome);
    if (outcome.outcome === 'sent') await next.posted();
  }

  function drawn(meeting: Meeting, message: Message, chatId: string): { card: Card; summary: string } {
    const { locale, cards } = parts;
    const refreshFor = parts.refreshFor(chatId);
    const card = drawCard(
      meeting,
      message,
      { kind: 'chat' },
      { locale, audience: 'chat', refreshFor, parts: cards },
    );
    return { card, summary: card.fallbackText };
  }

  /**
   * A reminder is a new message each time, and its wish stays until nobody is waited for: the outbox keeps when the next
   * one is due, whichever way the server stops. One of unknown fate counts as sent, for another comes.
   */
  async function remind(due: DueMessage, meeting: Meeting, address: Address): Promise<void> {
    const every = parts.remindEveryMs ?? remindEveryMs;
    const next = reminding(meeting, now(), every);
    const { id } = due.conversation;
    if (next.step === 'done') return chat.sent(nameOf(due), meeting.version, due.activityId ?? '');
    if (next.step === 'wait') return chat.postponed(nameOf(due), instant(next.until));
    pace.spend(id);
    const outcome = await parts.connector.post(address, drawn(meeting, { card: 'reminder' }, id));
    return outcome.outcome === 'sent' || outcome.outcome === 'unknown'
      ? chat.postponed(nameOf(due), instant(now() + every))
      : settle(due, meeting.version, outcome);
  }

  async function settle(due: DueMessage, version: number, outcome: SendOutcome): Promise<void> {
    const { id } = due.conversation;
    switch (outcome.outcome) {
      case 'sent':
        return chat.sent(nameOf(due), version, outcome.activityId);
      case 'later':
        return postpone(due, outcome.afterMs ?? backOff(due.attempts));
      case 'gone':
        return chat.deactivate(id);
      case 'unknown':
        if (due.activityId === null) parts.unsettled?.note(nameOf(due));
        return postpone(due, unknownMs);
      case 'missing':
      case 'rejected': {
        const status = outcome.outcome === 'rejected' ? outcome.status : 404;
        parts.trouble({
          reference: 'announcer',
          doing: 'send',
          fault: new Error(`the channel answered ${String(status)}`),
        });
        return postpone(due, rejectedMs);
      }
    }
  }

  async function postpone(due: DueMessage, ms: number): Promise<void> {
    await chat.postponed(nameOf(due), instant(now() + ms));
    wakeIn(ms);
  }

  const stop = app.onMeetingChanged(wake);
  wake();
  return {
    wake,
    async close() {
      closed = true;
      stop();
      if (timer !== null) clearTimeout(timer);
      await looking;
      await Promise.all(busy.values());
    },
  };
}

/** The chats in which something is due, with the weight of what goes first there. */
function weightiest(due: readonly DueMessage[]): ReadonlyMap<string, number> {
  const chats = new Map<string, number>();
  for (const { conversation, priority } of due)
    chats.set(conversation.id, Math.max(priority, chats.get(conversation.id) ?? 0));
  return chats;
}

const nameOf = ({ conversation, meeting, key }: DueMessage): MessageName => ({
  conversation: conversation.id,
  meeting,
  key,
});

/** Doubles from two seconds to five minutes, spread so that chats don't come back all at once. */
const backOff = (attempts: number): number =>
  Math.min(retryMs * 2 ** Math.min(attempts, 10), longestRetryMs) * (0.75 + Math.random() / 2);
