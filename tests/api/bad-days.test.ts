import { createApp } from '../../src/app/create-app.ts';
import type { EventStore } from '../../src/app/ports.ts';
import { StoreAway } from '../../src/app/store-away.ts';
import { minutesToSign } from '../../src/minutes/fingerprint.ts';
import { collaboration, councilApp, done, prepare } from '../app/council-app.ts';
import { plan } from '../domain/council.ts';
import { entra, meeting, testServer, type Entra, type TestServer } from './server.ts';
import { post, smallServer } from './small-server.ts';

/** What the person reads on a bad day, in both languages, where it isn't the rules that say no. */
type Said = { readonly message: string };

describe('a token that proves nothing', () => {
  let issuer: Entra;
  let server: TestServer;
  beforeAll(async () => {
    issuer = await entra();
    server = await testServer(issuer.keysUrl);
  });
  afterAll(async () => {
    await server.close();
    await issuer.close();
  });

  test.each([
    ['forged', (token: string) => ({ token: `${token.slice(0, -12)}AAAAAAAAAAAA` })],
    ['not a token at all', () => ({ token: 'hej' })],
    ['missing', () => ({})],
  ])('AU1: %s: nothing is done, and the person reads how to go on', async (_how, change) => {
    const credentials = change(await server.token('siv-lovaker'));
    const said: unknown[] = [];
    for (const language of ['sv', 'en']) {
      const answer = await server.ask(`/api/meetings/${meeting}/commands`, {
        ...credentials,
        body: { key: 'a-press-of-nobody', command: { type: 'OpenMeeting' } },
        headers: { 'accept-language': language },
      });
      said.push([answer.status, ((await answer.json()) as Said).message]);
    }
    expect(said).toEqual([
      [401, 'Vi kunde inte se vem du är. Öppna fliken på nytt i Teams.'],
      [401, 'We could not see who you are. Open the tab again in Teams.'],
    ]);
  });
});

describe('a disk that is full', () => {
  test('TR3: nothing is recorded and that is said; the same press counts once there is room', async () => {
    const council = await councilApp();
    await done(council.app, 'sol', prepare);
    let full = true;
    const append: EventStore['append'] = (wanted) =>
      full
        ? Promise.reject(new StoreAway(Object.assign(new Error('No space left'), { code: '53100' })))
        : council.store.append(wanted);
    const clock = () => new Date().toISOString();
    const store = { ...council.store, append };
    const app = createApp({ store, ballotBox: store.ballotBox, clock, collaboration, minutesToSign });
    const server = await smallServer(app, council.store, clock, collaboration);
    const press = (language: string) =>
      post(
        server.url,
        plan.id,
        'ada',
        'one-press-of-ada',
        { type: 'OpenMeeting' },
        { 'accept-language': language },
      );
    for (const [language, sentence] of [
      ['sv', /^Just nu går det inte att läsa eller registrera något\. Försök igen .* uppge \w+\.$/],
      ['en', /^Nothing can be read or recorded just now\. Try again .* quote \w+\.$/],
    ] as const) {
      const answer = await press(language);
      expect([answer.status, ((await answer.json()) as Said).message]).toEqual([
        503,
        expect.stringMatching(sentence),
      ]);
    }
    expect((await council.app.meeting(collaboration, plan.id))?.phase).toBe('prepared');
    full = false;
    expect((await press('sv')).status).toBe(200);
    expect((await council.app.meeting(collaboration, plan.id))?.phase).toBe('open');
    await server.close();
    await council.close();
  });
});
