import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readConfig } from '../../src/config.ts';
import { start, type Running } from '../../src/main.ts';
import { readSample } from '../sample.ts';
import { pressActivity } from '../bot/running-bot.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { heldBack } from '../held-back.ts';
import { until } from '../until.ts';

/** A server told to stop while presses are on their way to the database. */
const { plan } = await readSample();
const members = plan.roster.mandates
  .filter(({ kind, body }) => kind === 'ordinary' && body === plan.body)
  .slice(0, 12)
  .map(({ person }) => person);
const serviceUrl = 'http://127.0.0.1:9/';
let database: TestDatabase;
let running: Running;

beforeAll(async () => {
  database = await testDatabase();
  const read = readConfig(
    { development: true, port: '0', playground: false, simulatedMembers: false },
    { DATABASE_URL: database.url, LOG_LEVEL: 'silent' },
  );
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  running = await start(read.config, { tabFolder: 'dist/tab', sample: readSample });
}, 120_000);
afterAll(async () => {
  await running.close();
  await database.drop();
});

const pressOf = (person: string) =>
  JSON.stringify(
    pressActivity(person, 'check-in', { meeting: plan.id }, { serviceUrl, channelId: 'msteams' }),
  );

/** A token as the channel signs them: it hands out none, so one is overheard. */
async function overheard(): Promise<string> {
  const heard: string[] = [];
  const listen = (message: unknown) => {
    const { request } = message as { request: { origin: string; headers: unknown } };
    const token = /Bearer ([\w.-]+)/.exec(String(request.headers))?.[1];
    if (request.origin === running.url && token !== undefined) heard.push(token);
  };
  subscribe('undici:request:create', listen);
  await fetch(`${running.channel}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: pressOf('nobody'),
  });
  unsubscribe('undici:request:create', listen);
  return heard[0]!;
}

test('TR3: told to stop, it answers every press it has taken, with the card, and each is on record', async () => {
  const token = await overheard();
  const other = await heldBack(database.url, plan.id);
  const presses = members.map(async (person) => {
    const answer = await fetch(`${running.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: pressOf(person),
    });
    return { status: answer.status, text: await answer.text() };
  });
  await until('all are under way', async () => {
    const figures = await (await fetch(`${running.url}/metrics`)).text();
    return figures.includes(`samsyn_requests_under_way ${members.length}\n`);
  });
  const closed = running.close();
  await until('nobody new is let in', () =>
    fetch(`${running.url}/livez`, { headers: { connection: 'close' } }).then(
      () => false,
      () => true,
    ),
  );
  await other.query('commit');
  const answers = await Promise.all(presses);
  await closed;
  expect(answers.map(({ status }) => status)).toEqual(members.map(() => 200));
  for (const { text } of answers) expect(text).toContain('application/vnd.microsoft.card.adaptive');
  const { rows } = await other.query<{ person: string }>(
    `select actor_person as person from event where stream = $1 and command_key like 'card/check-in/%'`,
    [`meeting:${plan.id}`],
  );
  await other.end();
  expect(rows.map(({ person }) => person).sort()).toEqual([...members].sort());
});
