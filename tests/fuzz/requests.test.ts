import { request as httpRequest } from 'node:http';
import { sampleObjectId, sampleTenant } from '../../src/app/sample-accounts.ts';
import { rolesOf } from '../../src/domain/meeting/roles.ts';
import type { Recorded } from '../../src/app/ports.ts';
import { routeAuthority } from '../../src/api/route-authority.ts';
import { entra, meeting, testServer, type Entra, type TestServer } from '../api/server.ts';
import { chance, type Chance } from './chance.ts';
import { mutated, mutatedPath, mutatedText } from './mutate.ts';

/** `npm test` takes a sample; `npm run test:deep` more than a hundred thousand. */
const most = Number(process.env['SAMSYN_FUZZ'] ?? '600');
const seed = Number(process.env['SAMSYN_FUZZ_SEED'] ?? '20240315');
const atOnce = 12;

let issuer: Entra;
let server: TestServer;
/** Of people who have no role in the meeting but their own seat, and of people who have no business here. */
let members: readonly { readonly person: string; readonly token: string }[];
let strangers: readonly (string | null)[];
beforeAll(async () => {
  issuer = await entra();
  const plenty = { most: 1_000_000, seconds: 1 };
  const allowances = { presses: plenty, requests: plenty, tenantRequests: plenty, uploads: plenty };
  server = await testServer(issuer.keysUrl, {}, { allowances });
  const { app, collaboration } = server.running;
  const known = await app.meeting(collaboration, meeting as never);
  const persons = known?.plan.roster.persons ?? [];
  const mere = persons.filter(({ id }) => {
    const roles = known === null ? new Set<string>() : rolesOf(known, id);
    return ![...roles].some((role) => role !== 'participant' && role !== 'serving');
  });
  members = await Promise.all(
    mere.map(async ({ id }) => ({ person: id, token: await issuer.sign({ oid: sampleObjectId(id) }) })),
  );
  const nobody = await issuer.sign();
  const foreign = await issuer.sign({ tid: '22222222-2222-4222-8222-222222222222' });
  const expired = await issuer.sign({ oid: sampleObjectId('siv-lovaker') }, '-10m');
  strangers = [null, 'a.b.c', nobody, foreign, expired, `${nobody.slice(0, -4)}AAAA`];
}, 120_000);
afterAll(async () => {
  await server.close();
  await issuer.close();
});

const commands: readonly object[] = [
  { type: 'OpenMeeting' },
  { type: 'CloseMeeting' },
  { type: 'CompleteRollCall' },
  { type: 'ReportPresence', person: 'lennart-akerlid', present: true, since: '2024-03-15T08:00:00.000Z' },
  { type: 'CastBallot', vote: 'vote', choice: 'approve', for: 'lennart-akerlid' },
  { type: 'AnswerConsensus', round: 'r', answer: 'agree', text: 'x', minuted: true },
  { type: 'WriteProse', item: 'i', block: 'b', text: 'x', revision: 1 },
  { type: 'NameGuest', guest: 'g', name: 'x', organisation: null, person: 'siv-lovaker' },
  { type: 'SignMinutes', hash: 'a'.repeat(64) },
  { type: 'ConfirmWebLink', link: 'l', account: { tenant: 't', objectId: 'o' } },
  { type: 'RequestFloor', kind: 'speech' },
  { type: 'RevisePlan', changes: { place: 'x' } },
];
const account = { tenant: sampleTenant, objectId: 'o' };
const bodies: Readonly<Record<string, readonly object[]>> = {
  'POST /meetings/:id/commands': commands.map((command) => ({ key: 'fuzz-key-1234', command })),
  'POST /accounts': [
    { key: 'fuzz-key-1234', command: { type: 'LinkAccount', account, person: 'siv-lovaker', how: 'hand' } },
    { key: 'fuzz-key-1234', command: { type: 'UnlinkAccount', account, reason: 'x' } },
  ],
  'POST /structure/changes': [
    { key: 'fuzz-key-1234', seen: null, changes: [{ do: 'know-party', party: 'zz' }] },
  ],
  'POST /meetings/:id/links': [{ key: 'fuzz-key-1234', person: 'lennart-akerlid', hours: 4 }],
  'POST /link/open': [{ meeting, link: 'l', secret: 'a'.repeat(43) }],
  'POST /meetings/:id/signature': [{ key: 'fuzz-key-1234', hash: 'a'.repeat(64) }],
  'POST /claim': [{ name: 'x' }],
};

