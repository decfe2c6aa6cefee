import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Router } from 'express';
import type { Limiter } from '../src/app/ports.ts';
import { awayRetrySeconds, StoreAway } from '../src/app/store-away.ts';
import { readActivity, type IncomingActivity } from './activity.ts';
import { localeOf, t } from '../src/i18n/index.ts';
import { bytesOf, spoken } from './press-answer.ts';
import type { Press, Trouble } from './press.ts';
import { readBody } from './request-body.ts';
import type { TokenCheck, TokenOutcome } from './token.ts';

/** What a framework turn answers with; null when the activity wants no answer. */
export type TurnAnswer = { readonly status: number; readonly body?: unknown } | null;

export type MessagesParts = {
  readonly token: TokenCheck;
  /** Card presses: a path of their own. */
  readonly press: Press;
  /** Everything else: a turn of the bot framework. May reject. */
  readonly turn: (activity: IncomingActivity) => Promise<TurnAnswer>;
  readonly trouble: Trouble;
  /** Told who was heard of in which chat, by the channel's own ids. */
  readonly heard: (conversation: string, member: string) => void;
  /** Told of each invoke, which names the message that it sits on. Never rejects. */
  readonly arrived?: (activity: IncomingActivity) => Promise<void> | undefined;
  /** Told of each press that is turned away because too many are under way. */
  readonly turnedAway?: () => void;
  /** How often one account may press or write; absent: as often as it likes. */
  readonly limit?: Limiter;
};

/** Handles `POST /api/messages`. Works on plain node requests, so that a server can call it before any framework. */
export type MessagesHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

type Answer = {
  readonly status: number;
  readonly body?: unknown;
  /** The body, where it was made ready ahead. */
  readonly bytes?: Uint8Array;
  readonly retryAfterSeconds?: number;
};

/** Largest activity accepted, in bytes. */
export const largestActivity = 256 * 1024;

const statusOf: Readonly<Record<Exclude<TokenOutcome, 'accepted'>, number>> = {
  unauthorised: 401,
  forbidden: 403,
  unavailable: 503,
};

/**
 * So many presses may be under way: a second's worth and more. What comes beyond them is told so at once, in a sentence
 * on the card, since Teams gives up after ten seconds and the presser would never know.
 */
const mostPresses = 1_000;

/** Token before body, body before meaning: nothing is read of a request that doesn't prove where it comes from. */
export function createMessages(given: MessagesParts): MessagesHandler {
  const parts = { ...given, press: bounded(given) };
  return async (request, response) => {
    const answer = await answerTo(parts, request).catch((fault: unknown): Answer => {
      const reference = randomUUID().slice(0, 8);
      parts.trouble({ reference, doing: 'activity', fault });
      // Never the fault's own text: it may say something of persons or of the inside.
      return fault instanceof StoreAway
        ? { status: 503, body: { reference }, retryAfterSeconds: awayRetrySeconds }
        : { status: 500, body: { reference } };
    });
    send(response, answer);
  };
}

function bounded({ press, turnedAway }: MessagesParts): Press {
  let underWay = 0;
  return async (activity) => {
    if (underWay >= mostPresses) {
      turnedAway?.();
      return spoken(t(localeOf(activity.locale ?? undefined), 'cards.busy'));
    }
    underWay += 1;
    try {
      return await press(activity);
    } finally {
      underWay -= 1;
    }
  };
}

/** The same as an Express router, for servers that mount one. */
export function messagesRouter(handler: MessagesHandler): Router {
  const router = Router();
  router.post('/api/messages', (request, response) => handler(request, response));
  return router;
}

async function answerTo(parts: MessagesParts, request: IncomingMessage): Promise<Answer> {
  const { token, press, turn, heard, limit } = parts;
  const proven = await token.signature(request.headers.authorization);
  if (typeof proven === 'string') return { status: statusOf[proven] };
  const body = await readBody(request, largestActivity);
  if (!body.ok) return { status: body.status };
  const activity = parse(body.text);
  if (activity === null || !isKept(activity)) return { status: 400 };
  const { serviceUrl, channelId } = activity;
  const outcome = token.matches(proven, { serviceUrl, channelId });
  if (outcome !== 'accepted') return { status: statusOf[outcome] };
  if (activity.conversation?.id != null && activity.from?.id != null)
    heard(activity.conversation.id, activity.from.id);
  if (activity.type === 'invoke') await parts.arrived?.(activity);
  const isPress = activity.type === 'invoke' && activity.name?.trim() === 'adaptiveCard/action';
  const wait =
    limit !== undefined && (isPress || activity.type === 'message')
      ? await limit.take(accountText(activity))
      : null;
  if (wait !== null) return isPress ? { status: 200, body: tooOften(activity, wait) } : { status: 429 };
  if (isPress) {
    const { answer, bytes } = await press(activity);
    return { status: 200, body: answer, ...(bytes !== undefined && { bytes }) };
  }
  return (await turn(activity)) ?? { status: 200 };
}

/** Far above what channels give out; what is longer, or has a character that no text has, could not be kept. */
const longestId = 500;

/** Control characters, and halves of a pair of surrogates. */
const unkept = /\p{Cc}|\p{Cs}/u;

/** Can what it says of itself be looked up and kept? A channel always says which conversation. */
function isKept({ type, id, from, conversation }: IncomingActivity): boolean {
  const ids = [id, from?.id, from?.aadObjectId, from?.tenantId, conversation?.id, conversation?.tenantId];
  const sound = ids.every((one) => one == null || (one.length <= longestId && !unkept.test(one)));
  return sound && type !== '' && conversation?.id != null && conversation.id !== '';
}

/** Who sent it, as Teams vouches for it. */
const accountText = ({ from, conversation }: IncomingActivity): string =>
  `${conversation?.tenantId ?? ''}/${from?.aadObjectId ?? from?.id ?? ''}`;

/** Said in the card's place: Teams repeats what is answered with 429. */
const tooOften = (activity: IncomingActivity, waitMs: number) =>
  spoken(t(localeOf(activity.locale ?? undefined), 'cards.tooOften', { seconds: Math.ceil(waitMs / 1000) }))
    .answer;

function parse(text: string): IncomingActivity | null {
  try {
    return readActivity(JSON.parse(text));
  } catch {
    return null;
  }
}

/** Nothing of it is to be guessed at. */
const asItIs = { 'x-content-type-options': 'nosniff' } as const;

function send(response: ServerResponse, { status, body, bytes, retryAfterSeconds }: Answer): void {
  if (response.headersSent || response.destroyed) return;
  if (retryAfterSeconds !== undefined) response.setHeader('retry-after', retryAfterSeconds);
  // A body that was refused unread would be parsed as the next request.
  if (status === 401 || status === 413) response.setHeader('connection', 'close');
  if (body === undefined) {
    response.writeHead(status, { ...asItIs, 'content-length': 0 }).end();
    return;
  }
  const sent = bytes ?? bytesOf(body);
  response
    .writeHead(status, {
      ...asItIs,
      'content-type': 'application/json; charset=utf-8',
      'content-length': sent.length,
    })
    .end(sent);
}
