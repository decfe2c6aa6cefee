import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWK, type JWTPayload } from 'jose';
import { developmentAppId } from '../../src/config.ts';

export const tenant = '5a3c7e10-0000-4000-8000-000000000016';

/** An authority as Entra is: publishes its keys, signs what it is asked to, and redeems each code once. */
export type Entra = {
  /** Its address, as SAMSYN_ENTRA_AUTHORITY. */
  readonly authority: string;
  readonly keysUrl: string;
  /** A token for the tab (single sign-on). */
  sign(claims?: JWTPayload, expires?: string): Promise<string>;
  /** Somebody signs in at the address that the browser was sent to: where it is sent back to. */
  signIn(authorizeUrl: string, claims: JWTPayload): URL;
  /** Who signs in when a real browser comes to it. */
  atTheKeyboard(claims: JWTPayload): void;
  /** From now on it signs with another key, and publishes that one only. */
  rotate(): Promise<void>;
  /** How often its keys were fetched. */
  fetched(): number;
  close(): Promise<void>;
};

type Code = { readonly url: URL; readonly claims: JWTPayload };

/** One for all of a file's tests: making one takes a quarter of a second. */
let first: ReturnType<typeof newKey> | undefined;

export async function entra(secret = 'a client secret'): Promise<Entra> {
  let key = await (first ??= newKey());
  let fetched = 0;
  let authority = '';
  const codes = new Map<string, Code>();
  let person: JWTPayload = {};
  const issue = (claims: JWTPayload, expires = '1h') =>
    new SignJWT({
      aud: developmentAppId,
      tid: tenant,
      oid: '00000000-0000-4000-8000-000000000001',
      iss: `https://login.microsoftonline.com/${typeof claims['tid'] === 'string' ? claims['tid'] : tenant}/v2.0`,
      ...claims,
    })
      .setProtectedHeader({ alg: 'RS256', kid: key.kid })
      .setIssuedAt()
      .setExpirationTime(expires)
      .sign(key.privateKey);

  async function token(request: IncomingMessage, response: ServerResponse) {
    const form = new URLSearchParams(await textOf(request));
    const code = codes.get(form.get('code') ?? '');
    codes.delete(form.get('code') ?? '');
    const asked = code?.url.searchParams;
    const challenge = createHash('sha256')
      .update(form.get('code_verifier') ?? '')
      .digest('base64url');
    const sound =
      asked?.get('code_challenge') === challenge &&
      asked.get('redirect_uri') === form.get('redirect_uri') &&
      asked.get('client_id') === form.get('client_id') &&
      form.get('client_secret') === secret;
    response.setHeader('content-type', 'application/json');
    if (code === undefined || !sound) {
      response.writeHead(400).end('{"error":"invalid_grant"}');
      return;
    }
    const nonce = asked.get('nonce') ?? '';
    response.end(JSON.stringify({ id_token: await issue({ nonce, ...code.claims }) }));
  }

  const signIn = (authorizeUrl: string, claims: JWTPayload): URL => {
    const url = new URL(authorizeUrl);
    const code = randomUUID();
    codes.set(code, { url, claims });
    const back = new URL(url.searchParams.get('redirect_uri') ?? '');
    back.searchParams.set('code', code);
    back.searchParams.set('state', url.searchParams.get('state') ?? '');
    return back;
  };

  const server: Server = createServer((request, response) => {
    const path = request.url ?? '';
    if (path.endsWith('/oauth2/v2.0/token')) void token(request, response);
    else if (path.includes('/oauth2/v2.0/authorize'))
      response.writeHead(302, { location: signIn(`${authority}${path}`, person).href }).end();
    else {
      fetched += 1;
      response.end(JSON.stringify({ keys: [key.jwk] }));
    }
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  authority = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    authority,
    keysUrl: `${authority}/keys`,
    sign: (claims = {}, expires) => issue({ scp: 'access_as_user', ...claims }, expires),
    signIn,
    atTheKeyboard: (claims) => void (person = claims),
    async rotate() {
      key = await newKey();
    },
    fetched: () => fetched,
    close: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

let keys = 0;
async function newKey() {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const kid = `entra-${String((keys += 1))}`;
  const jwk: JWK = { ...(await exportJWK(publicKey)), kid, alg: 'RS256', use: 'sig' };
  return { kid, jwk, privateKey };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
