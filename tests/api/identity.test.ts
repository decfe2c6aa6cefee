import { decodeProtectedHeader, generateKeyPair, SignJWT } from 'jose';
import { proveEntra, publishedKeys } from '../../src/api/entra-identity.ts';
import { developmentAppId } from '../../src/config.ts';
import { sampleObjectId } from '../../src/app/sample-accounts.ts';
import { entra, tenant, testServer, type Entra, type TestServer } from './server.ts';

let issuer: Entra;
let server: TestServer;
beforeAll(async () => {
  issuer = await entra();
  server = await testServer(issuer.keysUrl);
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

const chair = { oid: sampleObjectId('siv-lovaker') };
const statusFor = async (token?: string) =>
  (await server.ask('/api/me', token === undefined ? {} : { token })).status;

describe('who may use the tab', () => {
  it('a person of the register with a token from Entra is known by name', async () => {
    const answer = await server.ask('/api/me', { token: await issuer.sign(chair) });
    expect(await answer.json()).toMatchObject({ person: 'siv-lovaker', name: 'Siv Lövåker' });
  });

  it('no token is 401', async () => expect(await statusFor()).toBe(401));
  it('nonsense for a token is 401', async () => expect(await statusFor('a.b.c')).toBe(401));
  it('an expired token is 401', async () =>
    expect(await statusFor(await issuer.sign(chair, '-10m'))).toBe(401));
  it('a token for another app is 401', async () =>
    expect(
      await statusFor(await issuer.sign({ ...chair, aud: '11111111-1111-4111-8111-111111111111' })),
    ).toBe(401));
  it('a token whose issuer is not its tenant is 401', async () =>
    expect(
      await statusFor(await issuer.sign({ ...chair, iss: 'https://login.microsoftonline.com/other/v2.0' })),
    ).toBe(401));
  it('an application token, without a person behind it, is 401', async () =>
    expect(await statusFor(await issuer.sign({ ...chair, scp: undefined }))).toBe(401));

  it('a token forged with another key is 401, also when it names the development issuer', async () => {
    const { privateKey } = await generateKeyPair('RS256');
    const { kid = '' } = decodeProtectedHeader(await issuer.sign());
    const forge = (iss: string) =>
      new SignJWT({
        aud: '5a3c7e10-0000-4000-8000-00000000b071',
        tid: tenant,
        scp: 'access_as_user',
        ...chair,
        iss,
      })
        .setProtectedHeader({ alg: 'RS256', kid })
        .setExpirationTime('1h')
        .sign(privateKey);
    expect(await statusFor(await forge(`https://login.microsoftonline.com/${tenant}/v2.0`))).toBe(401);
    expect(await statusFor(await forge('samsyn:development'))).toBe(401);
  });

  it('a genuine token from a tenant that is not let in is 403', async () =>
    expect(
      await statusFor(await issuer.sign({ ...chair, tid: '22222222-2222-4222-8222-222222222222' })),
    ).toBe(403));
  it('somebody who is not in the register is 403', async () =>
    expect(await statusFor(await issuer.sign())).toBe(403));
});

describe('a token’s times and keys', () => {
  const seconds = (more: number) => Math.floor(Date.now() / 1000) + more;
  it('clocks may differ by a minute, and no more', async () => {
    expect(await statusFor(await issuer.sign({ ...chair, nbf: seconds(30) }))).toBe(200);
    expect(await statusFor(await issuer.sign({ ...chair, nbf: seconds(300) }))).toBe(401);
    expect(await statusFor(await issuer.sign({ ...chair }, '-30s'))).toBe(200);
  });

  it('keys are fetched once for many, again when they change, and a lost authority is no fault of the token', async () => {
    const own = await entra();
    const keys = publishedKeys(own.keysUrl, 0);
    const prove = proveEntra({ appId: developmentAppId, host: null, tenants: [tenant], keys });
    const outcomes = async (tokens: readonly string[]) =>
      (await Promise.all(tokens.map(prove))).map(({ outcome }) => outcome);
    const old = await own.sign(chair);
    expect(await outcomes(Array.from({ length: 64 }, () => old))).toEqual(
      Array.from({ length: 64 }, () => 'proven'),
    );
    expect(own.fetched()).toBe(1);
    await own.rotate();
    expect(await outcomes([await own.sign(chair)])).toEqual(['proven']);
    expect(own.fetched()).toBe(2);
    expect(await outcomes([old])).toEqual(['unproven']);
    await own.rotate();
    const newest = await own.sign(chair);
    await own.close();
    expect(await outcomes([newest])).toEqual(['keys-unavailable']);
  });
});

describe('without development identities', () => {
  it('their routes do not exist and their tokens open nothing', async () => {
    const token = await server.token('siv-lovaker');
    const strict = await testServer(issuer.keysUrl, { dangerouslyTrustDevelopmentIdentities: false });
    try {
      expect((await strict.ask('/api/development/persons')).status).toBe(404);
      expect((await strict.ask('/api/development/session', { body: { person: 'siv-lovaker' } })).status).toBe(
        404,
      );
      expect((await strict.ask('/api/me', { token })).status).toBe(401);
      expect((await strict.ask('/api/me', { token: await issuer.sign(chair) })).status).toBe(200);
    } finally {
      await strict.close();
    }
  });
});
