import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { developmentAppId, readConfig, type Config } from '../../src/config.ts';
import { start, type Hooks, type Running } from '../../src/main.ts';
import { sampleDatabase } from '../prepared-app.ts';

export const tenant = '5a3c7e10-0000-4000-8000-000000000016';
export const meeting = 'samrad-2024-03-15';

/** An issuer as Entra is: publishes its keys, signs what it is asked to. */
export type Entra = {
  readonly keysUrl: string;
  sign(claims?: JWTPayload, expires?: string): Promise<string>;
  close(): Promise<void>;
};

/** One for all of a file's tests: making one takes a quarter of a second. */
let keyPair: ReturnType<typeof generateKeyPair> | undefined;

export async function entra(): Promise<Entra> {
  const { publicKey, privateKey } = await (keyPair ??= generateKeyPair('RS256'));
  const jwk = { ...(await exportJWK(publicKey)), kid: 'entra-1', alg: 'RS256', use: 'sig' };
  const server: Server = createServer((_request, response) => response.end(JSON.stringify({ keys: [jwk] })));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    keysUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`,
    sign: (claims = {}, expires = '1h') =>
      new SignJWT({
        aud: developmentAppId,
        tid: tenant,
        oid: '00000000-0000-4000-8000-000000000001',
        iss: `https://login.microsoftonline.com/${typeof claims['tid'] === 'string' ? claims['tid'] : tenant}/v2.0`,
        scp: 'access_as_user',
        ...claims,
      })
        .setProtectedHeader({ alg: 'RS256', kid: 'entra-1' })
        .setIssuedAt()
        .setExpirationTime(expires)
        .sign(privateKey),
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

export type TestServer = {
  readonly running: Running;
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
): Promise<TestServer> {
  const database = await sampleDatabase();
  const read = readConfig(
    { development: true, port: '0', playground: false, simulatedMembers: false },
    {
      DATABASE_URL: database.url,
      SAMSYN_TENANTS: tenant,
      SAMSYN_ENTRA_KEYS_URL: keysUrl,
      LOG_LEVEL: 'silent',
    },
  );
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  const running = await start({ ...read.config, ...changes }, { tabFolder: tmpdir(), ...hooks });
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
