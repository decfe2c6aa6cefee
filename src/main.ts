import type { DestinationStream, Logger } from 'pino';
import type { RequestListener } from 'node:http';
import type { Bot } from '../bot/create-bot.ts';
import { startDevelopmentChannel, type DevelopmentChannel } from '../bot/development-channel.ts';
import { createApi } from './api/create-api.ts';
import type { App } from './app/app.ts';
import type { Directory } from './app/directory.ts';
import { civilDay } from './app/civil-day.ts';
import { createApp } from './app/create-app.ts';
import type { Clock } from './app/ports.ts';
import { firstStart } from './app/first-start.ts';
import { lookAtDueWork, type DueJob } from './app/due-work.ts';
import { matterProcess } from './app/matter-process.ts';
import { askForDigests } from './app/personal/digests.ts';
import { personalProcess } from './app/personal/process.ts';
import { principalReminders } from './app/personal/remind.ts';
import { signIn, type SigningProvider } from './app/signing.ts';
import { keepMeetings } from './archive/keep-meetings.ts';
import type { Config } from './config.ts';
import { pressure } from './back-pressure.ts';
import { asId, type CollaborationId, type MeetingId, type PersonId } from './domain/ids.ts';
import type { MeetingPlan } from './domain/meeting/events.ts';
import { consentOf, developmentKey, openBot, openDirectory, trustOf, wallClock, webOf } from './edges.ts';
import { allowances, type Allowances } from './limits/allowances.ts';
import { inMemory } from './limits/limiter.ts';
import { listenEarly, type EarlyServer } from './listen-early.ts';
import { openLog, withoutWords } from './log.ts';
import { openMetrics } from './metrics.ts';
import { minutesToSign } from './minutes/fingerprint.ts';
import { pages } from './pages.ts';
import { builtSample } from './script/built-sample.ts';
import type { CompiledScript } from './script/compile.ts';
import { keepHeapSmall } from './small-heap.ts';
import { openStore } from './store/open.ts';
import { ticking } from './ticking.ts';
import type { Store } from './store/server.ts';
import { watchedApp, watchedStore } from './telemetry/parts.ts';
import { watchedRequests } from './telemetry/requests.ts';
import { unwatched, type Telemetry } from './telemetry/telemetry.ts';
import type { EmbeddedStep } from './store/embedded.ts';

/** How often it is looked whether time has brought something about: nothing of it is of the minute. */
const lookEveryMs = 60_000;

/** What the start is busy with. */
export type StartStep = EmbeddedStep | 'connecting' | 'loading-sample' | 'ready';

export type Hooks = {
  readonly progress?: (step: StartStep) => void;
  /** The sample's chat may be opened on this development channel: it takes a while, and the server isn't ready yet. */
  readonly chatMayOpen?: (channel: string, plan: MeetingPlan) => void;
  /** Underskriftstjänst; confirmed sign-in if left out. */
  readonly signing?: SigningProvider;
  /** Microsoft 365; what the settings switch on if left out. */
  readonly directory?: Directory;
  /** Folder of the built tab. */
  readonly tabFolder: string;
  /** How much each may ask; the usual if left out. */
  readonly allowances?: Allowances;
  /** What time it is to the record and to what is sent; the machine's own if left out. */
  readonly clock?: Clock;
  /** The sample, where it has been read already; as the build compiled it, or from its source, if left out. */
  readonly sample?: () => Promise<CompiledScript>;
  /** Where log lines go; standard error if left out. */
  readonly logTo?: DestinationStream;
};

/** A server that runs. */
export type Running = {
  /** Where it answers, without trailing slash. */
  readonly url: string;
  readonly app: App;
  readonly store: Store;
  readonly collaboration: CollaborationId;
  /** The sample's meeting; null without the sample. */
  readonly sample: MeetingId | null;
  /** Address of the development channel; null unless development identities are trusted. */
  readonly channel: string | null;
  /** Has somebody the tab open as this person? */
  isWatching(person: PersonId): boolean;
  /** Stops accepting, finishes what is under way, closes everything. Idempotent. */
  close(): Promise<void>;
};

/**
 * Puts the parts together and starts them. Rejects with `PortTaken` or `StoreRefused` when it can't, having closed
 * what it had opened.
 */
