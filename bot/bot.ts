import { TeamsActivityHandler, type TurnContext } from 'botbuilder';
import type { Conversation } from '../src/app/ports.ts';
import { readActivity, type IncomingActivity } from './activity.ts';
import { botWasAdded, botWasRemoved, welcome } from './handlers/membership.ts';
import { onMeetingEvent } from './handlers/meeting-events.ts';
import { onMessage } from './handlers/message.ts';
import type { HandlerParts, Say } from './handlers/parts.ts';
import { rememberChat } from './handlers/remember-chat.ts';

/**
 * Everything of the bot that isn't a press: who was added where, what is said to it, what Teams tells of a meeting.
 * botbuilder's own dispatch of these throws on payloads that Teams does send, so its parts are overridden.
 */
export class MeetingBot extends TeamsActivityHandler {
  readonly #parts: HandlerParts;
  /** Chats being greeted: two activities tell of one install, often at once. */
  readonly #greeting = new Set<string>();

  constructor(parts: HandlerParts) {
    super();
    this.#parts = parts;
  }

  protected override async onMessageActivity(context: TurnContext): Promise<void> {
    const { activity, chat } = await this.#heard(context);
    await onMessage(this.#parts, chat, activity, sayIn(context, this.#parts));
  }

  protected override async onConversationUpdateActivity(context: TurnContext): Promise<void> {
    await this.#membership(context);
  }

  protected override async onInstallationUpdateActivity(context: TurnContext): Promise<void> {
    await this.#membership(context);
  }

  protected override async onEventActivity(context: TurnContext): Promise<void> {
    const { activity, chat } = await this.#heard(context);
    await onMeetingEvent(this.#parts, chat, activity, sayIn(context, this.#parts));
  }

  async #membership(context: TurnContext): Promise<void> {
    const activity = read(context);
    if (botWasRemoved(activity)) {
      const id = activity.conversation?.id;
      if (id != null) await this.#parts.chat.deactivate(id);
      return;
    }
    const chat = await rememberChat(this.#parts, activity);
    if (chat === null || !botWasAdded(activity) || this.#greeting.has(chat.id)) return;
    this.#greeting.add(chat.id);
    await welcome(this.#parts, chat, activity, sayIn(context, this.#parts)).finally(() =>
      this.#greeting.delete(chat.id),
    );
  }

  async #heard(context: TurnContext): Promise<{ activity: IncomingActivity; chat: Conversation | null }> {
    const activity = read(context);
    return { activity, chat: await rememberChat(this.#parts, activity) };
  }
}

function read({ activity }: TurnContext): IncomingActivity {
  const known = readActivity({ ...activity, timestamp: activity.timestamp?.toISOString() });
  if (known === null) throw new TypeError('botbuilder hands on an activity without a type');
  return known;
}

const sayIn =
  (context: TurnContext, { pace }: HandlerParts): Say =>
  async (card) => {
    pace.spend(context.activity.conversation.id);
    await context.sendActivity({
      type: 'message',
      attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
    });
  };
