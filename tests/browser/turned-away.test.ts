import type { Page } from 'playwright-core';
import { entra, meeting, testServer, type Entra, type TestServer } from '../api/server.ts';
import { until } from '../until.ts';
import { screens } from './screens.ts';

/** Who isn't let in, or asks for what isn't theirs: a calm explanation, and no answer of the server says more. */
describe('what isn’t for the one who asks', () => {
  const screen = screens();
  let issuer: Entra;
  let server: TestServer;

  beforeAll(async () => {
    issuer = await entra();
    server = await testServer(issuer.keysUrl, {}, { tabFolder: screen.tabFolder });
    const command = {
      type: 'RaiseMatter',
      words: {
        title: 'Hemligt utkast',
        summary: null,
        proposal: null,
        presenters: [],
        kind: 'decision',
        registryNumber: null,
        destination: 'samrad',
      },
      origin: { kind: 'coordinator' },
      body: 'lsg',
      concerns: [],
      draft: true,
      deviation: null,
    };
    const token = await server.token('linda-angermyr');
    const raised = await server.ask('/api/matters/utkast/commands', {
      token,
      body: { key: 'draft-of-linda', command },
    });
    expect(raised.status).toBe(200);
  });
  afterAll(async () => {
    await server.close();
    await issuer.close();
  });

  /** What the server has said to the page, apart from the tab's own files. */
  const heardOn = (
    page: Page,
  ): { readonly text: () => string; readonly statuses: () => readonly number[] } => {
    const bodies: string[] = [];
    const statuses: number[] = [];
    page.on('response', (response) => {
      if (!new URL(response.url()).pathname.startsWith('/api/')) return;
      statuses.push(response.status());
      response.text().then(
        (body) => bodies.push(body),
        // A stream that was left open has no text to give; its status is noted.
        () => undefined,
      );
    });
    return { text: () => bodies.join('\n'), statuses: () => statuses };
  };
  const inTeams = async (token: string, settings: Partial<Parameters<typeof screen.inTeams>[0]>) => {
    let heard: ReturnType<typeof heardOn> | undefined;
    const opened = await screen.inTeams({ token, tab: `${server.running.url}/tab/`, ...settings }, (page) => {
      heard = heardOn(page);
    });
    if (heard === undefined) throw new Error('nothing was listened to');
    return { ...opened, heard };
  };
  const secrets = /Siv Lövåker|vaccin|Hemligt utkast|umea-1/;

  test.each([
    ['the panel', { tab: `/tab/?meeting=${meeting}` }],
    ['the stage', { tab: `/tab/?meeting=${meeting}`, frameContext: 'meetingStage' }],
    ['one’s own page', { tab: '/tab/?surface=mine', frameContext: 'content', chat: null, meeting: null }],
    ['the board', { tab: '/tab/?surface=board', frameContext: 'content', chat: null, meeting: null }],
  ] as const)(
    'SU2: a token of another tenant is told so on %s, and gets nothing',
    async (_where, settings) => {
      const stranger = await issuer.sign({ tid: '00000000-0000-4000-8000-0000000000ff' });
      const { tab, heard } = await inTeams(stranger, {
        ...settings,
        tab: `${server.running.url}${settings.tab}`,
      });
      await tab.getByText('Kontot du är inloggad med kommer inte in här.').waitFor();
      expect(heard.statuses().filter((status) => status < 400)).toEqual([]);
      expect(heard.text()).not.toMatch(secrets);
      expect(await tab.locator('body').innerText()).not.toMatch(secrets);
    },
  );

  test('SU2, PI7: a deep link to a matter that isn’t open to one says so, and not even its name is told', async () => {
    const { tab, heard } = await inTeams(await server.token('lennart-akerlid'), {
      frameContext: 'content',
      chat: null,
      meeting: null,
      subPage: 'matter/utkast',
    });
    await tab.getByText('Ärendet finns inte, eller är inte öppet för dig.').waitFor();
    expect(heard.text()).not.toContain('Hemligt utkast');
    const owner = await inTeams(await server.token('linda-angermyr'), {
      frameContext: 'content',
      chat: null,
      meeting: null,
      subPage: 'matter/utkast',
    });
    await owner.tab.getByRole('heading', { name: 'Hemligt utkast' }).waitFor();
  });

  test('SU2: a forged context chooses what is asked for, and the token decides what is given', async () => {
    const outsider = await issuer.sign({ oid: '00000000-0000-4000-9000-0000000007ff' });
    const forged = {
      tab: `${server.running.url}/tab/?surface=panel&meeting=${meeting}&as=`,
      frameContext: 'sidePanel',
      subPage: `meeting/${meeting}/item/item-5`,
      meeting: 'not base64 of anything',
    } as const;
    const { tab, heard } = await inTeams(outsider, forged);
    await tab.getByRole('heading', { name: 'Vi vet inte vem du är här ännu' }).waitFor();
    await until('the rest has been turned down too', () => heard.statuses().includes(403));
    expect(heard.text()).not.toMatch(secrets);
    // Whoever is let in, as what they are: the context's words for it weigh nothing.
    const member = await inTeams(await server.token('lennart-akerlid'), {
      ...forged,
      tab: `${server.running.url}/tab/?surface=panel&meeting=${meeting}`,
    });
    await member.tab.getByText('Mötet har inte öppnats ännu.').waitFor();
    expect(await member.tab.getByRole('button', { name: 'Öppna mötet' }).count()).toBe(0);
  });

  test('a meeting that doesn’t exist, and a link of another kind, end in a sentence', async () => {
    const { tab } = await inTeams(await server.token('lennart-akerlid'), {
      tab: `${server.running.url}/tab/?meeting=${encodeURIComponent('../../me')}`,
      subPage: 'meeting/%E0%A4%A/item/<script>',
    });
    await tab.getByText(/Mötet finns inte|Du har inte tillgång till mötet/).waitFor();
  });
});
