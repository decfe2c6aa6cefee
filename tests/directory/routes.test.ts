import type { PeopleAnswer } from '../../src/contract/directory.ts';
import type { GraphTrouble } from '../../src/directory/graph/calling.ts';
import { openGraph } from '../../src/directory/graph/open.ts';
import { installation } from '../../src/app/app.ts';
import { noDirectory } from '../../src/app/directory.ts';
import { asId, type PersonId } from '../../src/domain/ids.ts';
import { developmentAppId } from '../../src/config.ts';
import { entra, tenant, testServer, type Entra, type TestServer } from '../api/server.ts';
import { entraDouble, noConsent, type EntraDouble } from '../graph-double/entra-double.ts';
import { graphDouble, type GraphDouble } from '../graph-double/graph-double.ts';

const objectId = '00000000-0000-4000-8000-000000000001';
let issuer: Entra;
let tokens: EntraDouble;
let graph: GraphDouble;
let server: TestServer;
const troubles: GraphTrouble[] = [];

beforeAll(async () => {
  issuer = await entra();
  tokens = await entraDouble(developmentAppId);
  graph = await graphDouble(tokens);
  graph.people.set(tenant, [
    {
      id: 'o1',
      displayName: 'Tora Tallmo',
      mail: 'tora.tallmo@norrmark.example',
      userPrincipalName: 'tora@x',
    },
    { id: 'o2', displayName: null, mail: 'tove@norrmark.example' },
  ]);
  const identity = {
    appId: developmentAppId,
    tenant,
    credential: { kind: 'secret', secret: tokens.secret },
    authority: tokens.authority,
    trusted: tokens.trusted,
  } as const;
  const service = { url: graph.url, trouble: (told: GraphTrouble) => void troubles.push(told) };
  server = await testServer(
    issuer.keysUrl,
    {},
    { directory: openGraph({ service, identity, parts: ['people'] }) },
  );
  const { app, collaboration } = server.running;
  const command = {
    type: 'LinkAccount',
    account: { tenant, objectId },
    person: asId<PersonId>('linda-angermyr'),
    how: 'hand',
  } as const;
  expect((await app.changeStructure(collaboration, command, 'link-linda', installation)).ok).toBe(true);
});
afterAll(async () => {
  await server.close();
  await graph.close();
  await tokens.close();
  await issuer.close();
});
beforeEach(() => tokens.refuse(tenant, null));

const look = async (token: string, words: string, headers: Readonly<Record<string, string>> = {}) =>
  (await (
    await server.ask('/api/directory/people', { token, body: { words }, headers })
  ).json()) as PeopleAnswer;

describe('the look-up over HTTP', () => {
  test('DI1, DI2: somebody signed in in Teams finds people of their own tenant, by a token of their own', async () => {
    const token = await issuer.sign({ oid: objectId });
    expect(await (await server.ask('/api/directory', { token })).json()).toEqual({ parts: ['people'] });
    expect(await look(token, 'tora')).toEqual({
      state: 'found',
      people: [
        { tenant, objectId: 'o1', name: 'Tora Tallmo', mail: 'tora.tallmo@norrmark.example', upn: 'tora@x' },
      ],
      more: false,
    });
    const sent = /^Bearer (.+)$/.exec(graph.asked.at(-1)?.headers.authorization ?? '')?.[1] ?? '';
    expect(tokens.granted(sent)).toMatchObject({ person: objectId, assertion: token });
    expect(graph.asked.at(-1)?.query.get('$search')).toContain('"displayName:tora"');
  });

  test('DI3: without consent a sentence says what to do, in the reader’s language', async () => {
    tokens.refuse(tenant, noConsent);
    const token = await issuer.sign({ oid: objectId, jti: 'another' });
    expect(await look(token, 'tora')).toMatchObject({
      state: 'unavailable',
      missing: 'User.ReadBasic.All',
      message: expect.stringMatching(/Medgivandet User\.ReadBasic\.All saknas .*Skriv in för hand/) as string,
    });
    const english = await look(token, 'tora', { 'accept-language': 'en' });
    expect(english).toMatchObject({ message: expect.stringContaining('Type it in') as string });
  });

  test('DI1: who doesn’t keep the register finds nobody there', async () => {
    const member = await server.token('lennart-akerlid');
    const answer = await server.ask('/api/directory/people', { token: member, body: { words: 'tora' } });
    expect(answer.status).toBe(403);
  });

  test('DI3: a token that Entra won’t exchange is said, and nothing breaks', async () => {
    tokens.refuse(tenant, { error: 'invalid_grant', number: 500133, text: 'Assertion is not in time' });
    const secretary = await server.token('linda-angermyr');
    expect(await look(secretary, 'tora')).toMatchObject({ state: 'unavailable', missing: null });
  });
});

test('DI3: switched off, the look-up says so and everything else works', async () => {
  const without = await testServer(issuer.keysUrl, {}, { directory: noDirectory });
  try {
    const token = await without.token('linda-angermyr');
    expect(await (await without.ask('/api/directory', { token })).json()).toEqual({ parts: [] });
    const answer = await without.ask('/api/directory/people', { token, body: { words: 'tora' } });
    expect([answer.status, await answer.json()]).toEqual([
      200,
      {
        state: 'unavailable',
        missing: null,
        message: 'Det här är inte påslaget i installationen. Skriv in för hand så länge.',
      },
    ]);
  } finally {
    await without.close();
  }
});
