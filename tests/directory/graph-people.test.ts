import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noDirectory, type OnBehalf } from '../../src/app/directory.ts';
import { appCredential, type AppCredential, type AppIdentity } from '../../src/directory/credentials.ts';
import type { GraphTrouble } from '../../src/directory/graph/calling.ts';
import { openGraph } from '../../src/directory/graph/open.ts';
import { entraDouble, noConsent, secondFactor, type EntraDouble } from '../graph-double/entra-double.ts';
import { graphDouble, type GraphDouble } from '../graph-double/graph-double.ts';
import { directoryContract } from './contract.ts';

const tenant = '5a3c7e10-0000-4000-8000-000000000016';
const appId = '5a3c7e10-0000-4000-8000-000000000001';
let entra: EntraDouble;
let graph: GraphDouble;
let troubles: GraphTrouble[] = [];
let turn = 0;

beforeAll(async () => {
  entra = await entraDouble(appId);
  graph = await graphDouble(entra);
});
afterAll(async () => {
  await graph.close();
  await entra.close();
});
beforeEach(() => {
  troubles = [];
  graph.asked.length = 0;
  graph.mishaps();
  graph.pageSize(100);
  graph.people.set(tenant, [
    { id: 'p1', displayName: 'Tora Tallmo', mail: 'tora.tallmo@norrmark.example', userPrincipalName: 'tora' },
  ]);
});

const identity = (credential: AppCredential): AppIdentity => {
  const { authority, trusted } = entra;
  return { appId, tenant, credential, authority, trusted };
};
const opened = (credential: AppCredential = { kind: 'secret', secret: entra.secret }) =>
  openGraph({
    service: { url: graph.url, trouble: (told) => troubles.push(told) },
    identity: identity(credential),
    parts: ['people'],
  }).people!;
/** Signed in anew for each test: what one of them had is no other's. */
const somebody = (): OnBehalf => ({ tenant, assertion: `signed.in.${String((turn += 1))}` });
const tora = { ok: true, value: { people: [expect.objectContaining({ objectId: 'p1' })], more: false } };

directoryContract('Graph', (people) => {
  graph.pageSize(7);
  graph.people.set(
    tenant,
    people.map(({ id, name, mail }) => ({
      id,
      displayName: name,
      mail,
      userPrincipalName: mail ?? `${id}#EXT#@norrmark.example`,
    })),
  );
  const directory = { ...noDirectory, people: opened() };
  const stranger = { ...somebody(), tenant: '5a3c7e10-0000-4000-8000-000000000017' };
  return Promise.resolve({ directory, asker: somebody(), stranger });
});

describe('whose token it is', () => {
  it('DI2: a secret: exchanged for one of the person’s own, and asked for once', async () => {
    const [people, person] = [opened(), somebody()];
    const before = entra.given();
    for (let n = 0; n < 3; n += 1) expect(await people.find(person, 'tora')).toEqual(tora);
    expect(entra.given() - before).toBe(1);
    const token = /^Bearer (.+)$/.exec(graph.asked[0]?.headers.authorization ?? '')?.[1] ?? '';
    expect(entra.granted(token)).toMatchObject({
      tenant,
      person: person.assertion,
      scopes: [`${graph.url}/User.ReadBasic.All`],
    });
  });

  it('DI2: two people never share a token', async () => {
    const people = opened();
    const before = entra.given();
    await people.find(somebody(), 'tora');
    await people.find(somebody(), 'tora');
    expect(entra.given() - before).toBe(2);
  });

  it('DI2: a certificate', async () => {
    const path = join(mkdtempSync(join(tmpdir(), 'samsyn-')), 'app.pem');
    writeFileSync(path, entra.pem);
    expect(await opened({ kind: 'certificate', path }).find(somebody(), 'tora')).toEqual(tora);
  });

  it('DI2: a managed identity’s token is App Service’s to give', async () => {
    const before = process.env;
    process.env = { ...before, ...entra.managedIdentity };
    const credential = await appCredential(identity({ kind: 'managed-identity' }));
    const token = await credential.getToken('https://graph.microsoft.com/.default');
    process.env = before;
    expect(entra.granted(token?.token ?? '')).toMatchObject({ person: null });
  });

  it.each(['secret', 'certificate'] as const)('DI2: the app’s own token, by %s', async (kind) => {
    const path = join(mkdtempSync(join(tmpdir(), 'samsyn-')), 'app.pem');
    writeFileSync(path, entra.pem);
    const shown: AppCredential = kind === 'secret' ? { kind, secret: entra.secret } : { kind, path };
    const credential = await appCredential(identity(shown));
    const token = await credential.getToken('https://graph.microsoft.com/.default');
    expect(entra.granted(token?.token ?? '')).toMatchObject({ tenant, person: null });
  });
});

