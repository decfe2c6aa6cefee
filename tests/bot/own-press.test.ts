import { createBot, type Bot } from '../../bot/create-bot.ts';
import { startDevelopmentChannel, type DevelopmentChannel } from '../../bot/development-channel.ts';
import { sampleObjectId, sampleTenant } from '../../src/app/sample-accounts.ts';
import { personalProcess, type PersonalProcess } from '../../src/app/personal/process.ts';
import { keyOfPersonal, personalMessageOf, type PersonalMessage } from '../../src/app/personal/message.ts';
import { asId } from '../../src/domain/ids.ts';
import type { MatterCommand } from '../../src/domain/matter/commands.ts';
import { collaboration, mattersApp, told } from '../matters/matters-app.ts';
import { linda, raised, recommended, susanne, therese } from '../matters/told.ts';
import { until } from '../until.ts';
import {
  activity,
  appId,
  from,
  pressActivity,
  serve,
  wordsOf,
  type Answer,
  type Troubles,
} from './running-bot.ts';

let council: Awaited<ReturnType<typeof mattersApp>>;
let server: Awaited<ReturnType<typeof serve>>;
let channel: DevelopmentChannel;
let bot: Bot;
let process: PersonalProcess;
let troubles: Troubles;

const today = '2025-01-02';
const place = { matter: asId<never>('avtal'), recommendation: asId<never>('r1') };
const ask: PersonalMessage = { card: 'recommendation', ...place, principal: asId('skelleftea') };
const own = (who: string) => ({
  conversation: { id: `a:${who}`, tenantId: sampleTenant, isGroup: false, conversationType: 'personal' },
});

beforeEach(async () => {
  council = await mattersApp();
  troubles = [];
  for (const id of [therese, susanne, linda]) {
    const account = { tenant: sampleTenant, objectId: sampleObjectId(id) };
    const link = { type: 'LinkAccount', person: asId<never>(id), account } as const;
    const actor = { person: asId<never>(linda), via: 'tab' } as const;
    await council.app.changeStructure(collaboration, link, `account-${id}`, actor);
  }
  const running: { bot?: Bot } = {};
  server = await serve((request, response) => void running.bot?.messages(request, response));
  channel = await startDevelopmentChannel({ botUrl: `${server.url}/api/messages`, appId });
  const parts = { app: council.app, lists: council.store.matters, chat: council.store };
  process = personalProcess({ ...parts, onFault: (fault) => troubles.push(trouble(fault)) }, collaboration);
  bot = createBot({
    app: council.app,
    chat: council.store,
    clock: () => `${today}T12:00:00.000Z`,
    collaboration,
    trust: { appId, metadataUrls: [channel.metadataUrl] },
    botToken: () => Promise.resolve(null),
    meetingFor: () => Promise.resolve(null),
    personal: { lists: council.store.matters, greet: (person) => process.greet(person) },
    trouble: (one) => troubles.push(one),
  });
  running.bot = bot;
  process.onWished(() => bot.wake());
  await told(council.app, linda, 'avtal', raised()[1]);
  await told(council.app, linda, 'avtal', {
    ...(recommended()[1] as Extract<MatterCommand, { type: 'Recommend' }>),
    addressees: [asId('skelleftea'), asId('norsjo')],
  });
});
afterEach(async () => {
  await process.close();
  await bot.close();
  await channel.close();
  await server.close();
  await council.close();
  expect(troubles).toEqual([]);
});

const trouble = (fault: unknown) => ({ reference: '', doing: 'follow', fault });

