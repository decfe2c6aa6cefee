import { browserOutside, type Browser } from './browser-outside.ts';
import { entra, tenant, testServer, type Entra, type TestServer } from './server.ts';

let issuer: Entra;
let server: TestServer;
beforeAll(async () => {
  issuer = await entra();
  server = await testServer(
    issuer.keysUrl,
    {},
    {},
    {
      SAMSYN_GRAPH: 'people, meetings, sharepoint',
      SAMSYN_MINUTES_LIBRARY: 'https://norrmark.sharepoint.example/sites/samrad/Protokoll',
    },
  );
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

const begin = async (browser: Browser, ask = 'people') => {
  const answer = await browser.ask(`/api/consent/start?ask=${ask}`);
  return new URL(answer.headers.get('location') ?? '');
};
/** Microsoft sends the administrator back: where we then lead. */
async function back(browser: Browser, answer: Readonly<Record<string, string>>) {
  const query = new URLSearchParams(answer).toString();
  const led = await browser.ask(`/api/consent/return?${query}`);
  const address = new URL(led.headers.get('location') ?? '', server.running.url);
  return Object.fromEntries(address.searchParams);
}
const given = { admin_consent: 'True', tenant };

describe('an administrator’s consent', () => {
  test('DI4: anybody may see what is asked for, without being known', async () => {
    const shown: unknown = await (await server.ask('/api/consent')).json();
    expect(shown).toMatchObject({ parts: ['people', 'meetings', 'sharepoint'] });
  });

  test('DI4: leads to Microsoft with what was chosen, and nothing that is the host’s alone', async () => {
    const url = await begin(browserOutside(server.running.url), 'people,sharepoint');
    expect(`${url.origin}${url.pathname}`).toBe(
      'https://login.microsoftonline.com/organizations/v2.0/adminconsent',
    );
    expect(url.searchParams.get('scope')).toBe(
      'openid profile email https://graph.microsoft.com/User.ReadBasic.All',
    );
    expect(url.searchParams.get('redirect_uri')).toBe(`${server.running.url}/api/consent/return`);
  });

  test('DI4: given, refused and failed lead back to the page, which says so', async () => {
    const browser = browserOutside(server.running.url);
    const state = async () => (await begin(browser)).searchParams.get('state') ?? '';
    expect(await back(browser, { ...given, state: await state() })).toMatchObject({ consent: 'granted' });
    expect(await back(browser, { ...given, tenant: 'another', state: await state() })).toMatchObject({
      consent: 'granted-elsewhere',
    });
    expect(await back(browser, { error: 'access_denied', state: await state() })).toMatchObject({
      consent: 'refused',
    });
    const failed = {
      error: 'invalid_client',
      error_description: 'AADSTS650051: <script>',
      state: await state(),
    };
    expect(await back(browser, failed)).toEqual({
      surface: 'consent',
      consent: 'failed',
      code: 'AADSTS650051',
    });
  });

  test('DI4: an answer counts once, and only in the browser that asked', async () => {
    const [browser, other] = [browserOutside(server.running.url), browserOutside(server.running.url)];
    const state = (await begin(browser)).searchParams.get('state') ?? '';
    await begin(other);
    expect(await back(other, { ...given, state })).toMatchObject({ consent: 'interrupted' });
    expect(await back(browser, { ...given, state: 'guessed' })).toMatchObject({ consent: 'interrupted' });
    expect(await back(browser, { ...given, state })).toMatchObject({ consent: 'interrupted' });
  });
});
