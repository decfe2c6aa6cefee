import { startAnnouncer, type Announcer } from '../../bot/announcer.ts';
import { bareParts } from '../../bot/cards/card-parts.ts';
import type { ChatMessage, Connector, SendOutcome } from '../../bot/connector.ts';
import { createPace } from '../../bot/pacing.ts';
import { reminding } from '../../bot/reminder.ts';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import { collaboration, councilApp, done, prepare } from '../app/council-app.ts';
import { person, plan } from '../domain/council.ts';
import { closeItem, closeMeeting, completeRollCall, openItem, openMeeting } from '../domain/steps.ts';
import { wordsOf } from './running-bot.ts';
import { until } from '../until.ts';

const day = 24 * 3_600_000;
const chatId = '19:meeting@thread.v2';

/** A council's meeting that is sent for signing, a chat that only collects, and a clock that is set by hand. */
async function signing() {
  const council = await councilApp();
  const { app, store } = council;
  const reference = {
    serviceUrl: 'http://nowhere',
    tenant: 't',
    bot: '28:bot',
    kind: 'group',
    teamsMeeting: null,
    welcomed: true,
  };
  await done(app, 'sol', prepare);
  for (const who of ['ada', 'bo', 'cia', 'sol'])
    await done(app, who, { type: 'ReportPresence', person: person(who), present: true });
  for (const command of [openMeeting, completeRollCall, openItem('a'), closeItem('a'), closeMeeting])
    await done(app, 'ada', command);
  await store.saveConversation({ id: chatId, collaboration, meeting: plan.id, reference, active: true });
  await done(app, 'sol', { type: 'RequestSignOff' });

  const time = { now: Date.UTC(2024, 2, 15, 9) };
  const posted: ChatMessage[] = [];
  const answers: SendOutcome[] = [];
  const connector: Connector = {
    post(_address, message) {
      const answer = answers.shift() ?? { outcome: 'sent', activityId: `m${posted.length}` };
      if (answer.outcome !== 'later') posted.push(message);
      return Promise.resolve(answer);
    },
    update: (_address, activityId) => Promise.resolve({ outcome: 'sent', activityId }),
  };
  const start = (): Announcer =>
    startAnnouncer({
      app,
      chat: store,
      connector,
      // The chat's own allowance isn't what is tried here.
      pace: createPace(() => Date.now() * 1_000_000),
      now: () => time.now,
      locale: 'sv',
      refreshFor: () => [],
      trouble: ({ fault }) => {
        throw fault;
      },
      cards: bareParts,
      lookEveryMs: 10,
    });
  const quiet = () =>
    until('nothing is due', async () => (await store.due(new Date(time.now).toISOString(), 10)).length === 0);
  const reminders = () =>
    posted.filter(({ summary }) => summary.startsWith('Påminnelse')).map(({ card }) => wordsOf(card));
  const sign = async (who: string) => {
    const { signOff } = (await app.meeting(collaboration, plan.id))!;
    const signed = await app.execute({
      collaboration,
      meeting: plan.id,
      command: { type: 'SignMinutes', hash: signOff!.hash },
      actor: { person: person(who), via: 'tab' },
      identification: { method: 'sign-in', assurance: 'low' },
      key: `sign-${who}`,
    });
    expect(signed.ok).toBe(true);
  };
  return { ...council, time, posted, answers, start, quiet, reminders, sign };
}

describe('reminders of sign-off', () => {
  test('MI15: come every second day to the one whose turn it is, one by one, through restarts, until all have signed', async () => {
    const run = await signing();
    let announcer = run.start();
    await until('the sign-off is in the chat', () =>
      run.posted.some(({ summary }) => summary.startsWith('Justering')),
    );
    await run.quiet();
    expect(run.reminders()).toEqual([]);

    run.time.now += day;
    await run.quiet();
    expect(run.reminders()).toEqual([]);

    await announcer.close();
    run.time.now += day;
    announcer = run.start();
    await until('the first reminder', () => run.reminders().length === 1);
    await run.quiet();
    expect(run.reminders()[0]).toContain('Sol står på tur att underteckna protokollet');

    await announcer.close();
    announcer = run.start();
    await run.quiet();
    run.time.now += day;
    await run.quiet();
    expect(run.reminders()).toHaveLength(1);
    run.time.now += day;
    await until('the second reminder', () => run.reminders().length === 2);

    await run.sign('sol');
    await run.quiet();
    run.time.now += 2 * day;
    await until('the chair’s reminder', () => run.reminders().length === 3);
    expect(run.reminders()[2]).toContain('Ada står på tur');

    await run.sign('ada');
    run.time.now += 10 * day;
    await run.quiet();
    expect(run.reminders()).toHaveLength(3);
    await announcer.close();
    await run.close();
  });

  test('MI15: stop when the minutes are called back, and start anew with the next request', async () => {
    const run = await signing();
    const announcer = run.start();
    await run.quiet();
    await done(run.app, 'sol', { type: 'CallBackSignOff', reason: 'Ett namn saknades.' });
    run.time.now += 3 * day;
    await run.quiet();
    expect(run.reminders()).toEqual([]);
    await done(run.app, 'sol', { type: 'RequestSignOff' });
    await until('the reminder of the new request', () => run.reminders().length === 1);
    await announcer.close();
    await run.close();
  });

  test('are tried again when the channel is away, and not repeated when it isn’t known whether they came', async () => {
    const run = await signing();
    const announcer = run.start();
    await run.quiet();
    run.answers.push({ outcome: 'later', afterMs: 1_000 }, { outcome: 'unknown' });
    run.time.now += 2 * day;
    await until('the first try', () => run.answers.length === 1);
    await run.quiet();
    expect(run.reminders()).toEqual([]);
    run.time.now += 2_000;
    await until('the second try', () => run.reminders().length === 1);
    await run.quiet();
    run.time.now += day;
    await run.quiet();
    expect(run.reminders()).toHaveLength(1);
    await announcer.close();
    await run.close();
  });

  test('MI15: are counted from when the turn came', () => {
    const meeting = (signedAt: string | null) =>
      ({
        signOff: {
          requestedAt: '2024-03-15T12:00:00.000Z',
          completedAt: null,
          signatures: signedAt === null ? [] : [{ at: signedAt }],
        },
      }) as unknown as Meeting;
    const now = Date.parse('2024-03-17T12:00:00.000Z');
    expect(reminding(meeting(null), now, 2 * day)).toEqual({ step: 'send' });
    expect(reminding(meeting('2024-03-17T11:00:00.000Z'), now, 2 * day)).toEqual({
      step: 'wait',
      until: Date.parse('2024-03-19T11:00:00.000Z'),
    });
  });
});
