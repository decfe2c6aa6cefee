import { readFileSync } from 'node:fs';
import type {
  ArchiveAnswer,
  ArchivedMinutesAnswer,
  ArchiveSearchAnswer,
  ArchiveUploadAnswer,
} from '../../src/contract/archive.ts';
import { entra, testServer, type Entra, type TestServer } from './server.ts';

let issuer: Entra;
let server: TestServer;
let secretary: string;
let member: string;
beforeAll(async () => {
  issuer = await entra();
  server = await testServer(issuer.keysUrl);
  const { roster } = await server.running.app.structure(server.running.collaboration);
  const keeps = roster.mandates.find(
    (mandate) => mandate.kind === 'official' && mandate.office === 'secretary',
  );
  [secretary, member] = await Promise.all([
    server.token(keeps?.person ?? ''),
    server.token('lennart-akerlid'),
  ]);
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

const minutes = readFileSync('tests/minutes-reading/fixtures/style-2024.txt');
const post = (token: string, bytes: Uint8Array, query: string, type = 'application/octet-stream') =>
  fetch(`${server.running.url}/api/archive?${query}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': type, 'accept-language': 'sv' },
    body: Buffer.from(bytes),
  });
const get = async <T>(path: string, token = member) =>
  (await (await server.ask(path, { token, headers: { 'accept-language': 'sv' } })).json()) as T;

describe('MI14: the archive over HTTP', () => {
  test('a preview keeps nothing; kept, it is found by everybody', async () => {
    const seen = (await (
      await post(secretary, minutes, 'name=gamla.txt&preview=yes')
    ).json()) as ArchiveUploadAnswer;
    expect([seen.kept, seen.date, seen.items.length]).toEqual(['preview', '2024-04-12', 7]);
    expect(seen.findings.map(({ severity }) => severity)).toContain('contradiction');
    expect(seen.unread.map(({ why }) => why)).toContain(
      'Oklart om personen var närvarande eller frånvarande.',
    );
    expect((await get<ArchiveAnswer>('/api/archive')).documents).toEqual([]);

    const kept = (await (await post(secretary, minutes, 'name=gamla.txt')).json()) as ArchiveUploadAnswer;
    expect(kept.kept).toBe('new');
    const { documents, bodies, years, mayAdd } = await get<ArchiveAnswer>('/api/archive');
    expect([documents.length, bodies, years, mayAdd]).toEqual([
      1,
      ['Samråd barn, skola och hälsa'],
      [2024],
      false,
    ]);

    const { hits } = await get<ArchiveSearchAnswer>(
      '/api/archive/search?words=konsekvens+or+kommun&year=2024',
    );
    expect(hits.length).toBeGreaterThan(0);
    expect(hits[0]?.excerpt.some(({ hit }) => hit)).toBe(true);

    const opened = await get<ArchivedMinutesAnswer>(`/api/archive/documents/${kept.document}`);
    expect(opened.parts.filter(({ item }) => item !== null)).toHaveLength(7);
    expect([opened.file, opened.unread.length]).toEqual(['gamla.txt', kept.unread.length]);
  });

  test('only coordinators and secretaries add', async () => {
    expect((await post(member, minutes, 'name=a.txt')).status).toBe(403);
    expect((await get<ArchiveAnswer>('/api/archive', secretary)).mayAdd).toBe(true);
    expect((await fetch(`${server.running.url}/api/archive`)).status).toBe(401);
  });

  test.each([
    ['nothing', new Uint8Array(), 422],
    ['a damaged PDF', Buffer.from('%PDF-1.7 half'), 422],
    ['a recipe', Buffer.from('Blanda mjöl och socker, och grädda det i ugnen.'), 422],
    ['thirty megabytes', new Uint8Array(30 * 1024 * 1024), 413],
  ])('%s is refused with a sentence', async (_name, bytes, status) => {
    const answer = await post(secretary, bytes, 'name=fil.pdf');
    expect(answer.status).toBe(status);
    expect(((await answer.json()) as { message: string }).message).toMatch(/\p{L}{4}/u);
  });

  test.each(['name=', 'name=a.txt&preview=maybe', ''])('POST ?%s is 400', async (query) => {
    expect((await post(secretary, minutes, query)).status).toBe(400);
  });

  test.each([
    '',
    'words=',
    'words=a&year=nineteen',
    'words=a&from=-1',
    `words=${'x'.repeat(400)}`,
    'words=a&words=b',
  ])('search?%s is 400', async (query) => {
    expect((await server.ask(`/api/archive/search?${query}`, { token: member })).status).toBe(400);
  });

  test('a document that isn’t there is 404', async () => {
    expect((await server.ask('/api/archive/documents/none', { token: member })).status).toBe(404);
  });
});
