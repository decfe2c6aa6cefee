import type { App } from '../src/app/app.ts';
import type { MatterLists } from '../src/app/matter-lists.ts';
import type { ChatStore, Clock, Limiter } from '../src/app/ports.ts';
import type { CollaborationId, MeetingId, PersonId } from '../src/domain/ids.ts';
import type { Locale } from '../src/i18n/index.ts';
import type { BotToken } from './adapter.ts';
import { startAnnouncer } from './announcer.ts';
import { bareParts, type CardParts } from './cards/card-parts.ts';
import { createMemberOf } from './chat-member.ts';
import { createConnector, type Connector } from './connector.ts';
import type { KnownChat } from './handlers/parts.ts';
import { heardMembers } from './heard-members.ts';
import { createMessages, type MessagesHandler } from './messages.ts';
import { createPace } from './pacing.ts';
import { addressBook } from './personal/address-book.ts';
import { personalPress } from './personal/press.ts';
import { personalSender } from './personal/sender.ts';
import { createPress, type Trouble } from './press.ts';
import type { IncomingActivity } from './activity.ts';
import { unsettled } from './unsettled.ts';
import { tokenCheck, type TokenTrust } from './token.ts';

export type BotParts = {
  readonly app: App;
  readonly chat: ChatStore;
  readonly clock: Clock;
  /** Epoch milliseconds, by which what is sent is paced and members are looked up again; the wall clock if absent. */
  readonly now?: () => number;
  readonly collaboration: CollaborationId;
  readonly trust: TokenTrust;
  readonly botToken: BotToken;
  readonly meetingFor: (chat: KnownChat) => Promise<MeetingId | null>;
  /** People's own chats: matters, and what follows when somebody can be written to. Absent: nothing is sent there. */
  readonly personal?: { readonly lists: MatterLists; readonly greet: (person: PersonId) => Promise<void> };
  /** Language of the shared cards; Swedish if absent. */
  readonly locale?: Locale;
  readonly trouble: Trouble;
  /** Where cards lead and what the check of the minutes finds; absent: nowhere and nothing. */
  readonly cards?: CardParts;
  /** How often those whose turn it is to sign are reminded; two days if absent. */
  readonly remindEveryMs?: number;
  /** Looks on while messages are sent. */
  readonly watched?: (connector: Connector) => Connector;
  /** How often one account may press or write to the bot; absent: as often as it likes. */
  readonly limit?: Limiter;
  readonly turnedAway?: () => void;
};

export type Bot = {
  /** `POST /api/messages`. */
  readonly messages: MessagesHandler;
  /** Loads what the first turn would have to wait for. */
  ready(): Promise<void>;
  /** Something may be due in a chat. */
  wake(): void;
  /** Keeps people's own chats linked to them: to be looked at now and then. */
  readonly linkChats: () => Promise<void>;
  /** Finishes what is being sent and stops sending. */
  close(): Promise<void>;
};

/** The bot over the use cases: receiving behind the token check, sending paced. */
export function createBot(parts: BotParts): Bot {
  const { app, chat, clock, trouble, collaboration, meetingFor, cards = bareParts, now = Date.now } = parts;
  const heard = heardMembers();
  const greet = parts.personal?.greet ?? (() => Promise.resolve());
  const own =
    parts.personal === undefined
      ? null
      : { app, chat, clock, collaboration, cards, lists: parts.personal.lists };
  const press = createPress({
    ...(own !== null && { personal: personalPress(own) }),
    app,
    clock,
    trouble,
    collaboration,
    conversation: (id) => chat.conversation(id),
    cards,
    memberOf: createMemberOf(parts.botToken),
    now,
  });
  const pace = createPace(now);
  const connector = createConnector(parts.botToken);
  let loading: ReturnType<typeof loadTurns> | undefined;
  const turns = () => (loading ??= loadTurns());
  /** botbuilder is 900 files, of which presses need none. */
  async function loadTurns() {
    const [{ VerifiedAdapter }, { MeetingBot }] = await Promise.all([
      import('./adapter.ts'),
      import('./bot.ts'),
    ]);
    return {
      adapter: new VerifiedAdapter(parts.trust.appId, parts.botToken),
      bot: new MeetingBot({ app, chat, clock, press, pace, collaboration, meetingFor, greet }),
    };
  }
  const fates = unsettled();
  const announcer = startAnnouncer({
    unsettled: fates,
    app,
    chat,
    connector: parts.watched?.(connector) ?? connector,
    pace,
    now,
    locale: parts.locale ?? 'sv',
    refreshFor: (conversation) => heard.in(conversation),
    trouble,
    cards,
    ...(own !== null && { personal: personalSender({ ...own, refreshFor: (id) => heard.in(id) }) }),
    ...(parts.remindEveryMs !== undefined && { remindEveryMs: parts.remindEveryMs }),
  });
  /** Answers wait for this only where something was unknown, which is seldom. */
  const arrived = (activity: IncomingActivity) => {
    const found = fates.arrived(activity);
    if (found === null) return undefined;
    return chat
      .arrived(found.message, found.activityId)
      .then(() => announcer.wake())
      .catch((fault: unknown) => trouble({ reference: 'announcer', doing: 'settle', fault }));
  };
  const messages = createMessages({
    arrived,
    token: tokenCheck(parts.trust),
    press,
    async turn(activity) {
      const { adapter, bot } = await turns();
      const answer = await adapter.turn(activity, (context) => bot.run(context));
      announcer.wake();
      return answer;
    },
    trouble,
    heard: (conversation, member) => heard.hear(conversation, member),
    ...(parts.limit !== undefined && { limit: parts.limit }),
    ...(parts.turnedAway !== undefined && { turnedAway: parts.turnedAway }),
  });
  const ready = async () => {
    await turns();
  };
  return {
    messages,
    ready,
    wake: () => announcer.wake(),
    linkChats: addressBook({ app, chat, collaboration, greet }),
    close: () => announcer.close(),
  };
}
