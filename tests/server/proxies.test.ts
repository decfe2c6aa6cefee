import { Router } from 'express';
import { listenEarly } from '../../src/listen-early.ts';
import { pages } from '../../src/pages.ts';
import { serve } from '../bot/running-bot.ts';
import { entra, meeting, tenant, testServer, type Entra, type TestServer } from '../api/server.ts';

/** Who asks, as the server has it. */
async function addressSeen(trustedProxies: number, forwarded: string | null): Promise<string> {
  const api = Router();
  api.get('/address', (request, response) => void response.json(request.ip));
  const nothing = { tabFolder: '.', frames: [], isReady: () => Promise.resolve(), metrics: null };
  const server = await serve(pages({ api, trustedProxies, ...nothing }));
  const headers = forwarded === null ? {} : { 'x-forwarded-for': forwarded };
  const seen = (await (await fetch(`${server.url}/api/address`, { headers })).json()) as string;
  await server.close();
  return seen.replace('::ffff:', '');
}

describe('whose address a request comes from', () => {
  test.each([
    ['nobody trusted: whoever connects', 0, '203.0.113.7', '127.0.0.1'],
    ['one proxy of ours: the address that it added', 1, '203.0.113.7', '203.0.113.7'],
    ['what was written there before it is not believed', 1, '198.51.100.1, 203.0.113.7', '203.0.113.7'],
    ['nor a whole chain of it', 1, '127.0.0.1, 10.0.0.1, 198.51.100.1, 203.0.113.7', '203.0.113.7'],
    [
      'two proxies of ours: the address that the outer one added',
      2,
      '198.51.100.1, 203.0.113.7, 10.0.0.4',
      '203.0.113.7',
    ],
    ['asked past the proxies', 1, null, '127.0.0.1'],
  ])('%s', async (_what, proxies, forwarded, expected) => {
    expect(await addressSeen(proxies, forwarded)).toBe(expected);
  });
});

test('a line that lies idle is left to the proxy to end: Azure’s do after 230 or 240 seconds', async () => {
  const server = await listenEarly('127.0.0.1', 0);
  const answer = await fetch(server.url);
  await server.close();
  const seconds = Number(/timeout=(\d+)/.exec(answer.headers.get('keep-alive') ?? '')?.[1]);
  expect(seconds).toBeGreaterThan(240);
});

describe('a limit by address, behind a proxy', () => {
  let issuer: Entra;
  let server: TestServer;
  beforeAll(async () => {
    issuer = await entra();
    const environment = {
      SAMSYN_TRUSTED_PROXIES: '1',
      SAMSYN_BOT_TENANT: tenant,
      SAMSYN_BOT_SECRET: 'a client secret',
      SAMSYN_ENTRA_AUTHORITY: issuer.authority,
    };
    server = await testServer(issuer.keysUrl, {}, {}, environment);
  });
  afterAll(async () => {
    await server.close();
    await issuer.close();
  });
  let links = 0;
  /** Guesses at a link that isn't there, another each time. */
  const guess = async (forwarded: string) => {
    const body = { meeting, link: `link-${String((links += 1))}`, secret: 'A'.repeat(43) };
    return (await server.ask('/api/link/open', { body, headers: { 'x-forwarded-for': forwarded } })).status;
  };

  test('AC6: is not escaped by writing other addresses in front, and shuts nobody else out', async () => {
    const statuses = [];
    for (let n = 0; n < 302; n += 1) statuses.push(await guess(`198.51.100.${String(n % 250)}, 203.0.113.7`));
    expect([statuses[0], statuses[299], statuses.at(-1)]).toEqual([403, 403, 429]);
    expect(await guess('203.0.113.8')).toBe(403);
  });
});
