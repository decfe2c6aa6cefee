import * as z from 'zod';
import type { BotToken } from './adapter.ts';
import type { Card } from './cards/card.ts';

export type SendOutcome =
  | { readonly outcome: 'sent'; readonly activityId: string }
  /** Throttled, or the service is away: again after so many milliseconds (null: as the sender sees fit). */
  | { readonly outcome: 'later'; readonly afterMs: number | null }
  /** Blocked or removed from the chat. */
  | { readonly outcome: 'gone' }
  /** The message to update isn't there any more. */
  | { readonly outcome: 'missing' }
  /** A new message may or may not have arrived: sending carries no key, so repeating it may show it twice. */
  | { readonly outcome: 'unknown' }
  /** The service refuses this message for good. */
  | { readonly outcome: 'rejected'; readonly status: number };

export type ChatMessage = { readonly card: Card; readonly summary: string };

/** Where a message goes. */
export type Address = { readonly serviceUrl: string; readonly conversation: string };

/** The channel's own interface for sending. Never rejects. */
export type Connector = {
  /** Not idempotent. */
  post(address: Address, message: ChatMessage): Promise<SendOutcome>;
  /** Idempotent. */
  update(address: Address, activityId: string, message: ChatMessage): Promise<SendOutcome>;
};

const resource = z.looseObject({ id: z.string() });

/** Whoever doesn't answer within `timeoutMs` is taken for one whose line broke. */
export function createConnector(botToken: BotToken, timeoutMs = 10_000): Connector {
  async function send(method: 'POST' | 'PUT', address: Address, id: string | null, message: ChatMessage) {
    const body = JSON.stringify(activity(address, id, message));
    try {
      const token = await botToken();
      const response = await fetch(urlOf(address, id), {
        method,
        body,
        headers: {
          'content-type': 'application/json',
          ...(token !== null && { authorization: `Bearer ${token}` }),
        },
        signal: AbortSignal.timeout(timeoutMs),
      });
      return await outcomeOf(response, id);
    } catch (fault) {
      return neverLeft(fault) || id !== null ? later(null) : ({ outcome: 'unknown' } as const);
    }
  }
  return {
    post: (address, message) => send('POST', address, null, message),
    update: (address, activityId, message) => send('PUT', address, activityId, message),
  };
}

const urlOf = ({ serviceUrl, conversation }: Address, id: string | null): string => {
  const activities = `${serviceUrl.replace(/\/+$/, '')}/v3/conversations/${encodeURIComponent(conversation)}/activities`;
  return id === null ? activities : `${activities}/${encodeURIComponent(id)}`;
};

const activity = ({ conversation }: Address, id: string | null, { card, summary }: ChatMessage) => ({
  type: 'message',
  ...(id !== null && { id }),
  conversation: { id: conversation },
  summary,
  attachments: [{ contentType: 'application/vnd.microsoft.card.adaptive', content: card }],
});

const later = (afterMs: number | null): SendOutcome => ({ outcome: 'later', afterMs });

async function outcomeOf(response: Response, id: string | null): Promise<SendOutcome> {
  const { status } = response;
  if (response.ok) {
    const answered = resource.safeParse(await response.json().catch(() => null));
    const activityId = id ?? (answered.success ? answered.data.id : null);
    return activityId === null ? { outcome: 'unknown' } : { outcome: 'sent', activityId };
  }
  await response.body?.cancel();
  if (status === 429 || status === 412) return later(retryAfter(response.headers.get('retry-after')));
  if (status === 403) return { outcome: 'gone' };
  if (status === 404 && id !== null) return { outcome: 'missing' };
  if (status < 500) return { outcome: 'rejected', status };
  return id === null ? { outcome: 'unknown' } : later(null);
}

/** Seconds or an HTTP date, as milliseconds from now. */
export function retryAfter(header: string | null, now: number = Date.now()): number | null {
  if (header === null) return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds * 1000);
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** Was the connection refused before anything could be sent? */
function neverLeft(fault: unknown): boolean {
  const code = fieldOf(fieldOf(fault, 'cause'), 'code');
  return code === 'ECONNREFUSED' || code === 'ENOTFOUND' || code === 'EAI_AGAIN';
}

const fieldOf = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
