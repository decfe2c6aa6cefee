import { createHash } from 'node:crypto';
import type { IssuedLinkAnswer } from '../../src/contract/web-session.ts';
import { sampleObjectId } from '../../src/app/sample-accounts.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { browserOutside, type Browser } from './browser-outside.ts';
import { entra, meeting, tenant, testServer, type Entra, type TestServer } from './server.ts';

let issuer: Entra;
let server: TestServer;
let secretary: string;
let chair: string;
beforeAll(async () => {
  issuer = await entra();
  const environment = {
    SAMSYN_BOT_TENANT: tenant,
    SAMSYN_BOT_SECRET: 'a client secret',
    SAMSYN_ENTRA_AUTHORITY: issuer.authority,
  };
  server = await testServer(issuer.keysUrl, {}, {}, environment);
  [secretary, chair] = await Promise.all([server.token('linda-angermyr'), server.token('siv-lovaker')]);
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

let keys = 0;
const key = () => `web-link-${String((keys += 1))}`;
const who = 'lennart-akerlid';
const issue = (token = secretary, person: string = who, hours = 4) =>
  server.ask(`/api/meetings/${meeting}/links`, { token, body: { key: key(), person, hours } });
const issued = async (person: string = who) =>
  (await (await issue(secretary, person)).json()) as IssuedLinkAnswer;
const secretIn = ({ url }: IssuedLinkAnswer) => url.split('/').at(-1) ?? '';
const command = (token: string, asked: MeetingCommand) =>
  server.ask(`/api/meetings/${meeting}/commands`, { token, body: { key: key(), command: asked } });

/** A browser that follows the link. */
async function opened(link: IssuedLinkAnswer, secret = secretIn(link)) {
  const browser = browserOutside(server.running.url);
  const answer = await browser.post('/api/link/open', { meeting, link: link.link, secret });
  return { browser, answer };
}
async function signIn(browser: Browser, claims: Record<string, unknown>) {
  const to = (await browser.ask('/api/sign-in')).headers.get('location') ?? '';
  return browser.ask(issuer.signIn(to, claims).href);
}
const reads = async (browser: Browser) => (await browser.ask(`/api/meetings/${meeting}`)).status;
const record = async () => {
  const events = await server.running.app.record(server.running.collaboration, meeting as never);
  return events.map(({ type, actor, data }) => ({ type, actor, data: data as Record<string, unknown> }));
};

describe('a personal link', () => {
  test('AC6: is given out by those who prepare the meeting, told once, and kept as a hash', async () => {
    for (const token of [chair, await server.token(who)]) expect((await issue(token)).status).toBe(403);
    const link = await issued();
    const [, fragment = ''] = link.url.split('#');
    expect(fragment).toContain(secretIn(link));
    const written = JSON.stringify(await record());
    expect(written).not.toContain(secretIn(link));
    expect(written).toContain(createHash('sha256').update(secretIn(link)).digest('hex'));
  });

  test('AC6: is for members and substitutes, a fortnight at most', async () => {
    expect((await issue(secretary, 'siv-lovaker')).status).toBe(409);
    expect((await issue(secretary, 'linda-angermyr')).status).toBe(409);
    expect((await issue(secretary, 'nobody')).status).toBe(409);
    expect((await issue(secretary, who, 337)).status).toBe(400);
  });

  test('AC6: opened, it shows nothing until it is confirmed', async () => {
    const { browser, answer } = await opened(await issued());
    expect(answer.status).toBe(204);
    expect(await browser.session()).toMatchObject({ as: 'link', confirmed: false, atRollCall: false });
    expect(await reads(browser)).toBe(403);
    expect((await browser.ask('/api/me')).status).toBe(403);
    const wants = { key: key(), command: { type: 'ReportPresence', person: who, present: true } };
    expect((await browser.post(`/api/meetings/${meeting}/commands`, wants)).status).toBe(403);
  });

  test('AC6: with another secret, of another link or meeting opens nothing, and every wrong one is answered alike', async () => {
    const [one, other] = [await issued(), await issued('petra-kallforsen')];
    const wrong = await opened(one, secretIn(other));
    const nowhere = await opened({ ...one, link: 'no-such' as never });
    expect([wrong.answer.status, nowhere.answer.status]).toEqual([403, 403]);
    expect(await wrong.answer.text()).toBe(await nowhere.answer.text());
    expect(await wrong.browser.session()).toMatchObject({ as: 'nobody' });
  });

  test('AC6: guessed at, is shut for a while', async () => {
    const link = await issued();
    const statuses = [];
    for (let n = 0; n < 12; n += 1) statuses.push((await opened(link, 'A'.repeat(43))).answer.status);
    expect(statuses.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 403));
    expect(statuses.at(-1)).toBe(429);
  });

  test('AC6: confirmed by a sign-in, it is that person’s: one takes part in that meeting, and nothing else is reached', async () => {
    const { browser } = await opened(await issued());
    const done = await signIn(browser, { oid: '00000000-0000-4000-9000-00000000aaaa' });
    expect(done.headers.get('location')).toBe('/tab/');
    expect(await browser.session()).toMatchObject({ as: 'link', confirmed: true, meeting });
    expect(await reads(browser)).toBe(200);
    expect(await (await browser.ask('/api/me')).json()).toMatchObject({ person: who });
    const present = { key: key(), command: { type: 'ReportPresence', person: who, present: true } };
    expect((await browser.post(`/api/meetings/${meeting}/commands`, present)).status).toBe(200);
    expect((await record()).at(-1)).toMatchObject({
      type: 'PresenceReported',
      actor: { person: who, via: 'link' },
    });
    for (const path of [
      '/meetings',
      '/structure',
      '/archive',
      '/accounts',
      `/meetings/${meeting}/log`,
      '/meetings/another',
    ])
      expect([path, (await browser.ask(`/api${path}`)).status]).toEqual([path, 404]);
    const confirmed = (await record()).find(({ type }) => type === 'WebLinkConfirmed');
    expect(confirmed).toMatchObject({
      actor: { person: null, via: 'link' },
      data: { by: 'sign-in', account: { objectId: '00000000-0000-4000-9000-00000000aaaa' } },
    });
  });

  test('AC6: somebody else’s account, or a tenant that is not let in, confirms nothing', async () => {
    const { browser } = await opened(await issued());
    const other = await signIn(browser, { oid: sampleObjectId('petra-kallforsen') });
    expect(other.headers.get('location')).toContain('signin=another-person');
    const foreign = await signIn(browser, { tid: '22222222-2222-4222-8222-222222222222' });
    expect(foreign.headers.get('location')).toContain('signin=foreign-tenant');
    expect(await browser.session()).toMatchObject({ as: 'link', confirmed: false });
  });

  test('AC6: where the body hasn’t it so, nobody confirms it at the roll call; and nobody opens or confirms by the tab’s own hand', async () => {
    const link = await issued();
    const confirm = { type: 'ConfirmWebLink', link: link.link } as const;
    expect(await (await command(chair, confirm)).json()).toMatchObject({
      refusal: { code: 'link-not-opened' },
    });
    await opened(link);
    expect(await (await command(chair, confirm)).json()).toMatchObject({
      refusal: { code: 'link-needs-sign-in' },
    });
    const account = { tenant: 't', objectId: 'o' };
    expect((await command(chair, { ...confirm, account })).status).toBe(400);
    expect((await command(chair, { type: 'OpenWebLink', link: link.link })).status).toBe(400);
  });

  test('AC6: revoked, it opens nothing from that instant, wherever it is open', async () => {
    const link = await issued();
    const { browser } = await opened(link);
    await signIn(browser, { oid: '00000000-0000-4000-9000-00000000bbbb' });
    expect(await reads(browser)).toBe(200);
    expect((await command(secretary, { type: 'RevokeWebLink', link: link.link })).status).toBe(200);
    expect(await reads(browser)).toBe(401);
    expect((await opened(link)).answer.status).toBe(403);
  });

  test('AC6: those who run the meeting see what has become of each, members nothing', async () => {
    const links = async (token: string) =>
      ((await (await server.ask(`/api/meetings/${meeting}`, { token })).json()) as { links: unknown[] })
        .links;
    const shown = await links(secretary);
    expect(shown).toContainEqual(
      expect.objectContaining({ person: who, state: 'confirmed', confirmedBy: 'sign-in' }),
    );
    expect(JSON.stringify(shown)).not.toMatch(/[0-9a-f]{64}/);
    expect(await links(await server.token(who))).toEqual([]);
  });

  test('AC6: no answer may be kept or tell another site where it came from', async () => {
    const { answer } = await opened(await issued());
    expect(answer.headers.get('cache-control')).toBe('no-store');
    expect(answer.headers.get('referrer-policy')).toBe('no-referrer');
  });
});
