import { sampleObjectId, sampleTenant } from '../../src/app/sample-accounts.ts';
import { readConfig } from '../../src/config.ts';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import { start, type Running } from '../../src/main.ts';
import { wordsOf } from '../bot/running-bot.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { until } from '../until.ts';
import { readSample } from '../sample.ts';

/** The server as it starts, with the sample's matters, and one of their contacts in the chat with the bot. */
const who = 'therese-boviksnas';
const chat = `a:${who}`;
let database: TestDatabase;
let running: Running;
const lines: string[] = [];

beforeAll(async () => {
  database = await testDatabase();
  const read = readConfig(
    { development: true, port: '0', playground: false, simulatedMembers: false },
    { DATABASE_URL: database.url, LOG_LEVEL: 'warn' },
  );
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  running = await start(read.config, {
    tabFolder: 'dist/tab',
    sample: readSample,
    logTo: { write: (line) => void lines.push(line) },
  });
}, 120_000);
afterAll(async () => {
  await running.close();
  await database.drop();
});

const channel = () => running.channel ?? '';
type Posted = { readonly activity: { readonly attachments: readonly { readonly content: unknown }[] } };
async function cards(): Promise<readonly Posted['activity']['attachments'][number]['content'][]> {
  const listed = await fetch(`${channel()}/connector/conversations/${encodeURIComponent(chat)}/messages`);
  return ((await listed.json()) as readonly Posted[]).map(({ activity }) => activity.attachments[0]?.content);
}
const send = async (more: object) => {
  const answer = await fetch(`${channel()}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      id: `activity-${Math.random()}`,
      locale: 'sv-SE',
      from: { id: `29:${who}`, aadObjectId: sampleObjectId(who), name: 'Therese' },
      recipient: { id: '28:bot' },
      conversation: { id: chat, tenantId: sampleTenant, isGroup: false, conversationType: 'personal' },
      ...more,
    }),
  });
  return (await answer.json().catch(() => null)) as { readonly value?: unknown } | null;
};

test('PI11: whoever writes to the bot gets what waits for them, and answers it there', async () => {
  const waits = async () => {
    const { store, collaboration } = running;
    const asked = await store.matters.askedOf(collaboration, [asId('skelleftea')], 50);
    return asked.some(({ recommendations, end }) => end === null && Object.keys(recommendations).length > 0);
  };
  await until('the sample’s matters are told', waits);
  await send({ type: 'message', text: 'hej' });
  const own = async () =>
    (await cards()).find((card) => wordsOf(card).startsWith('Rekommendation till Skellefteå kommun'));
  await until('her card is there', async () => (await own()) !== undefined);
  const card = (await own()) as { readonly refresh: { readonly action: { readonly data: object } } };
  expect(JSON.stringify(card)).toContain('/tab/?surface=answer&recommendation=');
  const today = new Date().toISOString().slice(0, 10);
  const data = { ...card.refresh.action.data, answer: 'adopted', decidedOn: today };
  const answered = await send({
    type: 'invoke',
    name: 'adaptiveCard/action',
    value: { action: { type: 'Action.Execute', verb: 'answer-recommendation', data }, trigger: 'manual' },
  });
  expect(wordsOf(answered?.value)).toMatch(/^Svaret från Skellefteå kommun är registrerat\./);
  const { store, collaboration } = running;
  expect(await store.reached(collaboration)).toEqual([asId<PersonId>(who)]);
  expect(lines.filter((line) => line.includes('"level":50'))).toEqual([]);
}, 120_000);
