import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createBot, type Bot } from '../../bot/create-bot.ts';
import { startDevelopmentChannel } from '../../bot/development-channel.ts';
import { sampleObjectId, sampleTenant } from '../../src/app/sample-accounts.ts';
import { cardParts } from '../../src/card-parts.ts';
import type { App } from '../../src/app/app.ts';
import type { Limiter } from '../../src/app/ports.ts';
import type { MeetingId } from '../../src/domain/ids.ts';
import { collaboration, councilApp } from '../app/council-app.ts';
import { plan } from '../domain/council.ts';

export const appId = '00000000-0000-4000-8000-0000000000aa';
export const chatId = '19:meeting_chat@thread.v2';

export type Troubles = { reference: string; doing: string; fault: unknown }[];

/** A server that answers with whatever handler it is given, on a port of its own. */
export async function serve(handler: (request: IncomingMessage, response: ServerResponse) => void) {
  const server = createServer(handler);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** The bot as it runs: real store, real HTTP, a channel that signs. Everybody of the small council has an account. */
export async function runningBot(
  options: {
    meeting?: MeetingId | null;
    limit?: Limiter;
    now?: () => number;
    tenantDomains?: Readonly<Record<string, readonly string[]>>;
    /** What stands between the bot and the app. */
    between?: (app: App) => App;
  } = {},
) {
  const council = await councilApp(options.tenantDomains);
  const troubles: Troubles = [];
  const running: { bot?: Bot } = {};
  const server = await serve((request, response) => void running.bot?.messages(request, response));
  const channel = await startDevelopmentChannel({ botUrl: `${server.url}/api/messages`, appId });
  const bot = createBot({
    app: options.between?.(council.app) ?? council.app,
    chat: council.store,
    clock: () => new Date().toISOString(),
    collaboration,
    trust: { appId, metadataUrls: [channel.metadataUrl] },
    botToken: () => Promise.resolve(null),
    meetingFor: () => Promise.resolve(options.meeting === undefined ? plan.id : options.meeting),
    cards: cardParts('https://samsyn.example'),
    trouble: (trouble) => troubles.push(trouble),
    ...(options.now !== undefined && { now: options.now }),
    ...(options.limit !== undefined && { limit: options.limit }),
  });
  running.bot = bot;
  const close = async () => {
    await bot.close();
    await channel.close();
    await server.close();
    await council.close();
  };
  return { ...council, channel, server, troubles, close, ...talking(channel.url) };
}

let activities = 0;

/** What a member's client sends. */
export const from = (who: string) => ({
  id: `29:${who}`,
  aadObjectId: sampleObjectId(who),
  name: 'Namn som inte ska loggas',
});

export const activity = (who: string, more: object) => ({
  id: `activity-${activities++}`,
  locale: 'sv-SE',
  from: from(who),
  recipient: { id: '28:bot' },
  conversation: { id: chatId, tenantId: sampleTenant, isGroup: true, conversationType: 'groupChat' },
  ...more,
});

export const pressActivity = (who: string, verb: string, data: object, more: object = {}) =>
  activity(who, {
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: {
      action: { type: 'Action.Execute', id: null, verb, data, title: 'x' },
      trigger: 'manual',
      state: null,
    },
    ...more,
  });

function talking(channelUrl: string) {
  const send = async (body: unknown) => {
    const response = await fetch(`${channelUrl}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await response.text();
    return { status: response.status, text, body: text === '' ? null : (JSON.parse(text) as Answer) };
  };
  return {
    send,
    press: (who: string, verb: string, data: object, more: object = {}) =>
      send(pressActivity(who, verb, data, more)),
  };
}

export type Answer = { readonly statusCode: number; readonly type: string; readonly value: unknown };

/** Everything a card says, in one text. */
export function wordsOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(wordsOf).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  const { text, title, label, inlines, items, body, columns, actions, choices } = value as Record<
    string,
    unknown
  >;
  const runs = Array.isArray(inlines) ? inlines.map(wordsOf).join('') : '';
  return [text, title, label, runs, ...[items, body, columns, choices, actions].map(wordsOf)]
    .filter((part) => typeof part === 'string' && part !== '')
    .join('\n');
}