async function send(body: object) {
  const response = await fetch(`${channel.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  const text = await response.text();
  return { status: response.status, body: text === '' ? null : (JSON.parse(text) as Answer) };
}

/** What the presser's fresh card, or the sentence in its place, says. */
async function press(
  who: string,
  verb: string,
  message: PersonalMessage,
  inputs: object = {},
  more: object = {},
) {
  const data = { message: keyOfPersonal(message), card: 'personal', version: 3, ...inputs };
  const { status, body } = await send(pressActivity(who, verb, data, { ...own(who), ...more }));
  expect(status).toBe(200);
  return wordsOf(body?.value);
}
const answer = (who: string, inputs: object, message = ask, more: object = {}) =>
  press(who, 'answer-recommendation', message, { answer: 'adopted', decidedOn: today, ...inputs }, more);
const answers = async () =>
  (await council.app.matters.matter(collaboration, place.matter))?.recommendations[place.recommendation]
    ?.answers;
const posted = (who: string) =>
  channel.connector
    .messages(`a:${who}`)
    .map(({ activity: { attachments } }) =>
      wordsOf((attachments as readonly { content: unknown }[])[0]?.content),
    );

describe('answering on the card', () => {
  test('PI11, PI4: whoever writes to the bot has what waits for them, answers it there, and the card says so', async () => {
    expect((await send(activity(therese, { type: 'message', text: 'hej', ...own(therese) }))).status).toBe(
      200,
    );
    await until('her card is there', () =>
      posted(therese).some((words) => words.startsWith('Rekommendation till Skellefteå kommun')),
    );
    await until('she is told what comes here', () =>
      posted(therese).some((words) => words.startsWith('Hej, här får du')),
    );
    const words = await answer(therese, {
      answer: 'adopted-with-changes',
      wording: 'Avtalet antas i ett år.',
      registryNumber: 'KS 2025-117',
      link: 'https://kommunen.example/117',
      organ: 'kommunfullmäktige',
    });
    expect(words).toMatch(/^Svaret från Skellefteå kommun är registrerat\./);
    expect(words).toContain('✓ Antagen med ändringar, beslut 2 januari 2025');
    expect(words).toContain('Avtalet antas i ett år.');
    expect((await answers())?.['skelleftea' as never]).toMatchObject([
      {
        answer: 'adopted-with-changes',
        decidedOn: today,
        organ: 'kommunfullmäktige',
        wording: 'Avtalet antas i ett år.',
        registryNumber: 'KS 2025-117',
        link: 'https://kommunen.example/117',
        by: therese,
        onBehalf: false,
      },
    ]);
    const record = await council.app.matters.record(collaboration, place.matter);
    expect(record.at(-1)?.actor).toEqual({ person: therese, via: 'card' });
  });

  test('PI4: the same press delivered twice, at once or later, is one answer', async () => {
    const id = { id: 'one-press' };
    await Promise.all([answer(therese, {}, ask, id), answer(therese, {}, ask, id)]);
    await answer(therese, {});
    expect((await answers())?.['skelleftea' as never]).toHaveLength(1);
  });

  test('PI4: from the contact of another principal it is refused, with who may', async () => {
    const words = await answer(susanne, {});
    expect(words).toMatch(/^.*Skellefteå kommun.*Therese Boviksnäs/);
    expect(await answers()).toEqual({});
    // An edited payload is no more than another principal's.
    expect(await answer(susanne, {}, { ...ask, principal: asId('umea') })).not.toMatch(/är registrerat/);
    expect(await answer(susanne, { person: therese })).toMatch(/kort/i);
    expect(await answers()).toEqual({});
  });

  test('PI4: a second answer takes a reason; what was written is given back', async () => {
    await answer(therese, {});
    const { body } = await send(
      pressActivity(
        therese,
        'answer-recommendation',
        { message: keyOfPersonal(ask), answer: 'rejected', decidedOn: today, wording: 'Kostnaden.' },
        own(therese),
      ),
    );
    expect(wordsOf(body?.value)).toMatch(/^Skellefteå kommun/);
    expect(JSON.stringify(body?.value)).toContain('"value":"Kostnaden."');
    expect((await answers())?.['skelleftea' as never]).toHaveLength(1);
    const words = await answer(therese, { answer: 'rejected', correction: 'Fel kryss.' });
    expect(words).toContain('✓ Avslagen');
    expect(words).toContain('Rättat: Fel kryss.');
    expect((await answers())?.['skelleftea' as never]).toHaveLength(2);
  });

  test('PI4: after a later document has taken over it is refused, and the card shows what', async () => {
    await told(council.app, linda, 'nytt', raised()[1]);
    await told(council.app, linda, 'avtal', {
      type: 'SupersedeMatter',
      by: asId('nytt'),
      reason: 'Nytt avtal.',
    });
    const words = await answer(therese, {});
    expect(words).toMatch(/^.*Samverkansavtal om utskrivning.*\n/);
    expect(words).toContain('Den kan inte besvaras mer.');
    expect(words).not.toContain('Registrera svaret');
    expect(await answers()).toEqual({});
  });

  test('PI4: what is missing or can’t be is said in a sentence, in the presser’s language', async () => {
    const english = { locale: 'en-GB' };
    expect(await answer(therese, { answer: '' }, ask, english)).toMatch(
      /^First choose what you have decided\./,
    );
    expect(await answer(therese, { decidedOn: 'igår' })).toMatch(/^Dagen ska skrivas/);
    expect(await answer(therese, { link: 'http://kommunen.example' })).toMatch(/^Länken ska börja med https/);
    expect(await answer(therese, { decidedOn: '' })).toMatch(/dag/i);
    expect(await answer(therese, { decidedOn: '2031-01-01' })).toMatch(/2025-01-02/);
    expect(await answer(therese, { answer: 'adopted-with-changes' })).toMatch(/lydelse|ändr/i);
    expect(await answer(therese, { wording: 'x'.repeat(2001) })).toMatch(/kort/i);
    expect(await answers()).toEqual({});
  });

  test('PI11: nobody unknown answers, nor anything that isn’t signed by the channel', async () => {
    const stranger = { from: { ...from('ingen'), aadObjectId: '00000000-0000-4000-8000-0000000000ee' } };
    expect(await answer(therese, {}, ask, stranger)).toMatch(
      /^Vi vet inte vem du är ännu, så inget är antecknat\./,
    );
    const data = { message: keyOfPersonal(ask), answer: 'adopted', decidedOn: today };
    const unsigned = await fetch(`${server.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(pressActivity(therese, 'answer-recommendation', data, own(therese))),
    });
    expect(unsigned.status).toBe(401);
    expect(await answers()).toEqual({});
  });
});

