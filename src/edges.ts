import { createRemoteJWKSet } from 'jose';
import type { Logger } from 'pino';
import type { Connector } from '../bot/connector.ts';
import { createBot, type Bot } from '../bot/create-bot.ts';
import type { DevelopmentChannel } from '../bot/development-channel.ts';
import { botFrameworkMetadata } from '../bot/token.ts';
import { developmentIssuer, proveDevelopment, type DevelopmentKey } from './api/development-identity.ts';
import { codeFlow } from './api/code-flow.ts';
import type { ConsentParts } from './api/consent/routes.ts';
import type { WebParts } from './api/create-api.ts';
import { proveEntra, publishedKeys } from './api/entra-identity.ts';
import type { Trust } from './api/identity.ts';
import type { App } from './app/app.ts';
import { noDirectory, type Directory } from './app/directory.ts';
import type { Clock, Limiter, WebSessions } from './app/ports.ts';
import { sampleTenant } from './app/sample-accounts.ts';
import { cardParts } from './card-parts.ts';
import type { Config } from './config.ts';
import { botToken } from './directory/bot-token.ts';
import { clientProof } from './directory/credentials.ts';
import type { CollaborationId, MeetingId, PersonId } from './domain/ids.ts';
import { withoutWords } from './log.ts';
import type { Store } from './store/server.ts';
import { unwatched, type Telemetry } from './telemetry/telemetry.ts';

export const wallClock: Clock = () => new Date().toISOString();

export type BotWiring = {
  readonly config: Config;
  /** Where the server answers, when it has no public address. */
  readonly url: string;
  readonly app: App;
  readonly clock: Clock;
  readonly store: Store;
  readonly collaboration: CollaborationId;
  readonly sample: MeetingId | null;
  readonly channel: DevelopmentChannel | null;
  readonly log: Logger;
  readonly telemetry: Telemetry;
  /** How often one account may press or write. */
  readonly limit: Limiter;
  readonly turnedAway: () => void;
  /** Somebody can be written to from now on. */
  readonly greet: (person: PersonId) => Promise<void>;
};

/** The bot, sending with its own token; in development the chat asks for none. */
export function openBot(wiring: BotWiring): Bot {
  const {
    config,
    url,
    app,
    clock,
    store,
    collaboration,
    sample,
    channel,
    log,
    telemetry,
    limit,
    turnedAway,
    greet,
  } = wiring;
  const { appId, botTenant, credential } = config.accounts;
  return createBot({
    app,
    chat: store,
    clock,
    now: clock === wallClock ? Date.now : () => Date.parse(clock()),
    collaboration,
    personal: { lists: store.matters, greet },
    trust: { appId, metadataUrls: [channel?.metadataUrl ?? botFrameworkMetadata] },
    botToken:
      channel !== null || botTenant === null
        ? () => Promise.resolve(null)
        : botToken({ appId, tenant: botTenant, credential }),
    // The sample's people meet in one chat; elsewhere somebody links chat and meeting.
    meetingFor: ({ kind, tenant }) =>
      Promise.resolve(kind === 'group' && tenant === sampleTenant ? sample : null),
    cards: cardParts(config.baseUrl ?? url),
    remindEveryMs: config.remindEveryDays * 24 * 3_600_000,
    watched: (connector) => watchedSends(connector, telemetry),
    limit,
    turnedAway,
    trouble: ({ reference, doing, fault }) =>
      log.error({ reference, doing, error: withoutWords(fault) }, 'bot trouble'),
  });
}

/** What is sent to Teams, telling how it went. */
function watchedSends(connector: Connector, telemetry: Telemetry): Connector {
  if (telemetry === unwatched) return connector;
  const send = (operation: string, sent: () => ReturnType<Connector['post']>) =>
    telemetry.timed('send', { 'samsyn.operation': operation }, sent, ({ outcome }) => ({
      'samsyn.outcome': outcome,
    }));
  return {
    post: (...message) => send('post', () => connector.post(...message)),
    update: (...message) => send('update', () => connector.update(...message)),
  };
}

/** The development channel's key, as the tab's identities use it. */
export const developmentKey = (channel: DevelopmentChannel): DevelopmentKey => ({
  sign: (claims, lifetime) => channel.sign({ ...claims, iss: developmentIssuer }, lifetime),
  keys: createRemoteJWKSet(new URL('/keys', channel.url), { cooldownDuration: 1000 }),
});

/** Whose tokens the tab API accepts. */
export function trustOf(config: Config, app: App, key: DevelopmentKey | null, sessions: WebSessions): Trust {
  const { appId, tenants, entraKeysUrl } = config.accounts;
  const host = config.baseUrl === null ? null : new URL(config.baseUrl).host;
  return {
    entra: proveEntra({ appId, host, tenants, keys: publishedKeys(entraKeysUrl) }),
    development: key === null ? null : proveDevelopment(key, appId, sampleTenant),
    identify: app.identify,
    sessions,
  };
}

/** Browsers outside Teams. Without a public address, or a tenant to be the app in, nobody can sign in there. */
export function webOf(
  config: Config,
  url: string,
  sessions: WebSessions,
  collaboration: CollaborationId,
): WebParts {
  const { appId, tenants, entraKeysUrl, authority, botTenant, credential } = config.accounts;
  const baseUrl = config.baseUrl ?? url;
  const identity = botTenant === null ? null : { appId, tenant: botTenant, credential };
  const flow =
    identity === null
      ? null
      : codeFlow({
          authority,
          appId,
          tenants,
          returnUrl: `${baseUrl}/api/sign-in/return`,
          keys: publishedKeys(entraKeysUrl),
          clientProof: () => clientProof(identity, `${authority}/organizations/oauth2/v2.0/token`),
        });
  return { collaboration, sessions, baseUrl, flow };
}

/** What administrators of other organisations are asked for, and where. */
export const consentOf = ({ accounts, directory, baseUrl }: Config, url: string): ConsentParts => ({
  authority: accounts.authority,
  appId: accounts.appId,
  tenants: accounts.tenants,
  graphUrl: directory.graphUrl,
  parts: directory.parts,
  baseUrl: baseUrl ?? url,
});

/**
 * Microsoft 365, as far as it is switched on. In development without any of it, people are invented, so that the look-up can
 * be tried. Loaded only where it is used: nobody waits for Graph's client at every start.
 */
export async function openDirectory(config: Config, log: Logger): Promise<Directory> {
  const { parts, graphUrl, teamsApp, library } = config.directory;
  if (parts.length > 0) {
    const { appId, botTenant, credential, authority } = config.accounts;
    const { openGraph } = await import('./directory/graph/open.ts');
    return openGraph({
      parts,
      teamsApp,
      library,
      service: { url: graphUrl, trouble: (told) => log.warn(told, 'Microsoft Graph') },
      identity: { appId, tenant: botTenant ?? 'organizations', credential, authority },
    });
  }
  if (config.mode === 'production') return noDirectory;
  return (await import('./directory/invented.ts')).inventedDirectory;
}