type Sent = {
  readonly method: string;
  readonly path: string;
  readonly body: string;
  readonly headers: Record<string, string>;
};

function request(luck: Chance, token: string | null): Sent {
  const route = luck.one(Object.keys(routeAuthority));
  const [verb = 'GET', wanted = '/'] = route.split(' ');
  const address = `/api${wanted.replace(':id', meeting).replace(':kind', 'person').replace(':id', 'x')}`;
  const body = verb === 'POST' ? mutatedText(luck.one(bodies[route] ?? [{}]), luck) : '';
  const method = luck.next() < 0.03 ? luck.one(['PUT', 'DELETE', 'OPTIONS', 'PATCH', 'HEAD']) : verb;
  const type =
    luck.next() < 0.9 ? 'application/json' : luck.one(['text/plain', 'application/octet-stream', '*/*', 'x']);
  return {
    method,
    path: mutatedPath(address, luck),
    body,
    headers: {
      ...(body === '' ? {} : { 'content-type': type }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...(luck.next() < 0.05 ? { 'last-event-id': luck.one(['1', 'x', '-1', '9'.repeat(30)]) } : {}),
      ...(luck.next() < 0.05 ? { 'accept-language': luck.one(['en', '*', 'x'.repeat(500)]) } : {}),
      ...(luck.next() < 0.05
        ? { cookie: luck.one(['__Host-samsyn=x', `__Host-samsyn=${'a'.repeat(43)}`, ';;;==']) }
        : {}),
    },
  };
}

const pressed = (person: string | null) => ({
  type: 'invoke',
  name: 'adaptiveCard/action',
  id: 'activity',
  from: { id: '29:x', aadObjectId: person === null ? null : sampleObjectId(person), name: 'X' },
  recipient: { id: '28:bot' },
  conversation: { id: '19:fuzz', tenantId: sampleTenant, isGroup: true, conversationType: 'groupChat' },
  value: {
    action: {
      type: 'Action.Execute',
      verb: 'answer',
      data: { meeting, card: 'agenda', version: 1, round: 'r', answer: 'agree', text: 'x' },
    },
    trigger: 'manual',
  },
});

const activities = (person: string | null): readonly object[] => [
  pressed(person),
  { ...pressed(person), value: { action: { type: 'Action.Execute', verb: 'check-in', data: { meeting } } } },
  { ...pressed(person), type: 'message', value: { verb: 'ballot', meeting, vote: 'v', choice: 'approve' } },
  { ...pressed(person), type: 'message', text: `koppla ${meeting}` },
  {
    ...pressed(person),
    type: 'event',
    name: 'application/vnd.microsoft.meetingParticipantJoin',
    value: { members: [] },
  },
  { ...pressed(person), type: 'installationUpdate', action: 'add' },
  { ...pressed(person), type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] },
];

/** Not `fetch`, which won't send some of this. Live streams are left at their head. */
const send = (base: string, { method, path, body, headers }: Sent): Promise<number | 'unsendable'> =>
  new Promise((resolve, reject) => {
    try {
      const { hostname, port } = new URL(base);
      const asked = httpRequest({ hostname, port, method, path, headers }, (answer) => {
        resolve(answer.statusCode ?? 0);
        answer.destroy();
      });
      // A body that is refused unread ends the connection while it is sent.
      asked.on('error', (fault: NodeJS.ErrnoException) =>
        fault.code === 'ECONNRESET' || fault.code === 'EPIPE' ? resolve('unsendable') : reject(fault),
      );
      asked.end(body);
    } catch {
      resolve('unsendable');
    }
  });

