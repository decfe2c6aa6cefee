import { startAnnouncer } from '../../bot/announcer.ts';
import { bareParts } from '../../bot/cards/card-parts.ts';
import { createConnector } from '../../bot/connector.ts';
import { createPace } from '../../bot/pacing.ts';
import { addressBook } from '../../bot/personal/address-book.ts';
import { personalSender } from '../../bot/personal/sender.ts';
import { installation, type App } from '../../src/app/app.ts';
import { createApp } from '../../src/app/create-app.ts';
import { lookAtDueWork } from '../../src/app/due-work.ts';
import { askForDigests } from '../../src/app/personal/digests.ts';
import { personalProcess } from '../../src/app/personal/process.ts';
import { principalReminders } from '../../src/app/personal/remind.ts';
import { asId, type MatterId, type PersonId } from '../../src/domain/ids.ts';
import type { MatterCommand } from '../../src/domain/matter/commands.ts';
import { minutesToSign } from '../../src/minutes/fingerprint.ts';
import { openStore } from '../../src/store/open.ts';
import { testDatabase } from '../database.ts';
import { collaboration } from '../matters/matters-app.ts';
import { roster } from '../matters/told.ts';
import { until } from '../until.ts';
import { wordsOf } from './running-bot.ts';
import { throttlingChannel } from './throttling-channel.ts';
import { watchedChat } from './watched-chat.ts';

const tenant = '00000000-0000-4000-8000-000000000001';
/** Everybody of the sample has an account of this name. */
const objectId = (person: string) => `object-${person}`;
export const chatOf = (person: string) => `a:${person}`;
export const hour = 3_600_000;

export type Message = { readonly chat: string; readonly words: string; readonly updates: number };

/** People's own chats on a channel as Teams is, any number of instances, and a clock that is set by hand. */
export async function ownChats(begins: string) {
  const database = await testDatabase();
  const time = { now: Date.parse(begins) };
  const clock = () => new Date(time.now).toISOString();
  const channel = await throttlingChannel(() => time.now);
  const faults: unknown[] = [];
  const servers: Server[] = [];

  async function server() {
    const store = await openStore({ url: database.url });
    const app = createApp({ store, ballotBox: store.ballotBox, clock, collaboration, minutesToSign });
    const { chat, work } = watchedChat(store);
    const parts = { app, chat, lists: store.matters, clock, collaboration };
    const onFault = (fault: unknown) => void faults.push(fault);
    const process = personalProcess({ ...parts, onFault }, collaboration);
    const announcer = startAnnouncer({
      app,
      chat,
      connector: createConnector(() => Promise.resolve(null)),
      pace: createPace(() => time.now),
      now: () => time.now,
      locale: 'sv',
      refreshFor: () => [],
      trouble: ({ fault }) => onFault(fault),
      cards: bareParts,
      personal: personalSender({ ...parts, cards: bareParts, refreshFor: () => [] }),
      // A timer that was set before the time was moved on must not be waited for.
      lookEveryMs: 20,
    });
    const reminders = principalReminders(parts, collaboration);
    const book = addressBook({ app, chat, collaboration, greet: (person) => process.greet(person) });
    return {
      app,
      store,
      /** What the server does by itself now and then. */
      look: () =>
        lookAtDueWork({
          collaboration,
          exclusively: (...work) => store.exclusively(...work),
          clock,
          onFault,
          jobs: [
            { when: 'always', run: book },
            { when: 'by-day', run: () => reminders.remindDue() },
            { when: 'by-day', run: () => askForDigests(parts, collaboration) },
          ],
        }),
      async quiet() {
        await process.settled();
        const { looks } = work;
        announcer.wake();
        await until('the sender has looked', () => work.looks > looks + 1 && work.sending === 0);
      },
      async close() {
        reminders.close();
        await process.close();
        await announcer.close();
        await store.close();
      },
    };
  }
  type Server = Awaited<ReturnType<typeof server>>;
  const start = async () => {
    const next = await server();
    servers.push(next);
    return next;
  };
  const stop = async (which: Server) => {
    servers.splice(servers.indexOf(which), 1);
    await which.close();
  };

  /** Lets the time pass in steps; in each every instance looks at what is due, at the same time, and sends. */
  async function pass(ms: number, step: number): Promise<void> {
    for (let passed = 0; passed < ms; passed += step) {
      time.now += step;
      await Promise.all(servers.map((one) => one.look()));
      for (const one of servers) await one.quiet();
    }
  }

  /** What an instance does that dies before anything follows from it. */
  async function dying(does: (app: App) => Promise<unknown>): Promise<void> {
    const store = await openStore({ url: database.url });
    await does(createApp({ store, ballotBox: store.ballotBox, clock, collaboration, minutesToSign }));
    await store.close();
  }

  /** Somebody is heard of in their own chat with the bot. */
  async function heard(person: string, locale = 'sv-SE', more: object = {}): Promise<void> {
    const reference = {
      serviceUrl: channel.url,
      tenant,
      bot: '28:bot',
      kind: 'personal',
      teamsMeeting: null,
      welcomed: true,
      account: { tenant, objectId: objectId(person) },
      locale,
      ...more,
    };
    const id = chatOf(person);
    await servers[0]?.store.saveConversation({ id, collaboration, meeting: null, reference, active: true });
  }

  const first = await start();
  await establish(first.app);

  return {
    time,
    channel,
    start,
    stop,
    dying,
    pass,
    heard,
    app: first.app,
    store: first.store,
    first,
    messages: (person?: string): readonly Message[] =>
      channel.messages
        .map(({ text, updates }) => ({ ...read(text), updates }))
        .filter(({ chat }) => person === undefined || chat === chatOf(person)),
    async tell(who: string, matter: string, command: MatterCommand) {
      const done = await first.app.matters.execute({
        collaboration,
        matter: asId<MatterId>(matter),
        command,
        actor: { person: asId<PersonId>(who), via: 'tab' },
        key: `key-${(keys += 1)}`,
      });
      if (!done.ok) throw new Error(`${command.type}: ${JSON.stringify(done.refusal)}`);
    },
    events: async (matter: string) =>
      (await first.app.matters.record(collaboration, asId(matter))).map(
        ({ type, data }): Readonly<Record<string, unknown>> => ({ ...(data as object), type }),
      ),
    async close() {
      for (const one of [...servers]) await stop(one);
      await channel.close();
      await database.drop();
      if (faults.length > 0) throw new AggregateError(faults, 'there were faults');
    },
  };
}

let keys = 0;

async function establish(app: App): Promise<void> {
  const facts = { id: collaboration, name: 'Länet' };
  await app.changeStructure(
    collaboration,
    { type: 'EstablishCollaboration', collaboration: facts, roster },
    'establish',
    installation,
  );
  for (const { id } of roster.persons) {
    const account = { tenant, objectId: objectId(id) };
    const link = { type: 'LinkAccount', person: id, account } as const;
    await app.changeStructure(collaboration, link, `account-${id}`, installation);
  }
}

function read(text: string): { readonly chat: string; readonly words: string } {
  const activity = JSON.parse(text) as {
    readonly conversation: { readonly id: string };
    readonly attachments: readonly { readonly content: unknown }[];
  };
  return { chat: activity.conversation.id, words: wordsOf(activity.attachments[0]?.content) };
}
