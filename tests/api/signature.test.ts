import { signIn, type SigningProvider } from '../../src/app/signing.ts';
import { asId, type MeetingId } from '../../src/domain/ids.ts';
import { signingElsewhere } from '../signing-elsewhere.ts';
import { entra, testServer, type Entra, type TestServer } from './server.ts';

/** MI6: signing through the built-in method, and through a provider that the signer goes to. */
const meeting = 'samrad-2024-03-15';

let issuer: Entra;
let server: TestServer;
beforeEach(async () => {
  issuer = await entra();
});
afterEach(async () => {
  await server.close();
  await issuer.close();
});

const people = { secretary: 'linda-angermyr', chair: 'siv-lovaker' } as const;
type Json = Record<string, unknown>;
let keys = 0;
const key = () => `signature-test-${String((keys += 1))}`;

async function posts(who: string, path: string, body: Json) {
  const token = await server.token(who);
  const answer = await server.ask(`/api/meetings/${meeting}/${path}`, {
    token,
    body: { key: key(), ...body },
  });
  return { status: answer.status, body: (await answer.json()) as Json };
}

/** The sample's meeting, held without an item and sent for signing; gives the hash that is to be signed. */
async function sent(provider?: SigningProvider): Promise<string> {
  server = await testServer(issuer.keysUrl, {}, provider === undefined ? {} : { signing: provider });
  const commands: readonly (readonly [string, Json])[] = [
    [people.secretary, { type: 'ReportPresence', person: people.secretary, present: true }],
    [people.chair, { type: 'OpenMeeting' }],
    [people.chair, { type: 'CloseMeeting' }],
    [people.secretary, { type: 'RequestSignOff' }],
  ];
  for (const [who, command] of commands) {
    const done = await posts(who, 'commands', { command });
    if (done.status !== 200) throw new Error(JSON.stringify(done));
  }
  const state = await server.running.app.meeting(server.running.collaboration, asId<MeetingId>(meeting));
  return state?.signOff?.hash ?? '';
}

const signatures = async () =>
  (await server.running.app.meeting(server.running.collaboration, asId<MeetingId>(meeting)))?.signOff
    ?.signatures ?? [];

test('MI6: signed in and confirmed is signed, with method and level', async () => {
  const hash = await sent();
  const done = await posts(people.secretary, 'signature', { hash });
  expect(done.status).toBe(200);
  expect(await signatures()).toMatchObject([
    { role: 'secretary', method: signIn.method, assurance: 'none', hash },
  ]);
});

test('MI6: what was not read can’t be signed, and nobody signs before their turn', async () => {
  const hash = await sent();
  expect((await posts(people.chair, 'signature', { hash })).body).toMatchObject({
    refusal: { code: 'not-your-turn' },
  });
  expect((await posts(people.secretary, 'signature', { hash: 'a'.repeat(64) })).body).toMatchObject({
    refusal: { code: 'minutes-changed' },
  });
  expect(await signatures()).toEqual([]);
});

describe('a provider that the signer goes to', () => {
  test('MI6: nothing is recorded before it says so; then with its own method and level', async () => {
    const { provider, sign, asked } = signingElsewhere();
    const hash = await sent(provider);
    const started = await posts(people.secretary, 'signature', { hash });
    expect(started).toMatchObject({
      status: 202,
      body: {
        address: 'https://example.org/sak-1',
        message: expect.stringContaining('tryck igen') as string,
      },
    });
    expect(asked.get('sak-1')).toMatchObject({ person: people.secretary, hash });
    const pending = await posts(people.secretary, 'signature/return', { reference: 'sak-1' });
    expect(pending).toMatchObject({ status: 202, body: { state: 'pending' } });
    sign('sak-1');
    expect((await posts(people.secretary, 'signature/return', { reference: 'sak-1' })).status).toBe(200);
    expect(await signatures()).toMatchObject([{ method: 'nordlig-legitimation', assurance: 'high' }]);
  });

  test('MI6: another’s signature, and a reference nobody knows, are taken for nobody’s', async () => {
    const { provider, sign } = signingElsewhere();
    const hash = await sent(provider);
    await posts(people.secretary, 'signature', { hash });
    sign('sak-1');
    for (const reference of ['sak-1', 'sak-9'])
      expect(await posts(people.chair, 'signature/return', { reference })).toMatchObject({
        status: 202,
        body: { state: 'declined' },
      });
    expect(await signatures()).toEqual([]);
  });
});
