import { request } from 'node:http';
import { allowances } from '../../src/limits/allowances.ts';
import { entra, meeting, testServer, type Entra, type TestServer } from './server.ts';

let issuer: Entra;
let server: TestServer;
let chair: string;
let member: string;
const tight = {
  ...allowances,
  requests: { most: 12, seconds: 60 },
  tenantRequests: { most: 30, seconds: 60 },
  uploads: { most: 2, seconds: 60 },
};

describe('an answer, whatever it is', () => {
  beforeAll(async () => {
    issuer = await entra();
    server = await testServer(issuer.keysUrl);
    chair = await server.token('siv-lovaker');
  });
  afterAll(async () => {
    await server.close();
    await issuer.close();
  });

  it.each([
    ['the health check', '/healthz'],
    ['the way to the tab', '/'],
    ['a page that is not there', '/nowhere'],
    ['a tab file that is not there', '/tab/assets/none.js'],
    ['an API request without a token', '/api/me'],
  ])('says that browsers may not sniff, frame or run it: %s', async (_what, path) => {
    const { headers } = await server.ask(path);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    expect(headers.get('strict-transport-security')).toMatch(/^max-age=\d{8}/);
    expect(headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(headers.get('content-security-policy')).toMatch(/frame-ancestors ('none'|https:\/\/teams)/);
    expect(headers.get('cross-origin-resource-policy')).toBe('same-origin');
    expect(headers.get('permissions-policy')).toContain('camera=()');
    expect(headers.get('x-powered-by')).toBeNull();
  });

  it('to Teams is of no kind that a browser would guess at', async () => {
    const { headers, status } = await server.ask('/api/messages', { body: {} });
    expect([status, headers.get('x-content-type-options')]).toEqual([401, 'nosniff']);
  });

  it("lets Teams' own addresses frame the tab and nobody else, and teams-js read its list of domains", async () => {
    const policy = (await server.ask('/tab/')).headers.get('content-security-policy') ?? '';
    const of = (directive: string) =>
      policy
        .split('; ')
        .find((part) => part.startsWith(`${directive} `))
        ?.split(' ')
        .slice(1) ?? [];
    expect(of('frame-ancestors').filter((host) => host.startsWith('https:'))).toEqual([
      'https://teams.microsoft.com',
      'https://*.teams.microsoft.com',
      'https://*.cloud.microsoft',
    ]);
    expect(of('connect-src')).toEqual(["'self'", 'https://res.cdn.office.net']);
    expect(of('script-src')).toEqual(["'self'"]);
  });

  it.each([
    [
      'nested a hundred thousand deep',
      `{"key":"01234567","command":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
    ],
    [
      'nested deep in a known field',
      `{"key":"01234567","command":{"type":"AddItem","item":${'{"a":'.repeat(200)}1${'}'.repeat(200)}}}`,
    ],
    [
      'with twenty thousand fields',
      JSON.stringify({ key: '01234567', command: Array.from({ length: 20_001 }, (_, n) => n) }),
    ],
    ['with one endless word', JSON.stringify({ key: '01234567', command: 'x'.repeat(60_000) })],
  ])('a body %s is 400 with a reason, and no more', async (_what, raw) => {
    const answer = await server.ask(`/api/meetings/${meeting}/commands`, { token: chair, raw });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({
      faults: [{ message: expect.stringMatching(/^At most/) as string }],
    });
  });

  it('a body that says it is JSON and larger than any command is 413', async () => {
    const raw = JSON.stringify({ key: '01234567', command: 'x'.repeat(300_000) });
    expect((await server.ask(`/api/meetings/${meeting}/commands`, { token: chair, raw })).status).toBe(413);
  });

  it('headers larger than any browser sends are 431', async () => {
    const status = await new Promise((resolve, reject) => {
      request(`${server.running.url}/healthz`, { headers: { 'x-long': 'x'.repeat(20_000) } }, (answer) => {
        answer.resume();
        resolve(answer.statusCode);
      })
        .on('error', reject)
        .end();
    });
    expect(status).toBe(431);
  });
});

describe('whoever asks too much', () => {
  beforeAll(async () => {
    issuer = await entra();
    server = await testServer(issuer.keysUrl, {}, { allowances: tight });
    [chair, member] = [await server.token('siv-lovaker'), await server.token('linda-angermyr')];
  });
  afterAll(async () => {
    await server.close();
    await issuer.close();
  });

  const statuses = async (token: string, many: number, path = '/api/me') => {
    const answers = await Promise.all(Array.from({ length: many }, () => server.ask(path, { token })));
    return answers.map(({ status }) => status);
  };

  it('sends more files than can be read is told so, over all instances', async () => {
    const send = () =>
      server.ask('/api/structure/import/preview?file=x.csv', {
        token: chair,
        raw: 'x',
        headers: { 'content-type': 'application/octet-stream' },
      });
    const sent = [await send(), await send(), await send()];
    expect(sent.map(({ status }) => status === 429)).toEqual([false, false, true]);
  });

  it('is told in a sentence and a header when to come back, while others go on', async () => {
    const all = await statuses(chair, 20);
    expect(all.filter((status) => status === 429).length).toBeGreaterThan(0);
    const late = await server.ask('/api/me', { token: chair, headers: { 'accept-language': 'sv' } });
    const seconds = Number(late.headers.get('retry-after'));
    expect(late.status).toBe(429);
    expect(seconds).toBeGreaterThan(0);
    expect(seconds).toBeLessThanOrEqual(60);
    expect((await late.json()) as object).toEqual({
      message: expect.stringMatching(
        /^Det kom för många begäranden på kort tid\. Vänta \d+ sekund(er)? och försök igen\.$/,
      ) as string,
    });
    expect(await statuses(member, 1)).toEqual([200]);
  });

  it('and shares an organisation with others who do, takes no more than its share', async () => {
    const crowd = await Promise.all(
      ['torsten-granmyr', 'rune-storliden', 'marika-hedmyran'].map((person) => server.token(person)),
    );
    const all = (await Promise.all(crowd.map((token) => statuses(token, 12)))).flat();
    expect(all.filter((status) => status === 429).length).toBeGreaterThan(0);
  });
});