describe('what Entra and Graph refuse', () => {
  afterEach(() => entra.refuse(tenant, null));

  it('DI3: nobody consented in the tenant: the permission is named', async () => {
    entra.refuse(tenant, noConsent);
    expect(await opened().find(somebody(), 'tora')).toEqual({
      ok: false,
      fault: 'consent-missing',
      permission: 'User.ReadBasic.All',
    });
    expect(troubles).toMatchObject([{ code: 'AADSTS65001', status: null }]);
  });

  it('DI3: a second factor is wanted', async () => {
    entra.refuse(tenant, secondFactor);
    expect(await opened().find(somebody(), 'tora')).toEqual({ ok: false, fault: 'sign-in-again' });
  });

  it('DI3: a wrong secret is the installation’s fault, and told the log', async () => {
    const answer = await opened({ kind: 'secret', secret: 'wrong' }).find(somebody(), 'tora');
    expect(answer).toEqual({ ok: false, fault: 'unreachable' });
    expect(troubles).toMatchObject([{ doing: 'find people', code: 'AADSTS7000215' }]);
  });

  it('DI3: a token that is turned down is renewed once', async () => {
    const [people, person] = [opened(), somebody()];
    await people.find(person, 'tora');
    entra.revoke();
    expect(await people.find(person, 'tora')).toEqual(tora);
    expect(graph.asked).toHaveLength(3);
  });

  it('DI3: and only once', async () => {
    graph.mishaps({ status: 401 }, { status: 401 });
    expect(await opened().find(somebody(), 'tora')).toEqual({ ok: false, fault: 'sign-in-again' });
    expect(graph.asked).toHaveLength(2);
  });

  it('DI3: 403 and 404 are said as what they are, at once', async () => {
    graph.mishaps({ status: 403 }, { status: 404 });
    const people = opened();
    expect(await people.find(somebody(), 'tora')).toMatchObject({ fault: 'consent-missing' });
    expect(await people.find(somebody(), 'tora')).toMatchObject({ fault: 'not-found' });
    expect(graph.asked).toHaveLength(2);
  });
});

describe('bad days', () => {
  it('DI3: throttled, it waits as long as it is told to', async () => {
    graph.mishaps({ status: 429, retryAfter: '1' });
    const before = performance.now();
    expect(await opened().find(somebody(), 'tora')).toEqual(tora);
    expect(performance.now() - before).toBeGreaterThan(990);
  });

  it('DI3: a date is as good as seconds', async () => {
    graph.mishaps({ status: 429, retryAfter: new Date(Date.now() - 1000).toUTCString() });
    expect(await opened().find(somebody(), 'tora')).toEqual(tora);
  });

  it('DI3: a wait that nobody waits for is said instead', async () => {
    graph.mishaps({ status: 429, retryAfter: '120' });
    expect(await opened().find(somebody(), 'tora')).toEqual({
      ok: false,
      fault: 'busy',
      retryAfterSeconds: 120,
    });
    expect(graph.asked).toHaveLength(1);
  });

  it('DI3: away for a moment, it is asked again', async () => {
    graph.mishaps({ status: 503 }, { status: 504 });
    expect(await opened().find(somebody(), 'tora')).toEqual(tora);
    expect(graph.asked).toHaveLength(3);
  });

  it('DI3: a broken line and a fault of Graph’s are “unreachable”', async () => {
    graph.mishaps('broken', { status: 500 });
    const people = opened();
    expect(await people.find(somebody(), 'tora')).toEqual({ ok: false, fault: 'unreachable' });
    expect(await people.find(somebody(), 'tora')).toEqual({ ok: false, fault: 'unreachable' });
  });

  it('DI3: silence ends with the time there is', async () => {
    graph.mishaps('silence');
    const before = performance.now();
    expect(await opened().find(somebody(), 'tora')).toEqual({ ok: false, fault: 'unreachable' });
    expect(performance.now() - before).toBeLessThan(11_000);
  }, 20_000);

  it('DI3: what the log is told names nobody', async () => {
    graph.mishaps({ status: 403 }, { status: 500 }, 'broken', { status: 404 });
    const [people, person] = [opened(), somebody()];
    for (let n = 0; n < 4; n += 1) await people.find(person, 'Tora Tallmo');
    expect(troubles).toHaveLength(4);
    const told = JSON.stringify(troubles);
    for (const secret of ['Tora', 'tallmo', person.assertion, tenant, 'Bearer'])
      expect(told.toLowerCase()).not.toContain(secret.toLowerCase());
  });
});
