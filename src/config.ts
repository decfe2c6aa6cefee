import { resolve } from 'node:path';
import type { AppCredential } from './directory/credentials.ts';
import type { FirstStart } from './app/first-start.ts';
import { directoryParts, type DirectoryPart } from './domain/directory.ts';
import type { TelemetrySettings } from './telemetry/open.ts';

/** Where the record is kept. */
export type DatabaseConfig =
  | { readonly kind: 'embedded'; readonly folder: string }
  | { readonly kind: 'server'; readonly url: string };

/** Who may sign in and how the bot reaches Teams. */
export type AccountConfig = {
  /** The Entra app's id: audience of every token. */
  readonly appId: string;
  /** Entra tenants whose people are let in; nobody else is. */
  readonly tenants: readonly string[];
  /** Home tenant of the bot; null in development. */
  readonly botTenant: string | null;
  /** How the server shows Entra that it is the app: a secret or a certificate, else the machine's managed identity. */
  readonly credential: AppCredential;
  /** Domains that belong to each tenant (AC1), by tenant. */
  readonly tenantDomains: Readonly<Record<string, readonly string[]>>;
  /** Where people sign in, without trailing slash. */
  readonly authority: string;
  /** Where Entra publishes the keys that sign people's tokens. */
  readonly entraKeysUrl: string;
};

/** What of Microsoft 365 is switched on; nothing unless it is said. */
export type DirectoryConfig = {
  readonly parts: readonly DirectoryPart[];
  /** Microsoft Graph, without trailing slash. */
  readonly graphUrl: string;
  /** The app's id in the tenant's own app catalogue, to put it into meetings that are made; null: by hand. */
  readonly teamsApp: string | null;
  /** Address of the SharePoint library that signed minutes go to; null where that is off. */
  readonly library: string | null;
};

/** Everything the process is told from outside. */
export type Config = {
  readonly mode: 'production' | 'development';
  readonly host: string;
  readonly port: number;
  /** Public address without trailing slash; null in development, where it is the address listened on. */
  readonly baseUrl: string | null;
  readonly database: DatabaseConfig;
  /** The collaboration that this installation serves; null in development, where it is the sample's. */
  readonly collaboration: string | null;
  readonly accounts: AccountConfig;
  readonly directory: DirectoryConfig;
  /** Accepts tokens that this machine signs for invented persons. Whoever reaches the server can be anyone. */
  readonly dangerouslyTrustDevelopmentIdentities: boolean;
  readonly sample: boolean;
  readonly simulatedMembers: boolean;
  /** Multiplies the simulated members' delays of one to eight seconds; 1 is human. */
  readonly simulatedPace: number;
  readonly playground: boolean;
  readonly logLevel: string;
  /** What an empty installation begins with; null: what is there already. */
  readonly first: FirstStart | null;
  /** Days that those whose turn it is to sign the minutes are left in peace between reminders. */
  readonly remindEveryDays: number;
  /** How many proxies of ours stand before the server: so many of the addresses they add are believed, and no more. */
  readonly trustedProxies: number;
  /** Where traces and metrics go; null: nowhere. */
  readonly telemetry: TelemetrySettings | null;
  /** What must be known to read /metrics; null: open in development, closed in production. */
  readonly metricsToken: string | null;
};

/** What the command line says; it goes before the environment. */
export type ServeOptions = {
  readonly development?: boolean;
  readonly port?: string;
  readonly host?: string;
  readonly dataDir?: string;
  readonly playground?: boolean;
  readonly sample?: boolean;
  readonly simulatedMembers?: boolean;
  readonly pace?: string;
};

/** What can be wrong with a setting; `cli.config.<wrong>` says it as a sentence. */
export type ConfigWrong =
  | 'missing'
  | 'not-a-port'
  | 'not-a-pace'
  | 'not-loopback'
  | 'not-a-database'
  | 'not-with-database-url'
  | 'not-a-tenant'
  | 'not-a-domain'
  | 'domain-of-two'
  | 'two-credentials'
  | 'not-an-app'
  | 'not-a-level'
  | 'not-https'
  | 'not-a-collector'
  | 'not-a-coordinator'
  | 'not-a-share'
  | 'not-days'
  | 'not-proxies'
  | 'too-short'
  | 'not-a-part'
  | 'dangerous';
export type ConfigFault = { readonly name: string; readonly wrong: ConfigWrong; readonly value?: string };
export type ConfigOutcome =
  | { readonly ok: true; readonly config: Config }
  | { readonly ok: false; readonly faults: readonly ConfigFault[] };