/** 501 says what isn't done here: a PDF on this machine, an invoke that the bot doesn't know. */
const sound = (status: number | 'unsendable') => status === 'unsendable' || status < 500 || status === 501;

async function fuzz(count: number, one: (luck: Chance) => Promise<readonly [number | 'unsendable', Sent]>) {
  const luck = chance(seed);
  const broken: unknown[] = [];
  let left = count;
  const worker = async () => {
    while (left > 0) {
      left -= 1;
      const [status, sent] = await one(luck);
      if (!sound(status)) broken.push({ status, ...sent, body: sent.body.slice(0, 2000) });
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  expect(broken.slice(0, 5)).toEqual([]);
}

const meetingRecord = () => server.running.app.record(server.running.collaboration, meeting as never);
const structureRecord = () => server.running.app.structureRecord(server.running.collaboration);
const typesSince = (before: readonly Recorded[], after: readonly Recorded[]) =>
  after.slice(before.length).map(({ type, actor }) => [type, actor.person, actor.via] as const);
const longest = 60_000 + most * 60;

describe('requests that make no sense', () => {
  test(
    'AU8: from people who have no business here break nothing and change nothing',
    async () => {
      const [before, structure] = [await meetingRecord(), await structureRecord()];
      await fuzz(Math.ceil(most * 0.35), async (luck) => {
        const sent = request(luck, luck.one(strangers));
        return [await send(server.running.url, sent), sent];
      });
      expect(await meetingRecord()).toEqual(before);
      const told = typesSince(structure, await structureRecord()).map(([type]) => type);
      // Whoever isn't known may say who they are, and no more.
      expect(told.filter((type) => type !== 'AccountClaimed')).toEqual([]);
    },
    longest,
  );

  test(
    'AU8: from members do no more than members may',
    async () => {
      const [before, structure] = [await meetingRecord(), await structureRecord()];
      const persons = new Set<string | null>(members.map(({ person }) => person));
      await fuzz(Math.ceil(most * 0.35), async (luck) => {
        const sent = request(luck, luck.one(members).token);
        return [await send(server.running.url, sent), sent];
      });
      const done = typesSince(before, await meetingRecord());
      const own = [
        'PresenceReported',
        'FloorRequested',
        'ConflictDeclared',
        'NoticeRead',
        'ServingEstablished',
      ];
      expect(done.filter(([type, person]) => !own.includes(type) || !persons.has(person))).toEqual([]);
      expect(await structureRecord()).toEqual(structure);
    },
    longest,
  );

  test(
    'AU8: to the bot, signed by the channel or not, break nothing; nobody answers for another',
    async () => {
      const [before, structure] = [await meetingRecord(), await structureRecord()];
      const channel = server.running.channel ?? '';
      await fuzz(Math.ceil(most * 0.3), async (luck) => {
        const who = luck.next() < 0.3 ? null : luck.one(members).person;
        const activity = luck.one(activities(who));
        const { from, ...rest } = activity as Record<string, unknown>;
        // Whom the channel says that it comes from is the channel's word: that isn't mutated.
        const told =
          luck.next() < 0.9 ? { ...(mutated(rest, luck) as object), from } : mutated(activity, luck);
        const body = luck.next() < 0.9 ? JSON.stringify(told) : mutatedText(activity, luck);
        const sent = {
          method: 'POST',
          path: '/api/messages',
          body,
          headers: { 'content-type': 'application/json' },
        };
        return [await send(luck.next() < 0.85 ? channel : server.running.url, sent), sent];
      });
      const done = typesSince(before, await meetingRecord());
      const own = [
        'PresenceReported',
        'FloorRequested',
        'ServingEstablished',
        'GuestReported',
        'NoticeRead',
        'AnswerHeld',
      ];
      expect(done.filter(([type]) => !own.includes(type))).toEqual([]);
      expect(
        typesSince(structure, await structureRecord()).filter(([type]) => type !== 'AccountClaimed'),
      ).toEqual([]);
    },
    longest,
  );
});
