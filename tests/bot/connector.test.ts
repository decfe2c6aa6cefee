import type { ServerResponse } from 'node:http';
import { createConnector, retryAfter } from '../../bot/connector.ts';
import { helpCard } from '../../bot/cards/plain-cards.ts';
import { serve } from './running-bot.ts';

const message = { card: helpCard('sv'), summary: 'Hjälp' };

/** A channel that answers everything alike, and remembers what it got. */
async function channel(answer: (response: ServerResponse) => void) {
  const got: {
    method: string | undefined;
    url: string | undefined;
    token: string | undefined;
    body: unknown;
  }[] = [];
  const server = await serve((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString());
      got.push({ method: request.method, url: request.url, token: request.headers.authorization, body });
      answer(response);
    });
  });
  return { ...server, got, address: { serviceUrl: `${server.url}/amer/`, conversation: '19:a/b@thread.v2' } };
}

describe('sending to the channel', () => {
  test('posts a card with a summary to the conversation, with the bot’s token', async () => {
    const { got, address, close } = await channel((response) => response.writeHead(201).end('{"id":"1"}'));
    const connector = createConnector(() => Promise.resolve('secret'));
    expect(await connector.post(address, message)).toEqual({ outcome: 'sent', activityId: '1' });
    expect(got).toMatchObject([
      {
        method: 'POST',
        url: '/amer/v3/conversations/19%3Aa%2Fb%40thread.v2/activities',
        token: 'Bearer secret',
        body: { type: 'message', summary: 'Hjälp', attachments: [{ content: { type: 'AdaptiveCard' } }] },
      },
    ]);
    await close();
  });

  test('updates by the id of the message, whose id stays', async () => {
    const { got, address, close } = await channel((response) => response.writeHead(200).end());
    const connector = createConnector(() => Promise.resolve(null));
    expect(await connector.update(address, 'abc', message)).toEqual({ outcome: 'sent', activityId: 'abc' });
    expect(got).toMatchObject([{ method: 'PUT', token: undefined, body: { id: 'abc' } }]);
    await close();
  });

  const cases = [
    [429, { 'retry-after': '3' }, { outcome: 'later', afterMs: 3000 }, { outcome: 'later', afterMs: 3000 }],
    [412, {}, { outcome: 'later', afterMs: null }, { outcome: 'later', afterMs: null }],
    [403, {}, { outcome: 'gone' }, { outcome: 'gone' }],
    [404, {}, { outcome: 'rejected', status: 404 }, { outcome: 'missing' }],
    [413, {}, { outcome: 'rejected', status: 413 }, { outcome: 'rejected', status: 413 }],
    [502, {}, { outcome: 'unknown' }, { outcome: 'later', afterMs: null }],
  ] as const;
  test.each(cases)(
    'that is answered %i: a new message and an update come to what they should',
    async (status, headers, posted, updated) => {
      const { address, close } = await channel((response) => response.writeHead(status, headers).end());
      const connector = createConnector(() => Promise.resolve(null));
      expect(await connector.post(address, message)).toEqual(posted);
      expect(await connector.update(address, 'abc', message)).toEqual(updated);
      await close();
    },
  );

  test('whose connection breaks leaves a new message unknown, and an update to be repeated', async () => {
    const { address, close } = await channel((response) => response.destroy());
    const connector = createConnector(() => Promise.resolve(null));
    expect(await connector.post(address, message)).toEqual({ outcome: 'unknown' });
    expect(await connector.update(address, 'abc', message)).toEqual({ outcome: 'later', afterMs: null });
    await close();
  });

  test('that nobody listens to can be repeated: nothing left the house', async () => {
    const { address, close } = await channel(() => undefined);
    await close();
    const connector = createConnector(() => Promise.resolve(null));
    expect(await connector.post(address, message)).toEqual({ outcome: 'later', afterMs: null });
  });

  test('reads Retry-After in seconds and as a date', () => {
    expect(retryAfter('2')).toBe(2000);
    expect(retryAfter('Fri, 15 Mar 2024 08:00:10 GMT', Date.UTC(2024, 2, 15, 8))).toBe(10_000);
    expect([retryAfter(null), retryAfter('soon')]).toEqual([null, null]);
  });
});