/** Language of what the command line says: Swedish unless English is asked for. */
export const commandLocale = (environment: Environment = process.env): 'sv' | 'en' =>
  environment['SAMSYN_LANGUAGE'] === 'en' ? 'en' : 'sv';

/** Is npm between us and whoever started us (`npm start`)? */
export const startedByNpm = (environment: Environment = process.env): boolean =>
  environment['npm_lifecycle_event'] !== undefined;

/** The environment for a program started by us, without the settings that match `without`. */
export const environmentWithout = (without: RegExp, environment: Environment = process.env): Environment =>
  Object.fromEntries(Object.entries(environment).filter(([name]) => !without.test(name)));

type Environment = Readonly<Record<string, string | undefined>>;

/** Every setting that the server reads from its environment. */
export const settingNames = [
  'DATABASE_URL',
  'HOST',
  'LOG_LEVEL',
  'OTEL_EXPORTER_OTLP_ENDPOINT',
  'OTEL_TRACES_SAMPLER_ARG',
  'PORT',
  'SAMSYN_APP_ID',
  'SAMSYN_BASE_URL',
  'SAMSYN_BOT_CERTIFICATE',
  'SAMSYN_BOT_SECRET',
  'SAMSYN_BOT_TENANT',
  'SAMSYN_COLLABORATION',
  'SAMSYN_DANGEROUSLY_TRUST_DEVELOPMENT_IDENTITIES',
  'SAMSYN_DATA_DIR',
  'SAMSYN_ENTRA_AUTHORITY',
  'SAMSYN_ENTRA_KEYS_URL',
  'SAMSYN_FIRST_BODY',
  'SAMSYN_FIRST_COORDINATOR',
  'SAMSYN_FIRST_NAME',
  'SAMSYN_GRAPH',
  'SAMSYN_GRAPH_URL',
  'SAMSYN_METRICS_TOKEN',
  'SAMSYN_MINUTES_LIBRARY',
  'SAMSYN_REMIND_EVERY_DAYS',
  'SAMSYN_TEAMS_APP',
  'SAMSYN_TENANTS',
  'SAMSYN_TRUSTED_PROXIES',
] as const;
export type SettingName = (typeof settingNames)[number];
type Own = (name: SettingName) => string;

/** App id in development: no real app has it. */
export const developmentAppId = '5a3c7e10-0000-4000-8000-00000000b071';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const logLevels = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'];

/** The only reader of the environment. Never stops at the first fault: the list is complete. */
export function readConfig(options: ServeOptions, environment: Environment = process.env): ConfigOutcome {
  const faults: ConfigFault[] = [];
  const fault: Report = (name, wrong, value) => void faults.push({ name, wrong, ...(value && { value }) });
  const config = assemble(options, environment, fault);
  if (config.mode === 'production') refuseUnsafe(config, fault);
  else if (!loopback.includes(config.host)) fault('HOST', 'not-loopback', config.host);
  return faults.length > 0 ? { ok: false, faults } : { ok: true, config };
}

type Report = (name: SettingName | `--${string}`, wrong: ConfigWrong, value?: string) => void;

function assemble(options: ServeOptions, environment: Environment, fault: Report): Config {
  const development = options.development === true;
  const own: Own = (name) => environment[name]?.trim() ?? '';
  return {
    mode: development ? 'development' : 'production',
    host: options.host ?? (own('HOST') || (development ? '127.0.0.1' : '0.0.0.0')),
    port: portNumber(options.port ?? own('PORT'), fault),
    baseUrl: own('SAMSYN_BASE_URL').replace(/\/+$/, '') || null,
    database: database(options, own, fault),
    collaboration: own('SAMSYN_COLLABORATION') || null,
    accounts: accounts(own, development, fault),
    directory: directory(own, fault),
    dangerouslyTrustDevelopmentIdentities:
      development || own('SAMSYN_DANGEROUSLY_TRUST_DEVELOPMENT_IDENTITIES') !== '',
    sample: development && options.sample !== false,
    simulatedMembers: development && options.sample !== false && options.simulatedMembers !== false,
    simulatedPace: pace(options.pace, fault),
    playground: development && options.playground !== false,
    logLevel: logLevel(own('LOG_LEVEL'), development, fault),
    first: first(own, fault),
    remindEveryDays: remindEveryDays(own('SAMSYN_REMIND_EVERY_DAYS'), fault),
    trustedProxies: trustedProxies(own('SAMSYN_TRUSTED_PROXIES'), fault),
    telemetry: telemetry(own, fault),
    metricsToken: own('SAMSYN_METRICS_TOKEN') || null,
  };
}

