import { startAnnouncer } from '../../bot/announcer.ts';
import { bareParts } from '../../bot/cards/card-parts.ts';
import { createConnector } from '../../bot/connector.ts';
import { createPace, teamsWindows } from '../../bot/pacing.ts';
import { unsettled } from '../../bot/unsettled.ts';
import { readActivity } from '../../bot/activity.ts';
import type { App } from '../../src/app/app.ts';
import { StoreAway } from '../../src/app/store-away.ts';
import { UnknownEvent } from '../../src/domain/unknown-event.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { collaboration, councilApp, done, prepare } from '../app/council-app.ts';
import { person, plan } from '../domain/council.ts';
import { askConsensus, answer, completeRollCall, openItem, openMeeting } from '../domain/steps.ts';
import { until } from '../until.ts';
import { throttlingChannel, type Kept } from './throttling-channel.ts';
import { watchedChat } from './watched-chat.ts';

const chatId = '19:outbox@thread.v2';

/** A meeting's chat on a channel as Teams is, and a clock that is set by hand. */
async function outbox(patienceMs?: number) {
  const council = await councilApp();
  const { app, store } = council;
  const time = { now: Date.UTC(2024, 2, 15, 9) };
  const channel = await throttlingChannel(() => time.now);
  const reference = {
    serviceUrl: channel.url,
    tenant: 't',
    bot: '28:bot',
    kind: 'group',
    teamsMeeting: null,
    welcomed: true,
  };
  await done(app, 'sol', prepare);
  await store.saveConversation({ id: chatId, collaboration, meeting: plan.id, reference, active: true });
  const fates = unsettled();
  /** The sender of one instance, with a pace of its own. */
  const sender = (instance: Pick<typeof council, 'app' | 'store'>, faults?: unknown[]) => {
    const { chat, work } = watchedChat(instance.store);
    const announcer = startAnnouncer({
      app: instance.app,
      chat,
      connector: createConnector(() => Promise.resolve(null), patienceMs),
      pace: createPace(() => time.now),
      now: () => time.now,
      locale: 'sv',
      refreshFor: () => [],
      trouble: ({ fault }) => {
        if (faults === undefined) throw fault;
        faults.push(fault);
      },
      cards: bareParts,
      unsettled: fates,
      lookEveryMs: 3_600_000,
    });
    return { work, ...announcer };
  };
  const senders = [sender(council)];
  /** Lets the time pass in steps; in each the senders have looked, and what they send has been answered. */
  async function pass(ms: number, step: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += step) {
      time.now += step;
      await Promise.all(
        senders.map(async (one) => {
          const { work } = one;
          const { looks } = work;
          one.wake();
          await until('the sender has looked', () => work.looks > looks && work.sending === 0);
        }),
      );
    }
  }
  const all = async (who: string, ...commands: readonly MeetingCommand[]) => {
    for (const command of commands) await done(app, who, command);
  };
  const waiting = async () => store.due('9999-12-31T00:00:00.000Z', 50);
  const opened = async () => {
    for (const who of ['ada', 'bo', 'cia', 'dan', 'sol'])
      await all(who, { type: 'ReportPresence', person: person(who), present: true });
    await all('ada', openMeeting, completeRollCall, openItem('a'), askConsensus('a'));
  };
  const close = async () => {
    await Promise.all(senders.map((one) => one.close()));
    await channel.close();
    await council.close();
  };
  const another = (id: string) =>
    store.saveConversation({ id, collaboration, meeting: plan.id, reference, active: true });
  const wake = () => senders.forEach((one) => one.wake());
  /** A second instance on the same database. */
  const joined = async () => {
    const next = await council.another();
    // It says so at once: the first then tells it of what is recorded.
    await next.store.ready();
    senders.push(sender(next));
  };
  /** In the first one's place comes one that can't follow the meeting; what it has trouble with. */
  const outdated = async () => {
    const { app: known, store: its } = await council.another();
    const meeting: App['meeting'] = () => Promise.reject(new StoreAway(new UnknownEvent('SungAloud')));
    const faults: unknown[] = [];
    const [first] = senders.splice(0, 1, sender({ app: { ...known, meeting }, store: its }, faults));
    await first?.close();
    return faults;
  };
  return {
    ...council,
    time,
    channel,
    fates,
    pass,
    all,
    waiting,
    opened,
    another,
    joined,
    outdated,
    wake,
    close,
  };
}

