import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';
import { createMessages } from '../../bot/messages.ts';
import { startDevelopmentChannel, type DevelopmentChannel } from '../../bot/development-channel.ts';
import { tokenCheck, type TokenTrust } from '../../bot/token.ts';
import { appId, pressActivity, serve } from './running-bot.ts';

/** A server that only checks tokens: an accepted press is answered with "pressed". */
async function guarded(more: Partial<TokenTrust> = {}) {
  const channel = await startDevelopmentChannel({ botUrl: 'http://127.0.0.1:1/unused', appId });
  const token = tokenCheck({ appId, metadataUrls: [channel.metadataUrl], ...more });
  let pressed = 0;
  const handler = createMessages({
    token,
    press: () => {
      pressed += 1;
      const value = 'pressed';
      return Promise.resolve({
        answer: { statusCode: 200, type: 'application/vnd.microsoft.activity.message', value },
        said: null,
      });
    },
    turn: () => Promise.resolve(null),
    trouble: () => undefined,
    heard: () => undefined,
  });
  const server = await serve((request, response) => void handler(request, response));
  const post = async (bearer: string | null, body: unknown = anActivity(channel)) => {
    const response = await fetch(server.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(bearer !== null && { authorization: bearer }) },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    return { status: response.status, text: await response.text() };
  };
  const close = async () => {
    await channel.close();
    await server.close();
  };
  return { channel, post, close, pressed: () => pressed };
}

const anActivity = (channel: DevelopmentChannel, more: object = {}) =>
  pressActivity(
    'ada',
    'refresh',
    { meeting: 'meeting' },
    { serviceUrl: channel.connectorUrl, channelId: 'msteams', ...more },
  );

const seconds = (offset: number) => Math.floor(Date.now() / 1000) + offset;

/** Tokens that look right in all but one thing. */
async function forgeries(channel: DevelopmentChannel): Promise<Readonly<Record<string, string>>> {
  const { privateKey } = await generateKeyPair('RS256');
  const genuine = await channel.token(channel.connectorUrl);
  const [header = '', payload = '', signature = ''] = genuine.split('.');
  const { kid } = JSON.parse(Buffer.from(header, 'base64url').toString()) as { kid: string };
  const claims: JWTPayload = {
    iss: 'https://api.botframework.com',
    aud: appId,
    serviceurl: channel.connectorUrl,
    exp: seconds(3600),
  };
  const signed = (protectedHeader: { alg: string; kid: string }, key: CryptoKey | Uint8Array) =>
    new SignJWT(claims).setProtectedHeader(protectedHeader).sign(key);
  const keys = (await (await fetch(`${channel.url}/keys`)).json()) as { keys: { n: string }[] };
  const publicKey = new TextEncoder().encode(keys.keys[0]!.n);
  const none = Buffer.from(JSON.stringify({ alg: 'none', kid })).toString('base64url');
  return {
    'signed with another key': await signed({ alg: 'RS256', kid }, privateKey),
    'of an unknown key': await signed({ alg: 'RS256', kid: 'unknown' }, privateKey),
    'for another bot': await channel.token(channel.connectorUrl, { aud: 'another-bot' }),
    'from another issuer': await channel.token(channel.connectorUrl, { iss: 'https://example.org' }),
    'for another service address': await channel.token('https://smba.example.org/'),
    'without a service address': await channel.token(channel.connectorUrl, { serviceurl: undefined }),
    'expired more than five minutes ago': await expiring(channel, seconds(-310)),
    'not valid for another ten minutes': await channel.token(channel.connectorUrl, { nbf: seconds(600) }),
    'signed HS256 with the public key': await signed({ alg: 'HS256', kid }, publicKey),
    'of algorithm none': `${none}.${payload}.`,
    'with a changed payload': `${header}.${Buffer.from(JSON.stringify({ ...claims, aud: 'x' })).toString('base64url')}.${signature}`,
    'that is no token': 'certainly.not.it',
  };
}

async function expiring(channel: DevelopmentChannel, exp: number): Promise<string> {
  return channel.sign(
    { iss: 'https://api.botframework.com', aud: appId, serviceurl: channel.connectorUrl },
    new Date(exp * 1000),
  );
}

