import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sampleObjectId } from '../../src/app/sample-accounts.ts';
import { rolesOf } from '../../src/domain/meeting/roles.ts';
import { entra, meeting, testServer, type Entra, type TestServer } from '../api/server.ts';
import { figuresText, fuzz, type Figures, type Fuzz } from './batches.ts';
import { effectsIn, type Effect, type Effects } from './effects.ts';
import { sender } from './sender.ts';
import { toTheBot, toTheTab } from './what-is-sent.ts';

/** `npm test` takes a sample; `npm run test:deep` more than a hundred thousand. */
const most = Number(process.env['SAMSYN_FUZZ'] ?? '600');
const seed = Number(process.env['SAMSYN_FUZZ_SEED'] ?? '20240315');
const longest = 60_000 + most * 60;

const lines = sender(12);
let issuer: Entra;
let server: TestServer;
let effects: Effects;
/** Of people who have no role in the meeting but their own seat, and of people who have no business here. */
let members: readonly { readonly person: string; readonly token: string }[];
let persons: ReadonlySet<string | null>;
let strangers: readonly (string | null)[];
beforeAll(async () => {
  issuer = await entra();
  const plenty = { most: 1_000_000, seconds: 1 };
  const allowances = { presses: plenty, requests: plenty, tenantRequests: plenty, uploads: plenty };
  server = await testServer(issuer.keysUrl, {}, { allowances });
  effects = await effectsIn(server.database);
  const { app, collaboration } = server.running;
  const known = await app.meeting(collaboration, meeting as never);
  const mere = (known?.plan.roster.persons ?? []).filter(({ id }) => {
    const roles = known === null ? new Set<string>() : rolesOf(known, id);
    return ![...roles].some((role) => role !== 'participant' && role !== 'serving');
  });
  const aDay = '24h';
  members = await Promise.all(
    mere.map(async ({ id }) => ({ person: id, token: await issuer.sign({ oid: sampleObjectId(id) }, aDay) })),
  );
  persons = new Set(members.map(({ person }) => person));
  const nobody = await issuer.sign({}, aDay);
  const foreign = await issuer.sign({ tid: '22222222-2222-4222-8222-222222222222' }, aDay);
  const expired = await issuer.sign({ oid: sampleObjectId('siv-lovaker') }, '-10m');
  strangers = [null, 'a.b.c', nobody, foreign, expired, `${nobody.slice(0, -4)}AAAA`];
}, 120_000);
afterAll(async () => {
  lines.close();
  await effects.close();
  await server.close();
  await issuer.close();
});

async function fuzzed(who: string, share: number, what: Pick<Fuzz, 'one' | 'allowed'>): Promise<void> {
  const figures: Figures = await fuzz({
    count: Math.ceil(most * share),
    seed,
    sender: lines,
    effects,
    ...what,
  });
  process.stdout.write(figuresText(who, figures));
  expect(figures.broken).toEqual([]);
  expect(figures.unauthorised).toEqual([]);
  // What never left here, or wasn't read, has tried nothing.
  const { unsendable = 0, unread = 0 } = figures.answers;
  expect((unsendable + unread) / figures.requests).toBeLessThan(0.1);
}

/** Of their own, and of themselves. */
const theirOwn = ({ person, of }: Effect): boolean => persons.has(person) && (of === null || of === person);

describe('requests that make no sense', () => {
  test(
    'AU8: from people who have no business here break nothing and change nothing',
    async () => {
      const to = new URL(server.running.url);
      await fuzzed('people who have no business here', 0.35, {
        one: (luck) => ({ to, sent: toTheTab(luck, luck.one(strangers)) }),
        // Whoever isn't known may say who they are, and no more.
        allowed: ({ type }) => type === 'AccountClaimed',
      });
    },
    longest,
  );

  test(
    'AU8: from members do no more than members may',
    async () => {
      const to = new URL(server.running.url);
      const own = [
        'PresenceReported',
        'FloorRequested',
        'ConflictDeclared',
        'NoticeRead',
        'ServingEstablished',
      ];
      await fuzzed('members', 0.35, {
        one: (luck) => ({ to, sent: toTheTab(luck, luck.one(members).token) }),
        allowed: (effect) =>
          effect.stream === `meeting:${meeting}` && own.includes(effect.type) && theirOwn(effect),
      });
    },
    longest,
  );

  test(
    'AU8: to the bot, signed by the channel or not, break nothing; nobody answers for another',
    async () => {
      const [channel, straight] = [new URL(server.running.channel ?? ''), new URL(server.running.url)];
      const own = ['PresenceReported', 'FloorRequested', 'ServingEstablished', 'NoticeRead'];
      const unknown = ['GuestReported', 'AnswerHeld'];
      await fuzzed('to the bot', 0.3, {
        one: (luck) => ({
          sent: toTheBot(luck, luck.next() < 0.3 ? null : luck.one(members).person),
          to: luck.next() < 0.85 ? channel : straight,
        }),
        allowed: (effect) =>
          effect.stream === 'structure'
            ? effect.type === 'AccountClaimed'
            : effect.stream === `meeting:${meeting}` &&
              (own.includes(effect.type) ? theirOwn(effect) : unknown.includes(effect.type)),
      });
    },
    longest,
  );

  test('would be found out: what has an effect that it may not have, what is answered with 500, what is cut off', async () => {
    const token = await issuer.sign({ oid: sampleObjectId('siv-lovaker') });
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({ key: 'fuzz-key-1234', command: { type: 'OpenMeeting' } });
    const opening = { method: 'POST', path: `/api/meetings/${meeting}/commands`, body, headers };
    const alone = { count: 1, seed, sender: lines, effects, allowed: () => false };
    const opened = await fuzz({ ...alone, one: () => ({ to: new URL(server.running.url), sent: opening }) });
    expect(opened.answers).toEqual({ '2xx': 1 });
    const found = opened.unauthorised as readonly Effect[];
    expect(found.map(({ type }) => type)).toContain('MeetingOpened');

    const faulty = createServer((request, answer) => {
      if (request.url === '/500') answer.writeHead(500).end();
      else {
        answer.writeHead(200, { 'content-length': '9' }).write('half');
        setImmediate(() => answer.destroy());
      }
    }).listen(0, '127.0.0.1');
    await once(faulty, 'listening');
    const to = new URL(`http://127.0.0.1:${String((faulty.address() as AddressInfo).port)}`);
    for (const [path, answer] of [
      ['/500', 500],
      ['/half', 'cut-off'],
    ] as const) {
      const sent = { method: 'GET', path, body: '', headers: {} };
      expect((await fuzz({ ...alone, one: () => ({ to, sent }) })).broken).toMatchObject([{ answer }]);
    }
    faulty.close();
    faulty.closeAllConnections();
  });
});