export async function start(config: Config, hooks: Hooks): Promise<Running> {
  keepHeapSmall();
  const log = openLog(config.logLevel, hooks.logTo);
  const opened: (() => Promise<void>)[] = [];
  let closing: Promise<void> | undefined;
  const close = () => (closing ??= closeAll(opened));
  try {
    // The port first: if it is taken, nothing else need be started, and early callers are told to wait.
    const server = await listenEarly(config.host, config.port);
    opened.push(() => server.close());
    return { ...(await assemble(config, hooks, log, server, opened)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Opened = (() => Promise<void>)[];

async function assemble(
  config: Config,
  hooks: Hooks,
  log: Logger,
  server: EarlyServer,
  opened: Opened,
): Promise<Omit<Running, 'close'>> {
  const progress = hooks.progress ?? (() => undefined);
  const clock = hooks.clock ?? wallClock;
  const telemetry = await openWatch(config);
  opened.push(() => telemetry.close());
  const metrics = openMetrics();
  opened.push(() => {
    metrics.close();
    return Promise.resolve();
  });
  const sampleRead = config.mode === 'development' ? (hooks.sample ?? builtSample)() : Promise.resolve(null);
  // A line to a database is given up after seconds, in which reading the sample can keep this process busy.
  if (config.database.kind === 'server') await Promise.allSettled([sampleRead]);
  const parts = [
    openRecord(config, log, progress).then((record) => {
      opened.push(() => record.close());
      return record;
    }),
    openChannel(config, server.url, opened),
    sampleRead,
  ] as const;
  // Also when one fails: what the others opened is known before it is closed.
  await Promise.allSettled(parts);
  const [store, channel, script] = await Promise.all(parts);
  const collaboration = asId<CollaborationId>(config.collaboration ?? script?.collaboration.id ?? '');
  const unwatchedApp = createApp({
    store: watchedStore(store, telemetry),
    ballotBox: store.ballotBox,
    clock,
    collaboration,
    minutesToSign,
    tenantDomains: config.accounts.tenantDomains,
  });
  const app = watchedApp(unwatchedApp, telemetry);
  const allowed = hooks.allowances ?? allowances;
  if (config.first !== null) {
    const begun = await firstStart(app, collaboration, config.first);
    if (!begun.ok) throw new Error(`The first start was refused: ${begun.refusal.code}`);
  }
  const sampled = config.sample && script?.collaboration.id === collaboration;
  if (sampled && channel !== null) hooks.chatMayOpen?.(channel.url, script.plan);
  const fresh = sampled && !(await isLoaded(app, collaboration, script.plan.id));
  if (fresh) {
    progress('loading-sample');
    await (await import('./script/load-sample.ts')).loadSample(app, script);
  }
  const kept = keepMeetings(
    {
      app,
      archive: store.archive,
      clock,
      onFault: (error) => log.error({ error: withoutWords(error) }, 'minutes not archived'),
    },
    collaboration,
  );
  opened.push(() => kept.close());
  const carrying = matterProcess(
    {
      app,
      lists: store.matters,
      onFault: (error) => log.error({ error: withoutWords(error) }, 'word between meetings and matters'),
    },
    collaboration,
  );
  opened.push(() => carrying.close());
  const personal = personalProcess(
    {
      app,
      lists: store.matters,
      chat: store,
      onFault: (error) => log.error({ error: withoutWords(error) }, 'messages to people'),
    },
    collaboration,
  );
  opened.push(() => personal.close());
  if (fresh) {
    // Nobody who starts waits for it: the matters come while the first page is looked at.
    const told = import('./script/story/pipeline.ts')
      .then(({ loadPipeline }) =>
        loadPipeline({ app, collaboration, settled: () => carrying.settled() }, civilDay(clock())),
      )
      .catch((error: unknown) => log.error({ error: withoutWords(error) }, 'sample matters'));
    opened.push(() => told);
  }
  const sample = sampled ? script.plan.id : null;
  const bot = openBot({
    config,
    url: server.url,
    app,
    clock,
    store,
    collaboration,
    sample,
    channel,
    log,
    telemetry,
    limit: inMemory(allowed.presses),
    turnedAway: () => metrics.turnedAway(),
    greet: (person) => personal.greet(person),
  });
  opened.push(() => bot.close());
  // In development the first turn waits for it instead of every start.
  if (config.mode === 'production') await bot.ready();
  personal.onWished(() => bot.wake());
  opened.push(startClock({ app, store, collaboration, bot, log, clock }));
  const development =
    channel === null
      ? null
      : {
          key: developmentKey(channel),
          channel: channel.url,
          appId: config.accounts.appId,
          collaboration,
          sample,
        };
  const api = createApi({
    app,
    archive: store.archive,
    matters: store.matters,
    collaboration,
    chats: store,
    clock,
    signing: hooks.signing ?? signIn,
    directory: hooks.directory ?? (await openDirectory(config, log)),
    trust: trustOf(config, app, development?.key ?? null, store.webSessions),
    consent: consentOf(config, server.url),
    web: webOf(config, server.url, store.webSessions, collaboration),
    development,
    limits: {
      person: inMemory(allowed.requests),
      tenant: inMemory(allowed.tenantRequests),
      uploads: store.limiter('uploads', allowed.uploads),
    },
    note: (reference, error) => log.error({ reference, error: withoutWords(error) }, 'request failed'),
  });
  // Closed first: no new requests, and those under way still find everything they need.
  opened.push(
    () => server.close(),
    () => {
      api.close();
      return Promise.resolve();
    },
  );
  const frames = channel === null ? [] : ['http://localhost:*', 'http://127.0.0.1:*'];
  const load = pressure(metrics);
  const mayBeRead = config.mode === 'development' || config.metricsToken !== null;
  const page = pages({
    api: api.router,
    tabFolder: hooks.tabFolder,
    frames,
    trustedProxies: config.trustedProxies,
    isReady: () => (server.closing() ? Promise.reject(new Error('closing')) : store.ready()),
    metrics: mayBeRead ? { text: () => metrics.text(load.underWay()), token: config.metricsToken } : null,
  });
  const serve: RequestListener = (request, response) => {
    if (request.method === 'POST' && request.url === '/api/messages') void bot.messages(request, response);
    else page(request, response);
  };
  server.serve(load.bounded(telemetry === unwatched ? serve : watchedRequests(serve, telemetry)));
  progress('ready');
  return {
    url: server.url,
    app,
    store,
    collaboration,
    sample,
    channel: channel?.url ?? null,
    isWatching: (person) => api.isWatching(person),
  };
}

type ClockParts = Pick<Running, 'app' | 'store' | 'collaboration'> & {
  readonly bot: Bot;
  readonly log: Logger;
  readonly clock: Clock;
};

/** What time brings about: reminders, digests, chats that can be linked. One instance works at it at a time. */
function startClock({ app, store, collaboration, bot, log, clock: now }: ClockParts): () => Promise<void> {
  const onFault = (error: unknown) => log.error({ error: withoutWords(error) }, 'clock');
  const parts = { app, lists: store.matters, chat: store, clock: now };
  const reminders = principalReminders(parts, collaboration);
  const jobs: readonly DueJob[] = [
    { when: 'always', run: bot.linkChats },
    { when: 'by-day', run: () => reminders.remindDue() },
    { when: 'by-day', run: () => askForDigests(parts, collaboration).then((asked) => asked && bot.wake()) },
  ];
  const look = () =>
    lookAtDueWork({
      collaboration,
      exclusively: (...work) => store.exclusively(...work),
      clock: now,
      jobs,
      onFault,
    });
  const clock = ticking(look, lookEveryMs, onFault);
  return async () => {
    reminders.close();
    await clock.close();
  };
}

/** Loaded only where something is told: it takes a while, and a development start is waited for. */
async function openWatch({ telemetry }: Config): Promise<Telemetry> {
  return telemetry === null ? unwatched : (await import('./telemetry/open.ts')).openTelemetry(telemetry);
}

function openRecord({ database }: Config, log: Logger, progress: (step: StartStep) => void): Promise<Store> {
  const options = {
    onFault: (error: unknown) => log.warn({ error: withoutWords(error) }, 'database line broke'),
  };
  if (database.kind === 'embedded')
    return openStore({ embedded: { folder: database.folder, progress } }, options);
  progress('connecting');
  return openStore({ url: database.url }, options);
}

/** Is the sample on record, all of it? A start that was killed half-way is taken up again. */
async function isLoaded(app: App, collaboration: CollaborationId, meeting: MeetingId): Promise<boolean> {
  const { roster, accounts } = await app.structure(collaboration);
  const linked = Object.keys(accounts).length >= roster.persons.length && roster.persons.length > 0;
  return linked && (await app.meeting(collaboration, meeting)) !== null;
}

async function openChannel(config: Config, url: string, opened: Opened): Promise<DevelopmentChannel | null> {
  if (!config.dangerouslyTrustDevelopmentIdentities) return null;
  const channel = await startDevelopmentChannel({
    botUrl: `${url}/api/messages`,
    appId: config.accounts.appId,
    // The Playground says en-US of everybody; the sample's members speak Swedish.
    locale: 'sv-SE',
  });
  opened.push(() => channel.close());
  return channel;
}

/** In the reverse order of opening; one that fails doesn't keep the others open. */
async function closeAll(opened: Opened): Promise<void> {
  const failures: unknown[] = [];
  for (const close of opened.toReversed()) await close().catch((error: unknown) => failures.push(error));
  if (failures.length > 0) throw new AggregateError(failures, 'Some parts did not close');
}