let run: Awaited<ReturnType<typeof outbox>>;
beforeEach(async () => {
  run = await outbox();
});
afterEach(() => run.close());

/** The most that was taken within any window of the length. */
const mostWithin = (times: readonly number[], ms: number): number =>
  Math.max(0, ...times.map((from) => times.filter((at) => at >= from && at < from + ms).length));

/** Somebody presses on a message of unknown fate, by which it is known again. */
async function pressedOn(message: Kept | undefined, chat = chatId): Promise<void> {
  const key = message?.text.includes('"card":"agenda"') === true ? 'agenda' : 'item:a';
  const data = { meeting: plan.id, ...(key === 'agenda' ? { card: key } : { card: 'item', item: 'a' }) };
  const pressed = readActivity({
    type: 'invoke',
    replyToId: message?.id,
    conversation: { id: chat },
    value: { action: { data } },
  });
  const found = pressed === null ? null : run.fates.arrived(pressed);
  expect(found).toMatchObject({ activityId: message?.id, message: { key } });
  if (found !== null) await run.store.arrived(found.message, found.activityId);
}

describe('the outbox, on a channel as Teams is', () => {
  test('TR6: keeps within every documented window by itself, and merges what comes close together', async () => {
    await run.opened();
    for (let round = 0; round < 10; round += 1) {
      for (const who of ['bo', 'cia', 'dan'])
        await run.all(who, answer(round % 2 === 0 ? 'agree' : 'stand-aside'));
      await run.pass(1_000, 250);
    }
    await run.pass(30_000, 1_000);
    expect(run.channel.refused).toEqual([]);
    for (const { count, ms } of teamsWindows)
      expect(mostWithin(run.channel.taken, ms)).toBeLessThanOrEqual(count);
    expect(run.channel.taken.length).toBeLessThan(20);
    expect(await run.waiting()).toEqual([]);
    expect(run.channel.messages).toHaveLength(2);
  });

  test('TR6: two instances keep one pace between them', async () => {
    await run.joined();
    await run.opened();
    await run.pass(10_000, 1_000);
    const before = run.channel.taken.length;
    for (let round = 0; round < 30; round += 1) {
      await run.all('bo', answer(round % 2 === 0 ? 'agree' : 'stand-aside'));
      await run.pass(1_000, 500);
    }
    // Who has answered can wait, and an update of it goes once in ten seconds: whichever instance sends it.
    expect(run.channel.taken.length - before).toBeLessThanOrEqual(4);
    await run.pass(30_000, 1_000);
    expect(await run.waiting()).toEqual([]);
    expect(run.channel.messages).toHaveLength(2);
  });

  test('TR9: a chat whose meeting one instance can’t follow is left to one that can', async () => {
    const faults = await run.outdated();
    await run.opened();
    await run.pass(3_000, 1_000);
    expect(faults.length).toBeGreaterThan(0);
    expect(run.channel.messages).toEqual([]);
    await run.joined();
    await run.pass(10_000, 1_000);
    expect(await run.waiting()).toEqual([]);
    expect(run.channel.messages).toHaveLength(2);
  });

  test('TR6: throttled because of others, waits as long as it is told and loses nothing', async () => {
    run.channel.plan.spentByOthers = Array.from({ length: 60 }, () => run.time.now + 250);
    await run.opened();
    await run.pass(40_000, 1_000);
    expect(run.channel.refused.length).toBeLessThanOrEqual(6);
    expect(await run.waiting()).toEqual([]);
    expect(run.channel.messages).toHaveLength(2);
  });

  test('TR6: away for an hour, it has each message once afterwards, as things then stand', async () => {
    run.channel.plan.away = true;
    await run.opened();
    for (let minute = 0; minute < 60; minute += 1) {
      await run.all(minute % 2 === 0 ? 'bo' : 'cia', answer(minute % 4 < 2 ? 'agree' : 'stand-aside'));
      await run.pass(60_000, 60_000);
    }
    expect(run.channel.messages).toEqual([]);
    run.channel.plan.away = false;
    await run.pass(900_000, 30_000);
    expect(await run.waiting()).toEqual([]);
    expect(run.channel.messages).toHaveLength(2);
    const meeting = await run.app.meeting(collaboration, plan.id);
    const last = run.channel.messages.map(({ text }) => /"version":(\d+)/.exec(text)?.[1]);
    expect(last).toContain(String(meeting?.version));
    expect(run.channel.messages.some(({ text }) => text.includes('Är vi eniga?'))).toBe(true);
  });

  test('TR6: 412 is tried again; a 502 on an update too, for updating twice changes nothing', async () => {
    run.channel.plan.faults = ['precondition'];
    await run.opened();
    await run.pass(20_000, 1_000);
    expect(run.channel.messages).toHaveLength(2);
    run.channel.plan.faults = ['bad-gateway'];
    await run.all('bo', answer('agree'));
    await run.pass(60_000, 5_000);
    expect(run.channel.messages).toHaveLength(2);
    expect(await run.waiting()).toEqual([]);
  });

  test('TR6: taken before the line broke, a new message is known again by the first press on it, and not posted twice', async () => {
    run.channel.plan.faults = ['taken-and-broken'];
    await run.opened();
    await run.pass(5_000, 1_000);
    const [first] = run.channel.messages;
    await pressedOn(first);
    await run.all('bo', answer('agree'));
    await run.pass(90_000, 5_000);
    expect(run.channel.messages).toHaveLength(2);
    expect(first?.updates).toBeGreaterThan(0);
    expect(await run.waiting()).toEqual([]);
  });

  test('TR6: taken and then never answered, a new message holds up no other chat, is given up, and stands there once', async () => {
    await run.close();
    run = await outbox(3_000);
    await run.another('19:other@thread.v2');
    run.channel.plan.newMessageFaults = ['taken-and-silent'];
    await run.opened();
    run.wake();
    // While one chat waits for its answer the other has both of its messages.
    await until('the other chat has its own', () => run.channel.messages.length === 3);
    const [hanging] = run.channel.hanging;
    expect(hanging?.response.destroyed).toBe(false);
    await until('it is given up', () => hanging?.response.destroyed === true);
    await run.pass(5_000, 1_000);
    // What comes after it in its own chat goes on.
    const perChat = () =>
      [chatId, '19:other@thread.v2'].map(
        (id) => run.channel.messages.filter(({ chat }) => chat === id).length,
      );
    expect(perChat()).toEqual([2, 2]);
    await pressedOn(hanging?.message, hanging?.message.chat);
    await run.all('bo', answer('agree'));
    await run.pass(90_000, 5_000);
    expect(perChat()).toEqual([2, 2]);
    expect(hanging?.message.updates).toBeGreaterThan(0);
    expect(await run.waiting()).toEqual([]);
  });

  test('TR6: an update that is taken and never answered is sent again, and nothing is posted anew', async () => {
    await run.close();
    run = await outbox(1_500);
    await run.opened();
    await run.pass(5_000, 1_000);
    expect(run.channel.messages).toHaveLength(2);
    run.channel.plan.faults = ['taken-and-silent'];
    await run.all('bo', answer('agree'));
    await run.pass(60_000, 10_000);
    expect(run.channel.hanging).toHaveLength(1);
    expect(run.channel.messages).toHaveLength(2);
    const { version } = (await run.app.meeting(collaboration, plan.id)) ?? {};
    expect(run.channel.messages.some(({ text }) => text.includes(`"version":${String(version)}`))).toBe(true);
    expect(await run.waiting()).toEqual([]);
  });
});
