import { tmpdir } from 'node:os';
import { readConfig, type Config } from '../../src/config.ts';
import { start, type Hooks, type Running } from '../../src/main.ts';
import { sampleDatabase } from '../prepared-app.ts';
import { readSample } from '../sample.ts';
import { tenant } from './entra.ts';

export { entra, tenant, type Entra } from './entra.ts';

export const meeting = 'samrad-2024-03-15';

export type TestServer = {
  readonly running: Running;
  /** Address of its database. */
  readonly database: string;
  token(person: string): Promise<string>;
  ask(path: string, options?: Asked): Promise<Response>;
  close(): Promise<void>;
};

export type Asked = {
  readonly token?: string;
  readonly body?: unknown;
  readonly raw?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
};

/** The whole server in development, on a database of its own, with the sample and without the Playground. */
export async function testServer(
  keysUrl: string,
  changes: Partial<Config> = {},
  hooks: Partial<Hooks> = {},
  environment: Readonly<Record<string, string>> = {},
): Promise<TestServer> {
  const database = await sampleDatabase();
  const read = readConfig(
    { development: true, port: '0', playground: false, simulatedMembers: false },
    {
      DATABASE_URL: database.url,
      SAMSYN_TENANTS: tenant,
      SAMSYN_ENTRA_KEYS_URL: keysUrl,
      LOG_LEVEL: 'silent',
      ...environment,
    },
  );
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const running = await start(
    { ...read.config, ...changes },
    { tabFolder: tmpdir(), sample: readSample, ...hooks },
  );
  const ask = (path: string, { token, body, raw, headers, signal }: Asked = {}) =>
    fetch(`${running.url}${path}`, {
      ...(body !== undefined || raw !== undefined
        ? { method: 'POST', body: raw ?? JSON.stringify(body) }
        : {}),
      headers: {
        ...(body !== undefined || raw !== undefined ? { 'content-type': 'application/json' } : {}),
        ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
        ...headers,
      },
      ...(signal === undefined ? {} : { signal }),
    });
  return {
    running,
    database: database.url,
    ask,
    async token(person) {
      const answer = await ask('/api/development/session', { body: { person } });
      return ((await answer.json()) as { token: string }).token;
    },
    async close() {
      await running.close();
      await database.drop();
    },
  };
}
