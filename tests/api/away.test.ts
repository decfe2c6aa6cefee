import { tmpdir } from 'node:os';
import { sampleObjectId } from '../../src/app/sample-accounts.ts';
import { readConfig } from '../../src/config.ts';
import { start, type Running } from '../../src/main.ts';
import { sampleDatabase } from '../prepared-app.ts';
import type { TestDatabase } from '../database.ts';
import { proxyTo, type Proxy } from '../store/proxy.ts';
import { browserOutside } from './browser-outside.ts';
import { entra, meeting, tenant, type Entra } from './server.ts';
import { readSample } from '../sample.ts';

/** The whole server, whose line to its database is cut and put together again under it. */
let issuer: Entra;
let database: TestDatabase;
let line: Proxy;
let running: Running;
let written = '';
beforeAll(async () => {
  issuer = await entra();
  database = await sampleDatabase();
  line = await proxyTo(database.url);
  running = await open();
});
afterAll(async () => {
  line.accept();
  await running.close();
  await line.close();
  await database.drop();
  await issuer.close();
});

async function open(): Promise<Running> {
  const read = readConfig(
    { development: true, port: '0', playground: false, simulatedMembers: false },
    {
      DATABASE_URL: line.url,
      SAMSYN_TENANTS: tenant,
      SAMSYN_ENTRA_KEYS_URL: issuer.keysUrl,
      SAMSYN_BOT_TENANT: tenant,
      SAMSYN_BOT_SECRET: 'a client secret',
      SAMSYN_ENTRA_AUTHORITY: issuer.authority,
    },
  );
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return start(read.config, {
    tabFolder: tmpdir(),
    sample: readSample,
    logTo: { write: (text) => void (written += text) },
  });
}

const tokens = new Map<string, string>();
const tokenOf = async (person: string): Promise<string> => {
  const kept = tokens.get(person);
  if (kept !== undefined) return kept;
  const answer = await ask('/api/development/session', null, { person });
  const { token } = (await answer.json()) as { token: string };
  tokens.set(person, token);
  return token;
};
const ask = (path: string, token: string | null, body?: unknown, language = 'sv') =>
  fetch(`${running.url}${path}`, {
    ...(body === undefined ? {} : { method: 'POST', body: JSON.stringify(body) }),
    headers: {
      'accept-language': language,
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
    },
  });
const told = async (answer: Response) => ({
  status: answer.status,
  again: answer.headers.get('retry-after'),
  said: ((await answer.json()) as { message: string }).message,
});
const sv = expect.stringMatching(
  /^Just nu går det inte att läsa eller registrera något\. .* uppge [0-9a-f]{8}\.$/,
) as unknown as string;
const en = expect.stringMatching(
  /^Nothing can be read or recorded just now\. .* quote [0-9a-f]{8}\.$/,
) as unknown as string;
const recorded = async (type: string) =>
  (await running.app.record(running.collaboration, meeting as never)).filter((event) => event.type === type);

/** As Teams delivers a press on a card, or anything else. */
const teams = (activity: object) =>
  fetch(`${running.channel ?? ''}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: 'an-activity',
      locale: 'sv-SE',
      from: { id: '29:linda', aadObjectId: sampleObjectId('linda-angermyr'), name: 'Namn' },
      recipient: { id: '28:bot' },
      conversation: { id: '19:chat', tenantId: tenant, isGroup: true, conversationType: 'groupChat' },
      ...activity,
    }),
  });
const someSeconds = 60_000;

test(
  'TR8, TR2: while the database is away the API says to try again, in the reader’s language; the same press then counts once',
  async () => {
    const secretary = await tokenOf('linda-angermyr');
    const command = { type: 'SendNotice' };
    const press = (language: string) =>
      ask(`/api/meetings/${meeting}/commands`, secretary, { key: 'the-notice', command }, language);
    const before = (await recorded('NoticeSent')).length;
    line.refuse();
    expect(await told(await press('sv'))).toEqual({ status: 503, again: '2', said: sv });
    expect(await told(await press('en'))).toEqual({ status: 503, again: '2', said: en });
    line.accept();
    expect((await press('sv')).status).toBe(200);
    expect((await press('sv')).status).toBe(200);
    expect(await recorded('NoticeSent')).toHaveLength(before + 1);
    // What it was is in the log, under the reference that was told.
    expect(written).toContain('"kind":"StoreAway"');
    expect(written).toMatch(/"cause":\{"kind":"(Aggregate)?Error"/);
  },
  someSeconds,
);

test(
  'TR8: so do what isn’t kept in memory, the live view, the open API, the bot and whoever comes from outside Teams',
  async () => {
    const secretary = await tokenOf('linda-angermyr');
    line.refuse();
    const paths = ['/api/meetings', '/api/meetings/not-read-yet', '/api/meetings/not-read-yet/live'];
    for (const path of paths)
      expect([path, await told(await ask(path, secretary))]).toEqual([
        path,
        { status: 503, again: '2', said: sv },
      ]);
    expect(await told(await ask('/api/open/matters', secretary))).toMatchObject({ status: 503, again: '2' });
    const outside = browserOutside(running.url);
    outside.cookies.set('samsyn', 'x'.repeat(43));
    const led = await outside.ask('/api/sign-in?go=/tab/');
    expect([led.status, led.headers.get('location')]).toEqual([303, '/tab/?signin=away']);
    const link = { meeting: 'not-read-yet', link: 'a-link', secret: 'x'.repeat(43) };
    expect(await told(await ask('/api/link/open', null, link))).toMatchObject({ status: 503, again: '2' });

    const action = { type: 'Action.Execute', verb: 'check-in', data: { meeting: 'not-read-yet' } };
    const value = { action, trigger: 'manual' };
    const pressed = await teams({ type: 'invoke', name: 'adaptiveCard/action', value });
    expect([pressed.status, await pressed.json()]).toEqual([
      200,
      {
        statusCode: 200,
        type: 'application/vnd.microsoft.activity.message',
        value: expect.stringMatching(
          /^Just nu går det inte att läsa eller registrera något\. Tryck igen .*: [0-9a-f]{8}$/,
        ) as unknown,
      },
    ]);
    const turned = await teams({ type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] });
    expect(turned.status).toBe(503);

    line.accept();
    expect((await ask('/api/meetings', secretary)).status).toBe(200);
  },
  someSeconds,
);
