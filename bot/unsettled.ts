import type { MessageName } from '../src/app/ports.ts';
import type { IncomingActivity } from './activity.ts';

/** New messages that may or may not have arrived: the channel took them and broke before it said so. */
export type Unsettled = {
  note(message: MessageName): void;
  /** The message that a press on a card shows to have arrived; null for all others. Forgets it. */
  arrived(activity: IncomingActivity): { readonly message: MessageName; readonly activityId: string } | null;
};

const atMost = 1_000;

/**
 * A press, or a client's own refresh a moment after a card came, names the message that it sits on. What of ours is of
 * unknown fate is known again by that, and updated from then on instead of posted twice.
 */
export function unsettled(): Unsettled {
  const noted = new Map<string, MessageName>();
  const textOf = ({ conversation, meeting, key }: MessageName) =>
    JSON.stringify([conversation, meeting, key]);
  return {
    note(message) {
      noted.set(textOf(message), message);
      const oldest = noted.keys().next();
      if (noted.size > atMost && oldest.done !== true) noted.delete(oldest.value);
    },
    arrived(activity) {
      if (noted.size === 0) return null;
      const { conversation, replyToId } = activity;
      const { meeting, card, item, message: own } = dataOf(activity);
      if (conversation?.id == null || typeof replyToId !== 'string') return null;
      const key = typeof own === 'string' ? own : card === 'item' ? `item:${String(item)}` : String(card);
      // Somebody's own chat is about nobody else, so that its messages name no meeting.
      const text =
        typeof own === 'string'
          ? [...noted].find(([, one]) => one.conversation === conversation.id && one.key === key)?.[0]
          : JSON.stringify([conversation.id, meeting, key]);
      const message = text === undefined ? undefined : noted.get(text);
      if (text !== undefined) noted.delete(text);
      return message === undefined ? null : { message, activityId: replyToId };
    },
  };
}

type Raw = Readonly<Record<string, unknown>>;
const record = (value: unknown): Raw => (typeof value === 'object' && value !== null ? (value as Raw) : {});
const dataOf = ({ value }: IncomingActivity): Raw => record(record(record(value)['action'])['data']);
