import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { connectorDouble, type ConnectorDouble } from './connector-double.ts';
import { readBody } from './request-body.ts';
import { botFrameworkIssuer } from './token.ts';

export type DevelopmentChannelParts = {
  /** The server's `/api/messages`. */
  readonly botUrl: string;
  readonly appId: string;
  /** The system chooses one if absent. */
  readonly port?: number;
  /** Language of the people at the other end (`sv-SE`): the Agents Playground says `en-US` of everybody. */
  readonly locale?: string;
};

/**
 * The Bot Framework service in small, for development and tests: signs what local clients say and passes it on, so
 * that the server never has to take an unsigned activity. Whoever reaches it can be anybody: it listens on loopback
 * only, and a server that trusts it says so in a switch with an alarming name.
 */
export type DevelopmentChannel = {
  readonly url: string;
  /** For the server's trusted metadata URLs. */
  readonly metadataUrl: string;
  /** serviceUrl of activities that come without one: remembers what the bot posts. */
  readonly connectorUrl: string;
  readonly connector: ConnectorDouble;
  /** How often metadata and keys were fetched. */
  readonly fetches: { readonly metadata: number; readonly keys: number };
  /** A token as the service would sign it for a serviceUrl; `claims` override. */
  token(serviceUrl: string, claims?: JWTPayload): Promise<string>;
  /** Any claims, signed with the channel's key: sessions of the tab. */
  sign(claims: JWTPayload, expires: string | Date): Promise<string>;
  /** Exchanges the key for a new one, as the service does now and then. */
  rotate(): Promise<void>;
  close(): Promise<void>;
};

const largest = 2 * 1024 * 1024;
const usedAgainMs = 600_000;

export async function startDevelopmentChannel(parts: DevelopmentChannelParts): Promise<DevelopmentChannel> {
  let key = await (firstKey ??= makeKey());
  const fetches = { metadata: 0, keys: 0 };
  const connector = connectorDouble('/connector');
  const server = createServer((request, response) => {
    route(request, response).catch(() => {
      if (!response.headersSent) response.writeHead(502);
      response.end();
    });
  });
  await listen(server, parts.port ?? 0);
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const connectorUrl = `${url}/connector/`;

  const sign = (claims: JWTPayload, expires: string | Date): Promise<string> =>
    new SignJWT(claims)
      .setProtectedHeader({ alg: 'RS256', kid: key.kid, typ: 'JWT' })
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(key.privateKey);
  const token = (serviceUrl: string, claims: JWTPayload = {}): Promise<string> =>
    sign({ iss: botFrameworkIssuer, aud: parts.appId, serviceurl: serviceUrl, ...claims }, '1h');

  /** Used again for a while, as the service does: signing costs more than passing on. */
  let signed: {
    readonly serviceUrl: string;
    readonly token: Promise<string>;
    readonly until: number;
  } | null = null;
  function signedFor(serviceUrl: string): Promise<string> {
    if (signed?.serviceUrl !== serviceUrl || signed.until < Date.now())
      signed = { serviceUrl, token: token(serviceUrl), until: Date.now() + usedAgainMs };
    return signed.token;
  }

  async function route(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = new URL(request.url ?? '/', url).pathname;
    if (!isLocal(request)) {
      status(response, 403);
      return;
    }
    if (request.method === 'GET' && path === '/.well-known/openidconfiguration') {
      fetches.metadata += 1;
      const algorithms = ['RS256'];
      json(response, 200, {
        issuer: botFrameworkIssuer,
        jwks_uri: `${url}/keys`,
        id_token_signing_alg_values_supported: algorithms,
      });
      return;
    }
    if (request.method === 'GET' && path === '/keys') {
      fetches.keys += 1;
      json(response, 200, { keys: [key.jwk] });
      return;
    }
    if (request.method === 'POST' && path === '/api/messages') return pass(request, response);
    if (await connector.handle(request, response, path)) return;
    status(response, 404);
  }

  /** Fills in what the service would, signs, passes on, and gives back the answer unchanged. */
  async function pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Only JSON: a page in the developer's browser can't send that here without being asked first.
    if (request.headers['content-type']?.startsWith('application/json') !== true) {
      status(response, 415);
      return;
    }
    const read = await readBody(request, largest);
    if (!read.ok) {
      status(response, read.status);
      return;
    }
    const { body, serviceUrl } = completed(read.text, connectorUrl, parts.locale);
    const authorization = `Bearer ${await signedFor(serviceUrl)}`;
    const answer = await fetch(parts.botUrl, {
      method: 'POST',
      body,
      headers: { 'content-type': 'application/json', authorization },
    });
    const type = answer.headers.get('content-type');
    response.writeHead(answer.status, { ...(type !== null && { 'content-type': type }) });
    response.end(Buffer.from(await answer.arrayBuffer()));
  }

  return {
    url,
    metadataUrl: `${url}/.well-known/openidconfiguration`,
    connectorUrl,
    connector,
    fetches,
    token,
    sign,
    async rotate() {
      key = await makeKey();
      signed = null;
    },
    close: () => closeServer(server),
  };
}

/** One a process until it is exchanged: making a key takes a quarter of a second, and tests start many channels. */
let firstKey: ReturnType<typeof makeKey> | undefined;

async function makeKey() {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const kid = randomUUID();
  const jwk = { ...(await exportJWK(publicKey)), kid, use: 'sig', alg: 'RS256', endorsements: ['msteams'] };
  return { kid, privateKey, jwk };
}

/** What isn't a JSON object goes on as it is: refusing it is the server's business. */
function completed(
  text: string,
  connectorUrl: string,
  locale: string | undefined,
): { readonly body: string; readonly serviceUrl: string } {
  let activity: unknown;
  try {
    activity = JSON.parse(text);
  } catch {
    return { body: text, serviceUrl: connectorUrl };
  }
  if (typeof activity !== 'object' || activity === null || Array.isArray(activity))
    return { body: text, serviceUrl: connectorUrl };
  const given = activity as Readonly<Record<string, unknown>>;
  const serviceUrl = typeof given['serviceUrl'] === 'string' ? given['serviceUrl'] : connectorUrl;
  const filled = {
    ...given,
    id: given['id'] ?? randomUUID(),
    channelId: given['channelId'] ?? 'msteams',
    timestamp: given['timestamp'] ?? new Date().toISOString(),
    serviceUrl,
    ...(locale !== undefined && (given['locale'] ?? 'en-US') === 'en-US' && { locale }),
  };
  return { body: JSON.stringify(filled), serviceUrl };
}

/** A name that merely resolves to this machine isn't this machine (DNS rebinding). */
const isLocal = ({ headers }: IncomingMessage): boolean =>
  /^(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/.test(headers.host ?? '');

function status(response: ServerResponse, code: number): void {
  response.writeHead(code).end();
}

function json(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

const listen = (server: Server, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve();
    });
  });

const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => {
      resolve();
    });
    server.closeAllConnections();
  });
