import { asId } from '../../src/domain/ids.ts';
import { isPresent } from '../../src/domain/meeting/presence.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { collaboration, done, prepare } from '../app/council-app.ts';
import { plan } from '../domain/council.ts';
import {
  askConsensus,
  callSubstitute,
  closeVote,
  completeRollCall,
  openItem,
  openMeeting,
  openVote,
  orderVote,
} from '../domain/steps.ts';
import { activity, chatId, from, runningBot, serve, wordsOf } from './running-bot.ts';
import { until } from '../until.ts';

type Running = Awaited<ReturnType<typeof runningBot>>;

const added = (more: object = {}) =>
  activity('sol', { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }, from('sol')], ...more });
const installed = (more: object = {}) =>
  activity('sol', { type: 'installationUpdate', action: 'add', ...more });
const said = (running: Running, conversation = chatId) =>
  running.channel.connector.messages(conversation).map(({ activity }) => {
    const [attachment] = activity['attachments'] as { content: unknown }[];
    return wordsOf(attachment!.content);
  });
const says = (running: Running, text: string) => said(running).some((words) => words.includes(text));

describe('a chat the bot is added to', () => {
  let running: Running;
  beforeEach(async () => {
    running = await runningBot();
    await done(running.app, 'sol', prepare);
  });
  afterEach(() => running.close());

  test('is greeted once, however often Teams tells of the install, and remembered first', async () => {
    const answers = await Promise.all([running.send(installed()), running.send(added())]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await running.send(added());
    expect(said(running).filter((words) => words.includes('Hej, här sköts mötet'))).toHaveLength(1);
    expect(await running.store.conversation(chatId)).toMatchObject({ meeting: plan.id, active: true });
  });

  test('gets the agenda of its meeting', async () => {
    await running.send(added());
    await until('the agenda is in the chat', () => says(running, 'Föredragningslista'));
  });

  test.each([
    ['hjälp', 'sv-SE', 'Så här fungerar det'],
    ['Hi', 'en-US', 'How it works'],
    ['<at>Samsyn</at> help', 'en-GB', 'How it works'],
    [null, null, 'Så här fungerar det'],
  ])('answers %p in %p', async (text, locale, words) => {
    expect((await running.send(activity('cia', { type: 'message', text, locale }))).status).toBe(200);
    expect(says(running, words)).toBe(true);
  });

  test('is left alone once the bot is removed', async () => {
    await running.send(added());
    await running.send(activity('sol', { type: 'conversationUpdate', membersRemoved: [{ id: '28:bot' }] }));
    expect(await running.store.conversation(chatId)).toMatchObject({ active: false });
  });

  test('survives activities that no handler knows, and reactions, and typing', async () => {
    for (const type of ['messageReaction', 'typing', 'endOfConversation', 'unheard-of', 'event'])
      expect((await running.send(activity('cia', { type }))).status).toBe(200);
    expect((await running.send(activity('cia', { type: 'invoke', name: 'task/fetch' }))).status).toBe(501);
    expect(running.troubles).toEqual([]);
  });
});

describe('a chat that no meeting is found for', () => {
  test('is linked by those who run the meeting, and by nobody else', async () => {
    const running = await runningBot({ meeting: null });
    await done(running.app, 'sol', prepare);
    await running.send(added());
    const link = (who: string, text: string) => running.send(activity(who, { type: 'message', text }));
    await link('cia', `koppla ${plan.id}`);
    expect(says(running, 'Bara mötets ordförande, sekreterare eller koordinator')).toBe(true);
    expect((await running.store.conversation(chatId))?.meeting).toBeNull();
    await link('sol', 'koppla no-such');
    expect(says(running, 'Det mötet finns inte')).toBe(true);
    await link('sol', `koppla ${plan.id}`);
    expect((await running.store.conversation(chatId))?.meeting).toBe(plan.id);
    await until('the agenda is in the chat', () => says(running, 'Föredragningslista'));
    await running.close();
  });
});

describe('Teams’ own events of a meeting', () => {
  let running: Running;
  beforeEach(async () => {
    running = await runningBot();
    await done(running.app, 'sol', prepare);
    await running.send(added());
  });
  afterEach(() => running.close());

  const event = (name: string, value: unknown) =>
    running.send(activity('sol', { type: 'event', name, value }));
  const reports = async (who: string) =>
    (await running.app.meeting(collaboration, plan.id))?.attendance[asId<never>(who)]?.reports ?? [];

  test('AT1: tell of members who join and leave, in either casing and with a blank before the name', async () => {
    const join = 'application/vnd.microsoft.meetingParticipantJoin';
    await event(join, { members: [{ user: from('cia'), meeting: { inMeeting: true, role: 'Attendee' } }] });
    await event(` ${join}`, { Members: [{ User: from('bo') }] });
    await event('application/vnd.microsoft.meetingParticipantLeave', { members: [{ user: from('cia') }] });
    expect(await reports('cia')).toMatchObject([
      { source: 'teams', present: true },
      { source: 'teams', present: false },
    ]);
    expect(await reports('bo')).toMatchObject([{ source: 'teams', present: true }]);
  });

  test('AT1: hold from when Teams says they happened, if that can be', async () => {
    const join = (timestamp: string) =>
      running.send(
        activity('sol', {
          type: 'event',
          name: 'application/vnd.microsoft.meetingParticipantJoin',
          value: { members: [{ user: from('cia') }] },
          timestamp,
        }),
      );
    const late = new Date(Date.now() - 600_000).toISOString();
    const [old, ahead] = [-3 * 86_400_000, 3_600_000].map((ms) => new Date(Date.now() + ms).toISOString());
    for (const timestamp of [late, old!, ahead!]) await join(timestamp);
    const times = (await reports('cia')).map(({ at }) => at);
    expect(times[0]).toBe(late);
    expect(times).not.toContain(old);
    expect(times).not.toContain(ahead);
  });

  test('AT11: count each device, so that somebody has left when the last one has', async () => {
    const join = 'application/vnd.microsoft.meetingParticipantJoin';
    const leave = 'application/vnd.microsoft.meetingParticipantLeave';
    const present = async () =>
      isPresent((await running.app.meeting(collaboration, plan.id))!, asId<never>('cia'));
    await event(join, { members: [{ user: from('cia') }, { user: from('cia') }] });
    await event(leave, { members: [{ user: from('cia') }] });
    expect(await present()).toBe(true);
    await event(leave, { members: [{ user: from('cia') }] });
    expect(await present()).toBe(false);
  });

  test('AT11: delivered twice are one report', async () => {
    const sent = activity('sol', {
      type: 'event',
      name: 'application/vnd.microsoft.meetingParticipantJoin',
      value: { members: [{ user: from('cia') }] },
    });
    await running.send(sent);
    await running.send(sent);
    expect(await reports('cia')).toHaveLength(1);
  });

  test('AT8: list those whom nobody knows, under the name that Teams shows', async () => {
    const unknown = { id: '29:x', aadObjectId: '22222222-2222-4222-8222-222222222222', name: 'Greta Gäst' };
    await event('application/vnd.microsoft.meetingParticipantJoin', { members: [{ user: unknown }] });
    const { guests } = (await running.app.meeting(collaboration, plan.id))!;
    expect(Object.values(guests)).toMatchObject([{ name: 'Greta Gäst', named: false, person: null }]);
  });

  test('AT13: of its start and end change nothing on record; they remind of what the chair does', async () => {
    const before = (await running.app.record(collaboration, plan.id)).length;
    await event('application/vnd.microsoft.meetingStart', {});
    expect(says(running, 'Teams-mötet har startat.')).toBe(true);
    await event('application/vnd.microsoft.meetingEnd', {});
    expect(says(running, 'Teams-mötet är slut')).toBe(false);
    expect((await running.app.record(collaboration, plan.id)).length).toBe(before);
    await done(running.app, 'ada', openMeeting);
    await event('application/vnd.microsoft.meetingEnd', {});
    expect(says(running, 'Teams-mötet är slut, men sammanträdet är inte avslutat.')).toBe(true);
    expect((await running.app.meeting(collaboration, plan.id))?.phase).toBe('open');
  });

  test.each([
    ['application/vnd.microsoft.meetingStart', { Id: 'x', StartTime: 'y' }],
    [' application/vnd.microsoft.meetingStart', { id: 'x', joinUrl: 'z', title: null }],
    ['application/vnd.microsoft.meetingEnd', {}],
    ['application/vnd.microsoft.meetingParticipantJoin', {}],
    [
      'application/vnd.microsoft.meetingParticipantJoin',
      { members: [{}, { user: null }, { user: { id: '29:anonymous' } }] },
    ],
    ['application/vnd.microsoft.meetingParticipantLeave', null],
    [null, 'text'],
  ])('are taken as they come: %p %p', async (name, value) => {
    expect((await event(name!, value)).status).toBe(200);
    expect(running.troubles).toEqual([]);
  });
});

describe('the announcer', () => {
  test('lets one message follow an item to its result, within the pace, the result first', async () => {
    const running = await runningBot();
    await done(running.app, 'sol', prepare);
    await running.send(added());
    for (const who of ['bo', 'cia', 'dan', 'fia', 'gun'])
      await running.press(who, 'check-in', { meeting: plan.id });
    const chair = async (...commands: MeetingCommand[]) => {
      for (const command of commands) await done(running.app, 'ada', command);
    };
    await chair(openMeeting, callSubstitute('region-2', 'fia'), completeRollCall, openItem('a'));
    await until('the item is in the chat', () => says(running, 'Ärendet a'));
    await chair(askConsensus('a'));
    await until('the question is in the chat', () => says(running, 'Är vi eniga?'));
    await chair(
      { type: 'CloseConsensusRound', round: asId('round'), agreed: false, nobodyObjects: false },
      orderVote('a'),
      openVote,
    );
    const vote = { meeting: plan.id, vote: 'vote' };
    const choices = ['approve', 'reject', 'abstain'];
    for (let n = 0; n < 60; n++)
      await running.press(['bo', 'cia', 'dan', 'fia'][n % 4]!, 'ballot', { ...vote, choice: choices[n % 3] });
    const sends = () => running.channel.connector.times(chatId).length;
    const before = sends();
    await chair(closeVote);
    await until('the result is in the chat', () => says(running, 'Per huvudman'));
    // One that was under way may come first; the result waits for no other, and so for no more than the pace.
    expect(sends() - before).toBeLessThanOrEqual(2);

    const items = running.channel.connector
      .messages(chatId)
      .filter(({ activity }) => JSON.stringify(activity).includes('"card":"item"'));
    expect(items).toHaveLength(1);
    const times = running.channel.connector.times(chatId);
    const most = Math.max(
      ...times.map((start) => times.filter((at) => at >= start && at < start + 2_000).length),
    );
    expect(most).toBeLessThanOrEqual(8);
    expect(running.troubles).toEqual([]);
    await running.close();
  });

  test('stops where it is blocked, until somebody is heard there again', async () => {
    const running = await runningBot();
    await done(running.app, 'sol', prepare);
    // A chat behind a service that answers 403 to everything.
    let asked = 0;
    const blocked = await serve((_request, response) => {
      asked += 1;
      response.writeHead(403).end();
    });
    const reference = {
      serviceUrl: blocked.url,
      tenant: 't',
      bot: '28:bot',
      kind: 'group',
      teamsMeeting: null,
      welcomed: true,
    };
    await running.store.saveConversation({
      id: '19:blocked',
      collaboration,
      meeting: plan.id,
      reference,
      active: true,
    });
    await done(running.app, 'ada', openMeeting);
    await until(
      'the chat is inactive',
      async () => (await running.store.conversation('19:blocked'))?.active === false,
    );
    expect(asked).toBe(1);
    await blocked.close();
    await running.close();
  });
});
