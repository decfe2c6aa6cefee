import type { App } from '../src/app/app.ts';
import type { ChatStore, DueMessage, MessageName } from '../src/app/ports.ts';
import { asId } from '../src/domain/ids.ts';
import type { Locale } from '../src/i18n/index.ts';
import { readReference } from './chat-reference.ts';
import type { Connector, SendOutcome } from './connector.ts';
import { drawCard, type Message } from './fresh-card.ts';
import type { Pace } from './pacing.ts';
import type { Trouble } from './press.ts';

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
  let closed = false;
  let looking: Promise<void> | null = null;
  let timer: NodeJS.Timeout | null = null;
  let timerAt = Number.POSITIVE_INFINITY;

  const instant = (ms: number) => new Date(ms).toISOString();

  function wakeIn(ms: number): void {
    const at = now() + ms;
    if (closed || at >= timerAt) return;
    if (timer !== null) clearTimeout(timer);
    timerAt = at;
    timer = setTimeout(() => {
      timer = null;
      timerAt = Number.POSITIVE_INFINITY;
      lookOnce();
    }, ms);
  }

  function lookOnce(): void {
    if (looking !== null) {
      wakeIn(mergeMs);
      return;
    }
    looking = look()
      .catch((fault: unknown) => parts.trouble({ reference: 'announcer', doing: 'look for messages', fault }))
      .finally(() => {
        looking = null;
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

  async function serve(conversation: string): Promise<void> {
    const had = await chat.exclusively(conversation, async () => {
      for (;;) {
        // Read again under the lock, and after each message: another instance or a newer wish may have come first.
        const due = await chat.due(instant(now()), 200);
        const next = due.find((message) => message.conversation.id === conversation);
        if (closed || next === undefined) return;
        const wait = pace.wait(conversation, next.priority >= urgentFrom);
        if (wait > 0) {
          wakeIn(wait);
          return;
        }
        await send(next);
      }
    });
    if (!had) wakeIn(retryMs);
  }

  async function send(due: DueMessage): Promise<void> {
    const { id, collaboration } = due.conversation;
    const reference = readReference(due.conversation.reference);
    const meeting = await app.meeting(collaboration, due.meeting);
    const message = messageOfKey(due.key);
    if (reference === null || meeting === null || message === null) return postpone(due, rejectedMs);
    const card = drawCard(
      meeting,
      message,
      { kind: 'chat' },
      {
        locale: parts.locale,
        audience: 'chat',
        refreshFor: parts.refreshFor(id),
      },
    );
    pace.spend(id);
    const address = { serviceUrl: reference.serviceUrl, conversation: id };
    const content = { card, summary: card.fallbackText };
    const updated =
      due.activityId === null ? null : await parts.connector.update(address, due.activityId, content);
    // A message that somebody removed from the chat is posted anew.
    const outcome =
      updated === null || updated.outcome === 'missing'
        ? await parts.connector.post(address, content)
        : updated;
    await settle(due, meeting.version, outcome);
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

/** The message a key of the outbox names: `agenda`, `item:<id>`, `recap`; null for one this version doesn't know. */
function messageOfKey(key: string): Message | null {
  if (key === 'agenda') return { card: 'agenda' };
  if (key === 'recap') return { card: 'recap', page: 0 };
  return key.startsWith('item:') ? { card: 'item', item: asId(key.slice('item:'.length)) } : null;
}
