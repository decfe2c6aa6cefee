import { sampleObjectId } from '../../src/app/sample-accounts.ts';
import { browserOutside, type Browser } from './browser-outside.ts';
import { entra, meeting, tenant, testServer, type Entra, type TestServer } from './server.ts';

let issuer: Entra;
let server: TestServer;
beforeAll(async () => {
  issuer = await entra();
  server = await testServer(
    issuer.keysUrl,
    {},
    {},
    {
      SAMSYN_BOT_TENANT: tenant,
      SAMSYN_BOT_SECRET: 'a client secret',
      SAMSYN_ENTRA_AUTHORITY: issuer.authority,
    },
  );
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

const chair = { oid: sampleObjectId('siv-lovaker'), name: 'Siv Lövåker' };
const locationOf = (answer: Response) => answer.headers.get('location') ?? '';
const begin = async (browser: Browser, go = '/') =>
  locationOf(await browser.ask(`/api/sign-in?go=${encodeURIComponent(go)}`));

async function signedIn(claims: Record<string, unknown> = chair, go = '/') {
  const browser = browserOutside(server.running.url);
  const back = issuer.signIn(await begin(browser, go), claims);
  const answer = await browser.ask(back.href);
  return { browser, answer, back };
}

describe('signing in outside Teams', () => {
  test('AC7: leads by way of Entra, with PKCE, to the page that was wanted', async () => {
    const { browser, answer } = await signedIn(chair, '/?surface=structure');
    expect([answer.status, locationOf(answer)]).toEqual([303, '/?surface=structure']);
    const shown = await browser.session();
    expect(shown).toMatchObject({ as: 'account', name: 'Siv Lövåker', known: true });
    expect(await (await browser.ask('/api/me')).json()).toMatchObject({ person: 'siv-lovaker' });
  });

  test('AC7: asks Entra for no more than who it is', async () => {
    const url = new URL(await begin(browserOutside(server.running.url)));
    expect(url.searchParams.get('scope')).toBe('openid profile email');
    expect(url.searchParams.get('code_challenge_method')).toBe('S256');
    expect(url.searchParams.get('response_type')).toBe('code');
  });

  test('AC7: the session is out of reach of scripts, of other hosts and of plain http', async () => {
    const { answer } = await signedIn();
    const session = answer.headers.getSetCookie().find((one) => one.startsWith('__Host-samsyn='));
    for (const wanted of ['HttpOnly', 'Secure', 'SameSite=Strict', 'Path=/'])
      expect(session).toContain(wanted);
  });

  test('AC7: an answer counts once, for the browser that asked, and with the state it was asked with', async () => {
    const { browser, back } = await signedIn();
    expect(locationOf(await browser.ask(back.href))).toContain('signin=interrupted');
    const one = browserOutside(server.running.url);
    const stolen = issuer.signIn(await begin(one), chair);
    const thief = browserOutside(server.running.url);
    expect(locationOf(await thief.ask(stolen.href))).toContain('signin=interrupted');
    expect(await thief.session()).toEqual({ as: 'nobody', signIn: true });
    stolen.searchParams.set('state', 'another');
    expect(locationOf(await one.ask(stolen.href))).toContain('signin=interrupted');
  });

  test('AC7: a code that was begun elsewhere opens nothing (PKCE), nor one with another nonce', async () => {
    const one = browserOutside(server.running.url);
    const other = browserOutside(server.running.url);
    const mine = issuer.signIn(await begin(one), chair);
    const theirs = new URL(await begin(other));
    mine.searchParams.set('state', theirs.searchParams.get('state') ?? '');
    expect(locationOf(await other.ask(mine.href))).toContain('signin=unproven');
    const { answer } = await signedIn({ ...chair, nonce: 'replayed' });
    expect(locationOf(answer)).toContain('signin=unproven');
  });

  test.each([
    ['from a tenant that is not let in', { tid: '22222222-2222-4222-8222-222222222222' }, 'foreign-tenant'],
    ['for another app', { aud: '11111111-1111-4111-8111-111111111111' }, 'unproven'],
    ['of another issuer', { iss: 'https://login.microsoftonline.com/common/v2.0' }, 'unproven'],
  ])('AC7: a token %s signs nobody in', async (_, claims, why) => {
    const { browser, answer } = await signedIn({ ...chair, ...claims });
    expect(locationOf(answer)).toContain(`signin=${why}`);
    expect(await browser.session()).toMatchObject({ as: 'nobody' });
  });

  test('AC7: whoever gives up at Entra comes back to the page with a word of it', async () => {
    const browser = browserOutside(server.running.url);
    const back = issuer.signIn(await begin(browser, '/?surface=structure'), chair);
    back.searchParams.delete('code');
    back.searchParams.set('error', 'access_denied');
    expect(locationOf(await browser.ask(back.href))).toBe('/?surface=structure&signin=cancelled');
  });

  test.each(['https://evil.test/', '//evil.test', '/\\evil.test', 'javascript:alert(1)'])(
    'AC7: never leads on to %s',
    async (go) => {
      const { answer } = await signedIn(chair, go);
      expect(locationOf(answer)).toBe('/tab/');
    },
  );

  test('AC7: changes need what only a page of ours can read', async () => {
    const { browser } = await signedIn();
    const body = JSON.stringify({ key: 'forged-request', command: { type: 'OpenMeeting' } });
    const headers = { 'content-type': 'application/json' };
    const path = `/api/meetings/${meeting}/commands`;
    expect((await browser.ask(path, { method: 'POST', body, headers })).status).toBe(401);
    const wrong = { ...headers, 'x-samsyn-csrf': 'a'.repeat(64) };
    expect((await browser.ask(path, { method: 'POST', body, headers: wrong })).status).toBe(401);
    expect((await browser.post(path, JSON.parse(body))).status).toBe(200);
  });

  test('AC2, AC7: who signs in and is nobody’s can say who they are', async () => {
    const { browser } = await signedIn({ oid: '00000000-0000-4000-9000-0000000000ff', name: 'Ny Ledamot' });
    expect(await browser.session()).toMatchObject({ as: 'account', known: false });
    expect((await browser.ask('/api/me')).status).toBe(403);
    expect(await (await browser.post('/api/claim', { name: 'Ny Ledamot' })).json()).toMatchObject({
      state: 'waiting',
    });
  });

  test('AC7: signed out, the cookie opens nothing, also a copy of it', async () => {
    const { browser } = await signedIn();
    const copy = new Map(browser.cookies);
    expect((await browser.post('/api/sign-out', {})).status).toBe(204);
    for (const [name, value] of copy) browser.cookies.set(name, value);
    expect(await browser.session()).toMatchObject({ as: 'nobody' });
    expect((await browser.ask('/api/me')).status).toBe(401);
  });
});
