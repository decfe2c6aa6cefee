import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody } from './request-body.ts';

/** A message that the bot posted in a chat of the development channel, as it stands after its updates. */
export type PostedMessage = {
  readonly id: string;
  readonly activity: Readonly<Record<string, unknown>>;
  readonly updates: number;
};

/** The channel's sending interface in small: takes what the bot posts and updates, and shows it on request. */
export type ConnectorDouble = {
  /** In the order they were posted. */
  messages(conversation: string): readonly PostedMessage[];
  /** When messages were posted or updated in a conversation, epoch milliseconds. */
  times(conversation: string): readonly number[];
  /** Answers the request if it is for the connector; false if it isn't. */
  handle(request: IncomingMessage, response: ServerResponse, path: string): Promise<boolean>;
};

const largest = 256 * 1024;
const messagesAtMost = 500;

export function connectorDouble(base: string): ConnectorDouble {
  const chats = new Map<string, Map<string, PostedMessage>>();
  const sent = new Map<string, number[]>();
  const activities = new RegExp(`^${base}/v3/conversations/([^/]+)/activities(?:/([^/]+))?$`);
  const shown = new RegExp(`^${base}/conversations/([^/]+)/messages$`);
  const messages = (conversation: string) => [...(chats.get(conversation)?.values() ?? [])];

  function take(
    method: string,
    conversation: string,
    id: string | null,
    activity: PostedMessage['activity'],
  ) {
    const chat = chats.get(conversation) ?? new Map<string, PostedMessage>();
    chats.set(conversation, chat);
    sent.set(conversation, [...(sent.get(conversation) ?? []), Date.now()].slice(-messagesAtMost));
    const before = method === 'PUT' && id !== null ? chat.get(id) : undefined;
    if (method === 'PUT' && before === undefined) return null;
    const message = {
      id: before?.id ?? randomUUID(),
      activity,
      updates: before === undefined ? 0 : before.updates + 1,
    };
    chat.set(message.id, message);
    const oldest = chat.keys().next();
    if (chat.size > messagesAtMost && oldest.done !== true) chat.delete(oldest.value);
    return message.id;
  }

  return {
    messages,
    times: (conversation) => sent.get(conversation) ?? [],
    async handle(request, response, path) {
      const listed = shown.exec(path);
      if (request.method === 'GET' && listed !== null) {
        answer(response, 200, messages(decodeURIComponent(listed[1] ?? '')));
        return true;
      }
      const found = activities.exec(path);
      if (found === null || (request.method !== 'POST' && request.method !== 'PUT')) return false;
      const read = await readBody(request, largest);
      const activity = read.ok ? parse(read.text) : null;
      if (activity === null) {
        answer(response, read.ok ? 400 : read.status, {});
        return true;
      }
      const target = found[2] === undefined ? null : decodeURIComponent(found[2]);
      const id = take(request.method, decodeURIComponent(found[1] ?? ''), target, activity);
      answer(response, id === null ? 404 : request.method === 'POST' ? 201 : 200, id === null ? {} : { id });
      return true;
    },
  };
}

function parse(text: string): PostedMessage['activity'] | null {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? (parsed as PostedMessage['activity']) : null;
  } catch {
    return null;
  }
}

function answer(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
