import type { AccountsAnswer, ClaimAnswer } from '../../src/contract/accounts.ts';
import { sampleObjectId } from '../../src/app/sample-accounts.ts';
import { entra, meeting, tenant, testServer, type Entra, type TestServer } from './server.ts';

const otherTenant = '5a3c7e10-0000-4000-8000-000000000017';
let issuer: Entra;
let server: TestServer;
let secretary: string;
let member: string;
beforeAll(async () => {
  issuer = await entra();
  server = await testServer(
    issuer.keysUrl,
    {},
    {},
    { SAMSYN_TENANTS: `${tenant} ${otherTenant}=vindeln.test` },
  );
  [secretary, member] = await Promise.all([server.token('linda-angermyr'), server.token('lennart-akerlid')]);
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

let people = 0;
/** Somebody whose account nobody knows. */
const stranger = (more: Record<string, unknown> = {}) => {
  const oid = `00000000-0000-4000-9000-${String((people += 1)).padStart(12, '0')}`;
  return { oid, tid: otherTenant, name: 'Lennart Åkerlid', ...more };
};
const claimOf = async (token: string) =>
  (await (await server.ask('/api/claim', { token })).json()) as ClaimAnswer;
const claim = (token: string, name = 'Lennart Åkerlid') =>
  server.ask('/api/claim', { token, body: { name } });
let keys = 0;
const say = (token: string, command: unknown) =>
  server.ask('/api/accounts', { token, body: { key: `accounts-${String((keys += 1))}`, command } });
const accounts = async () =>
  (await (await server.ask('/api/accounts', { token: secretary })).json()) as AccountsAnswer;

describe('somebody whose account nobody knows', () => {
  test('AC2: says who they are, sees that it waits, and is let in once somebody confirms', async () => {
    const who = stranger();
    const token = await issuer.sign(who);
    expect((await server.ask('/api/me', { token })).status).toBe(403);
    expect(await claimOf(token)).toEqual({ state: 'none', name: 'Lennart Åkerlid', reason: null });
    expect((await claim(token)).status).toBe(200);
    expect(await claimOf(token)).toMatchObject({ state: 'waiting' });
    const waiting = (await accounts()).claims.find(({ objectId }) => objectId === who.oid);
    expect(waiting).toMatchObject({ name: 'Lennart Åkerlid', suggested: ['lennart-akerlid'] });
    expect((await server.ask(`/api/meetings/${meeting}`, { token })).status).toBe(403);
    const account = { tenant: who.tid, objectId: who.oid };
    const link = { type: 'LinkAccount', account, person: 'lennart-akerlid', how: 'claim' };
    expect((await say(secretary, link)).status).toBe(200);
    expect(await claimOf(token)).toMatchObject({ state: 'linked' });
    expect(await (await server.ask('/api/me', { token })).json()).toMatchObject({
      person: 'lennart-akerlid',
    });
  });

  test('AC2: reads why it was turned down, and can say it again', async () => {
    const who = stranger();
    const token = await issuer.sign(who);
    await claim(token, 'Någon Annan');
    const account = { tenant: who.tid, objectId: who.oid };
    await say(secretary, { type: 'TurnDownClaim', account, reason: 'Sitter inte i något organ här' });
    expect(await claimOf(token)).toMatchObject({
      state: 'turned-down',
      reason: 'Sitter inte i något organ här',
    });
    await claim(token, 'Lennart Åkerlid');
    expect(await claimOf(token)).toMatchObject({ state: 'waiting', name: 'Lennart Åkerlid' });
  });

  test('AC2: needs a token that is genuine and from a tenant that is let in', async () => {
    expect((await server.ask('/api/claim')).status).toBe(401);
    const foreign = await issuer.sign({ ...stranger(), tid: '22222222-2222-4222-8222-222222222222' });
    expect((await claim(foreign)).status).toBe(403);
    expect((await claim(await issuer.sign(stranger()), ' ')).status).toBe(400);
  });

  test('AC2: in a flood is told to wait', async () => {
    const token = await issuer.sign(stranger());
    const statuses = [];
    for (let n = 0; n < 32; n += 1) statuses.push((await claim(token, `Namn ${String(n)}`)).status);
    expect(statuses.slice(0, 30).every((status) => status === 200)).toBe(true);
    expect(statuses.at(-1)).toBe(429);
  });
});

describe('those who keep the register', () => {
  test('AC2, AU6: see and settle accounts; members and strangers do neither', async () => {
    expect((await server.ask('/api/accounts', { token: member })).status).toBe(403);
    const account = { tenant, objectId: 'whoever' };
    const link = { type: 'LinkAccount', account, person: 'lennart-akerlid', how: 'hand' };
    expect((await say(member, link)).status).toBe(403);
    expect((await say(await issuer.sign(stranger()), link)).status).toBe(403);
    expect((await accounts()).accounts.length).toBeGreaterThan(50);
  });

  test('AC3: an account that was unlinked is let in no more, and who did it stays on record', async () => {
    const who = { oid: sampleObjectId('petra-kallforsen'), tid: tenant };
    const token = await issuer.sign(who);
    expect((await server.ask('/api/me', { token })).status).toBe(200);
    const account = { tenant, objectId: who.oid };
    const done = await say(secretary, { type: 'UnlinkAccount', account, reason: 'Har slutat' });
    expect(done.status).toBe(200);
    expect((await server.ask('/api/me', { token })).status).toBe(403);
    const record = await server.running.app.structureRecord(server.running.collaboration);
    expect(record.at(-1)).toMatchObject({
      actor: { person: 'linda-angermyr', via: 'tab' },
      data: { type: 'AccountUnlinked', person: 'petra-kallforsen', reason: 'Har slutat' },
    });
  });

  test('AC1: an address noted links the account at its first request, from the tenant that the domain belongs to', async () => {
    await say(secretary, { type: 'NoteAddress', person: 'siv-lovaker', address: 'siv.lovaker@vindeln.test' });
    const upn = 'Siv.Lovaker@vindeln.test';
    const elsewhere = await issuer.sign({ ...stranger(), tid: tenant, preferred_username: upn });
    expect((await server.ask('/api/me', { token: elsewhere })).status).toBe(403);
    const guest = await issuer.sign(stranger({ preferred_username: upn, acct: 1 }));
    expect((await server.ask('/api/me', { token: guest })).status).toBe(403);
    const own = await issuer.sign(stranger({ preferred_username: upn }));
    expect(await (await server.ask('/api/me', { token: own })).json()).toMatchObject({
      person: 'siv-lovaker',
    });
    expect((await accounts()).accounts).toContainEqual(
      expect.objectContaining({ person: 'siv-lovaker', how: 'match', upn }),
    );
  });

  test('AC4: a meeting looks the same through each account of a person', async () => {
    const at = `/api/meetings/${meeting}`;
    const abroad = await issuer.sign(stranger({ preferred_username: 'x@elsewhere.test' }));
    await claim(abroad);
    const { oid } = JSON.parse(atob(abroad.split('.')[1] ?? '')) as { oid: string };
    const account = { tenant: otherTenant, objectId: oid };
    await say(secretary, { type: 'LinkAccount', account, person: 'lennart-akerlid', how: 'claim' });
    const [home, guest] = await Promise.all(
      [member, abroad].map(async (token) => (await server.ask(at, { token })).text()),
    );
    expect(guest).toBe(home);
  });
});