/** Where invented identities may be served: on this computer and nowhere else. */
const loopback = ['127.0.0.1', 'localhost', '::1'];

function pace(text: string | undefined, fault: Report): number {
  const factor = Number(text ?? '1');
  if (factor >= 0 && factor <= 10 && text !== '') return factor;
  fault('--pace', 'not-a-pace', text);
  return 1;
}

function portNumber(text: string, fault: Report): number {
  if (text === '') return 3978;
  const port = Number(text);
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port;
  fault('PORT', 'not-a-port', text);
  return 3978;
}

function database(options: ServeOptions, own: Own, fault: Report): DatabaseConfig {
  const url = own('DATABASE_URL');
  if (url === '') {
    return { kind: 'embedded', folder: resolve(options.dataDir ?? (own('SAMSYN_DATA_DIR') || 'data')) };
  }
  if (!/^postgres(ql)?:\/\/./.test(url)) fault('DATABASE_URL', 'not-a-database');
  if (options.dataDir !== undefined) fault('--data-dir', 'not-with-database-url');
  return { kind: 'server', url };
}

function accounts(own: Own, development: boolean, fault: Report): AccountConfig {
  const { tenants, domains: tenantDomains } = tenantsOf(own('SAMSYN_TENANTS'), fault);
  const appId = own('SAMSYN_APP_ID') || (development ? developmentAppId : '');
  if (appId !== '' && !uuid.test(appId)) fault('SAMSYN_APP_ID', 'not-an-app', appId);
  const authority = own('SAMSYN_ENTRA_AUTHORITY').replace(/\/+$/, '') || 'https://login.microsoftonline.com';
  return {
    appId,
    tenants,
    tenantDomains,
    botTenant: own('SAMSYN_BOT_TENANT') || null,
    credential: credential(own, fault),
    authority,
    entraKeysUrl: own('SAMSYN_ENTRA_KEYS_URL') || `${authority}/common/discovery/v2.0/keys`,
  };
}

function credential(own: Own, fault: Report): AppCredential {
  const [secret, path] = [own('SAMSYN_BOT_SECRET'), own('SAMSYN_BOT_CERTIFICATE')];
  if (secret !== '' && path !== '') fault('SAMSYN_BOT_CERTIFICATE', 'two-credentials');
  if (path !== '') return { kind: 'certificate', path };
  return secret === '' ? { kind: 'managed-identity' } : { kind: 'secret', secret };
}

/** `people, meetings`: with blanks or commas between. What a part needs besides has to be there too. */
function directory(own: Own, fault: Report): DirectoryConfig {
  const named = own('SAMSYN_GRAPH')
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean);
  for (const name of named)
    if (!directoryParts.some((part) => part === name)) fault('SAMSYN_GRAPH', 'not-a-part', name);
  const parts = directoryParts.filter((part) => named.includes(part));
  const teamsApp = own('SAMSYN_TEAMS_APP') || null;
  if (teamsApp !== null && !uuid.test(teamsApp)) fault('SAMSYN_TEAMS_APP', 'not-an-app', teamsApp);
  const library = own('SAMSYN_MINUTES_LIBRARY').replace(/\/+$/, '') || null;
  if (library === null && parts.includes('sharepoint')) fault('SAMSYN_MINUTES_LIBRARY', 'missing');
  if (library !== null && !isHttps(library)) fault('SAMSYN_MINUTES_LIBRARY', 'not-https', library);
  const graphUrl = own('SAMSYN_GRAPH_URL').replace(/\/+$/, '') || 'https://graph.microsoft.com';
  return { parts, graphUrl, teamsApp, library: parts.includes('sharepoint') ? library : null };
}

const domainName = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/;

/** `tenant` or `tenant=domain+domain`, with blanks or commas between. A domain is one tenant's. */
function tenantsOf(text: string, fault: Report) {
  const domains: Record<string, readonly string[]> = {};
  const taken = new Set<string>();
  for (const entry of text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter(Boolean)) {
    const [tenant = '', listed = ''] = entry.split('=');
    if (!uuid.test(tenant)) fault('SAMSYN_TENANTS', 'not-a-tenant', tenant);
    domains[tenant] = listed.split('+').filter(Boolean);
    for (const domain of domains[tenant]) {
      if (!domainName.test(domain)) fault('SAMSYN_TENANTS', 'not-a-domain', domain);
      if (taken.has(domain)) fault('SAMSYN_TENANTS', 'domain-of-two', domain);
      taken.add(domain);
    }
  }
  return { tenants: Object.keys(domains), domains };
}