test('PI11, PI5: an assignment is reported on its card, by whoever has it', async () => {
  const mine: PersonalMessage = { card: 'assignment', matter: place.matter, assignment: asId('u1') };
  await told(council.app, linda, 'avtal', {
    type: 'GiveAssignment',
    assignment: asId('u1'),
    text: 'Ta fram en tidplan.',
    assignee: { kind: 'person', person: asId(therese) },
    due: '2025-02-01',
    reportTo: asId('lsg'),
    decision: null,
  });
  const report = (who: string, inputs: object) => press(who, 'report-assignment', mine, inputs);
  expect(await report(susanne, { done: true, reportText: 'Klar.' })).not.toContain('är registrerad');
  expect(await report(therese, { done: false, reportText: '' })).not.toContain('är registrerad');
  expect(await report(therese, { done: false, reportText: 'Utkast finns.', toAgenda: 'false' })).toContain(
    'Therese Boviksnäs: Utkast finns.',
  );
  expect(await report(therese, { done: true, reportText: 'Klar.', toAgenda: 'true' })).toContain(
    '✓ Uppdraget är klart.',
  );
  expect(await report(therese, { done: true, reportText: 'Igen.' })).not.toContain('är registrerad');
  const { assignments } = (await council.app.matters.matter(collaboration, place.matter)) ?? {};
  expect(assignments?.['u1' as never]?.reports).toMatchObject([
    { text: 'Utkast finns.', done: false, toAgenda: false },
    { text: 'Klar.', done: true, toAgenda: true },
  ]);
});

test('PI10: how often is chosen on the digest itself, for the one who presses', async () => {
  const digest: PersonalMessage = { card: 'digest', period: today };
  const choose = (frequency: string) => press(therese, 'choose-digest', digest, { frequency });
  expect(await choose('weekly')).toMatch(/^Sparat: Varje vecka\./);
  expect((await council.store.matters.digest(collaboration, asId(therese)))?.frequency).toBe('weekly');
  expect(await choose('')).toMatch(/^Välj hur ofta/);
  expect(await choose('hourly')).toMatch(/kort/i);
  expect((await council.store.matters.digest(collaboration, asId(therese)))?.frequency).toBe('weekly');
  expect(await council.store.matters.digest(collaboration, asId(susanne))).toBeNull();
});

test('PI11: what is sent next is in the language that the presser’s client speaks now', async () => {
  await send(activity(susanne, { type: 'message', text: 'hej', ...own(susanne) }));
  const asked: PersonalMessage = { ...ask, principal: asId('norsjo') };
  const said = await press(susanne, 'refresh', asked, {}, { locale: 'en-GB' });
  expect(said).toMatch(/^Recommendation to Norsjö kommun/);
  await until('the next card is English', async () => {
    const { reference } = (await council.store.conversation(`a:${susanne}`)) ?? {};
    return (reference as { locale?: string } | undefined)?.locale === 'en-GB';
  });
  expect((await council.store.conversation(`a:${susanne}`))?.person).toBe(susanne);
});

test('PI11: the name of a message says which, whatever the ids hold', () => {
  const messages: readonly PersonalMessage[] = [
    ask,
    { card: 'reminder', ...place, principal: asId('å:b/c%'), wave: today },
    { card: 'assignment', matter: asId('m:1'), assignment: asId('a') },
    { card: 'digest', period: today },
  ];
  for (const message of messages) expect(personalMessageOf(keyOfPersonal(message))).toEqual(message);
  for (const key of [
    '',
    'recommendation',
    'recommendation:a:b',
    'digest:',
    'agenda',
    'reminder:a:b:c',
    'digest:%',
  ])
    expect(personalMessageOf(key)).toBeNull();
});