describe('the token of an incoming activity', () => {
  let running: Awaited<ReturnType<typeof guarded>>;
  beforeEach(async () => {
    running = await guarded();
  });
  afterEach(() => running.close());

  test('lets a press through when the channel signed it', async () => {
    const { channel, post } = running;
    const answer = await post(`Bearer ${await channel.token(channel.connectorUrl)}`);
    expect(answer.status).toBe(200);
    expect(running.pressed()).toBe(1);
  });

  test('may have expired up to five minutes ago, for clocks differ', async () => {
    const { channel, post } = running;
    expect((await post(`Bearer ${await expiring(channel, seconds(-200))}`)).status).toBe(200);
  });

  test('is refused with 401 and without a word when it is forged, and nothing is pressed', async () => {
    const found: Record<string, number> = {};
    for (const [name, token] of Object.entries(await forgeries(running.channel))) {
      const answer = await running.post(`Bearer ${token}`);
      found[name] = answer.status;
      expect(answer.text).toBe('');
    }
    expect(new Set(Object.values(found))).toEqual(new Set([401]));
    expect(Object.keys(found)).toHaveLength(12);
    expect(running.pressed()).toBe(0);
  });

  test.each([null, '', 'Bearer', 'Bearer ', 'Basic YTpi', 'Bearer a b'])(
    'is required: %p gets 401',
    async (header) => {
      expect((await running.post(header)).status).toBe(401);
    },
  );

  test('must be for the service address of the activity: one without an address is refused', async () => {
    const { channel, post } = running;
    const token = `Bearer ${await channel.token(channel.connectorUrl)}`;
    for (const serviceUrl of [undefined, null, '', 7, 'https://smba.example.org/'])
      expect((await post(token, anActivity(channel, { serviceUrl }))).status).toBe(401);
    expect(running.pressed()).toBe(0);
  });

  test('must be signed by a key that may speak for the channel: another channel gets 403', async () => {
    const { channel, post } = running;
    const token = `Bearer ${await channel.token(channel.connectorUrl)}`;
    for (const channelId of ['webchat', undefined])
      expect((await post(token, anActivity(channel, { channelId }))).status).toBe(403);
  });

  test('is asked for before the body is read: broken JSON or a megabyte from a stranger is 401', async () => {
    expect((await running.post(null, '{')).status).toBe(401);
    expect((await running.post(null, 'x'.repeat(1024 * 1024))).status).toBe(401);
  });

  test('with it, broken JSON is 400, JSON that is no activity 400, and a megabyte 413', async () => {
    const { channel, post } = running;
    const token = `Bearer ${await channel.token(channel.connectorUrl)}`;
    expect((await post(token, '{"type":')).status).toBe(400);
    expect((await post(token, '[]')).status).toBe(400);
    expect((await post(token, '{}')).status).toBe(400);
    expect(
      (await post(token, JSON.stringify(anActivity(channel, { text: 'x'.repeat(1024 * 1024) })))).status,
    ).toBe(413);
  });

  test('of 64 first requests at once makes the metadata be fetched once', async () => {
    const { channel, post } = running;
    const tokens = await Promise.all(
      Array.from({ length: 64 }, (_, n) => channel.token(channel.connectorUrl, { jti: String(n) })),
    );
    const answers = await Promise.all(tokens.map((token) => post(`Bearer ${token}`)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(channel.fetches).toEqual({ metadata: 1, keys: 1 });
  });
});

describe('the keys of the issuer', () => {
  const clock = () => {
    let now = Date.now();
    return { now: () => now, pass: (ms: number) => (now += ms) };
  };

  test('are fetched again for a key not seen before, but not for every stranger', async () => {
    const time = clock();
    const { channel, post, close } = await guarded({ now: time.now });
    await post(`Bearer ${await channel.token(channel.connectorUrl)}`);
    await channel.rotate();
    const renewed = `Bearer ${await channel.token(channel.connectorUrl)}`;
    expect((await post(renewed)).status).toBe(401);
    expect(channel.fetches.keys).toBe(1);
    time.pass(31_000);
    expect((await post(renewed)).status).toBe(200);
    expect(channel.fetches.keys).toBe(2);
    await close();
  });

  test('that leave the set take their remembered tokens with them', async () => {
    const time = clock();
    const { channel, post, close } = await guarded({ now: time.now });
    const old = `Bearer ${await channel.token(channel.connectorUrl)}`;
    expect((await post(old)).status).toBe(200);
    expect((await post(old)).status).toBe(200);
    await channel.rotate();
    time.pass(31_000);
    expect((await post(`Bearer ${await channel.token(channel.connectorUrl)}`)).status).toBe(200);
    expect((await post(old)).status).toBe(401);
    await close();
  });

  test('are remembered with the token until it expires, and no longer', async () => {
    const time = clock();
    const { channel, post, close } = await guarded({ now: time.now });
    const token = `Bearer ${await channel.token(channel.connectorUrl)}`;
    expect((await post(token)).status).toBe(200);
    time.pass(3_590_000);
    expect((await post(token)).status).toBe(200);
    time.pass(10_000 + 301_000);
    expect((await post(token)).status).toBe(401);
    await close();
  });

  test('that can’t be had make the service try again: 503, and no body', async () => {
    const { channel, post, close } = await guarded({ metadataUrls: ['http://127.0.0.1:9/none'] });
    const answer = await post(`Bearer ${await channel.token(channel.connectorUrl)}`);
    expect(answer).toEqual({ status: 503, text: '' });
    await close();
  });

  test('without the channel’s endorsement are not enough', async () => {
    const { publicKey, privateKey } = await generateKeyPair('RS256');
    const jwk = { ...(await exportJWK(publicKey)), kid: 'plain', use: 'sig' };
    const issuer = await serve((request, response) => {
      const keys = request.url === '/keys';
      response.end(
        JSON.stringify(keys ? { keys: [jwk] } : { jwks_uri: `http://${request.headers.host}/keys` }),
      );
    });
    const { channel, post, close } = await guarded({ metadataUrls: [`${issuer.url}/metadata`] });
    const token = await new SignJWT({ serviceurl: channel.connectorUrl })
      .setProtectedHeader({ alg: 'RS256', kid: 'plain' })
      .setIssuer('https://api.botframework.com')
      .setAudience(appId)
      .setExpirationTime('1h')
      .sign(privateKey);
    expect((await post(`Bearer ${token}`)).status).toBe(403);
    await close();
    await issuer.close();
  });
});