function logLevel(text: string, development: boolean, fault: Report): string {
  if (text === '') return development ? 'warn' : 'info';
  if (!logLevels.includes(text)) fault('LOG_LEVEL', 'not-a-level', text);
  return text;
}

/** `Name Surname <name@council.se>`, as mail programs write it. */
function first(own: Own, fault: Report): FirstStart | null {
  const text = own('SAMSYN_FIRST_COORDINATOR');
  if (text === '') return null;
  const [, name = '', address = ''] = /^([^<>@]+?)\s*<([^<>@\s]+@[^<>@\s]+)>$/.exec(text) ?? [];
  if (address === '') fault('SAMSYN_FIRST_COORDINATOR', 'not-a-coordinator', text);
  const collaborationName = own('SAMSYN_FIRST_NAME');
  if (collaborationName === '') fault('SAMSYN_FIRST_NAME', 'missing');
  const bodyName = own('SAMSYN_FIRST_BODY') || collaborationName;
  return { collaborationName, bodyName, coordinator: { name, address } };
}

/** Whole days, so that nobody is reminded at night of what was sent out by day. */
function remindEveryDays(text: string, fault: Report): number {
  const days = Number(text || '2');
  if (Number.isInteger(days) && days >= 1 && days <= 60) return days;
  fault('SAMSYN_REMIND_EVERY_DAYS', 'not-days', text);
  return 2;
}

function trustedProxies(text: string, fault: Report): number {
  if (/^[0-5]?$/.test(text)) return Number(text);
  fault('SAMSYN_TRUSTED_PROXIES', 'not-proxies', text);
  return 0;
}

/** OpenTelemetry's own names, so that what a platform sets for its collector is enough. */
function telemetry(own: Own, fault: Report): TelemetrySettings | null {
  const [endpoint, share] = [own('OTEL_EXPORTER_OTLP_ENDPOINT'), own('OTEL_TRACES_SAMPLER_ARG') || '0.1'];
  if (endpoint === '') return null;
  if (!/^https?:\/\/[^/]/.test(endpoint)) fault('OTEL_EXPORTER_OTLP_ENDPOINT', 'not-a-collector', endpoint);
  const traceShare = Number(share);
  if (!(traceShare >= 0 && traceShare <= 1)) fault('OTEL_TRACES_SAMPLER_ARG', 'not-a-share', share);
  return { endpoint, traceShare };
}

/** What must hold before anybody outside this machine can reach the server (architecture: refuse to start unsafe). */
function refuseUnsafe(config: Config, fault: Report): void {
  const { appId, tenants, botTenant, entraKeysUrl, authority } = config.accounts;
  if (appId === '') fault('SAMSYN_APP_ID', 'missing');
  if (tenants.length === 0) fault('SAMSYN_TENANTS', 'missing');
  if (botTenant === null) fault('SAMSYN_BOT_TENANT', 'missing');
  else if (!uuid.test(botTenant) && !domainName.test(botTenant))
    fault('SAMSYN_BOT_TENANT', 'not-a-tenant', botTenant);
  if (config.collaboration === null) fault('SAMSYN_COLLABORATION', 'missing');
  if (config.baseUrl === null) fault('SAMSYN_BASE_URL', 'missing');
  else if (!isHttps(config.baseUrl)) fault('SAMSYN_BASE_URL', 'not-https', config.baseUrl);
  if (!isHttps(entraKeysUrl)) fault('SAMSYN_ENTRA_KEYS_URL', 'not-https', entraKeysUrl);
  if (!isHttps(config.directory.graphUrl)) fault('SAMSYN_GRAPH_URL', 'not-https', config.directory.graphUrl);
  if (!isHttps(authority)) fault('SAMSYN_ENTRA_AUTHORITY', 'not-https', authority);
  if (config.metricsToken !== null && config.metricsToken.length < 16)
    fault('SAMSYN_METRICS_TOKEN', 'too-short');
  if (config.dangerouslyTrustDevelopmentIdentities)
    fault('SAMSYN_DANGEROUSLY_TRUST_DEVELOPMENT_IDENTITIES', 'dangerous');
}

const isHttps = (address: string): boolean => URL.canParse(address) && new URL(address).protocol === 'https:';
