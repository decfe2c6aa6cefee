import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { createMessages } from '../../bot/messages.ts';
import { adaptive, type Pressed } from '../../bot/press-answer.ts';
import { t } from '../../src/i18n/index.ts';
import { pressActivity } from './running-bot.ts';
import { until } from '../until.ts';

const answer: Pressed = { answer: adaptive({ type: 'AdaptiveCard' } as never), said: null };
const waiting: ((pressed: Pressed) => void)[] = [];
let turnedAway = 0;

/** The bot's door, where every press takes as long as the test wants. */
const messages = createMessages({
  token: { signature: () => Promise.resolve({} as never), matches: () => 'accepted' },
  press: () => new Promise((resolve) => void waiting.push(resolve)),
  turn: () => Promise.resolve(null),
  trouble: () => undefined,
  heard: () => undefined,
  turnedAway: () => void (turnedAway += 1),
});
const server = createServer((request, response) => void messages(request, response));
let url: string;
beforeAll(async () => {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

async function press(locale: string) {
  const response = await fetch(url, {
    method: 'POST',
    body: JSON.stringify(pressActivity('cia', 'check-in', { meeting: 'm' }, { locale })),
  });
  return { status: response.status, body: (await response.json()) as { type: string; value: unknown } };
}

test('with a thousand presses under way, one more is told so at once in its own language, and later ones count', async () => {
  const slow = Array.from({ length: 1_000 }, () => press('sv-SE'));
  await until('all are under way', () => waiting.length === 1_000);
  for (const [locale, language] of [
    ['sv-SE', 'sv'],
    ['en-GB', 'en'],
  ] as const)
    expect(await press(locale)).toEqual({
      status: 200,
      body: {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: t(language, 'cards.busy'),
      },
    });
  expect(turnedAway).toBe(2);
  for (const resolve of waiting) resolve(answer);
  for (const { status, body } of await Promise.all(slow))
    expect([status, body.type]).toEqual([200, 'application/vnd.microsoft.card.adaptive']);
  const late = press('sv-SE');
  await until('it is let in', () => waiting.length === 1_001);
  waiting.at(-1)?.(answer);
  expect((await late).body.type).toBe('application/vnd.microsoft.card.adaptive');
});
