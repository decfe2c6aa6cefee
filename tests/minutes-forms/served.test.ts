import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { once } from 'node:events';
import { get as httpGet, type IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { entra, meeting, testServer, type Asked, type Entra, type TestServer } from '../api/server.ts';

let issuer: Entra;
let server: TestServer;
let member: string;
beforeAll(async () => {
  issuer = await entra();
  server = await testServer(issuer.keysUrl);
  member = await server.token('lennart-akerlid');
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

const get = (path: string, more: Asked = {}) =>
  server.ask(`/api/meetings/${meeting}${path}`, { token: member, ...more });
const named = (answer: Response) => answer.headers.get('content-disposition');

/** Status and length, asked as a browser asks that has the file; fetch would say that it wants no kept one. */
async function revalidated(path: string, tag: string): Promise<readonly [number | undefined, number]> {
  const headers = { authorization: `Bearer ${member}`, 'if-none-match': tag };
  const request = httpGet(`${server.running.url}/api/meetings/${meeting}${path}`, { headers });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  let length = 0;
  for await (const chunk of answer) length += (chunk as Buffer).length;
  return [answer.statusCode, length];
}

describe('MI8: the minutes as files', () => {
  test.each([
    ['html', 'text/html; charset=utf-8', '<!doctype html>'],
    ['text', 'text/plain; charset=utf-8', 'Protokoll Samråd'],
    ['json', 'application/json; charset=utf-8', '{\n  "schemaVersion"'],
    ['docx', 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'PK'],
    ['pdf', 'application/pdf', '%PDF-'],
  ])('?form=%s', async (form, type, begins) => {
    const answer = await get(`/minutes?form=${form}`);
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, type]);
    expect(Buffer.from(await answer.arrayBuffer()).toString('utf8')).toMatch(new RegExp(`^${begins}`));
  });

  test('each is saved under its Swedish name, and under a plain one by those who can’t', async () => {
    const name = named(await get('/minutes?form=docx'));
    expect(name).toContain('filename="Protokoll 2024-03-15 Samr?d h?lsa, v?rd och omsorg.docx"');
    expect(name).toContain(
      `filename*=UTF-8''${encodeURIComponent('Protokoll 2024-03-15 Samråd hälsa, vård och omsorg.docx')}`,
    );
    expect(named(await get('/minutes?form=html'))).toBeNull();
  });

  test('who has the version already gets nothing but that', async () => {
    const first = await get('/minutes?form=pdf');
    const tag = first.headers.get('etag') ?? '';
    expect([tag.length > 10, first.headers.get('cache-control')]).toEqual([true, 'private, no-cache']);
    expect(await revalidated('/minutes?form=pdf', tag)).toEqual([304, 0]);
    for (const other of ['/minutes?form=docx', '/minutes?form=pdf&lang=en', '/notice?form=pdf'])
      expect((await revalidated(other, tag))[0]).toBe(200);
  });

  test('forty at once get the same bytes', async () => {
    const answers = await Promise.all(Array.from({ length: 40 }, () => get('/minutes?form=pdf')));
    const bodies = await Promise.all(answers.map(async (answer) => Buffer.from(await answer.arrayBuffer())));
    expect(bodies.every((body) => body.equals(bodies[0]!))).toBe(true);
  });

  test('only those who take part may read them, and the version is no way round it', async () => {
    expect((await server.ask(`/api/meetings/${meeting}/minutes?form=pdf`)).status).toBe(401);
    const tag = (await get('/minutes?form=pdf')).headers.get('etag') ?? '';
    const unproven = { token: 'x', headers: { 'if-none-match': tag } };
    expect((await server.ask(`/api/meetings/${meeting}/minutes?form=pdf`, unproven)).status).toBe(401);
  });

  test('what makes no sense is said', async () => {
    expect((await get('/minutes?form=odt')).status).toBe(400);
    expect((await get('/minutes?item=a&principal=b')).status).toBe(400);
    expect((await get('/minutes?item=')).status).toBe(400);
    expect((await get('/notice?item=a')).status).toBe(400);
    expect((await get('/minutes?item=no-such')).status).toBe(404);
    expect((await get('/notice?form=json')).status).toBe(404);
  });
});

test('MI12: an extract for a principal', async () => {
  const { roster } = await server.running.app.structure(server.running.collaboration);
  const principal = roster.principals[0]!;
  const answer = await get(`/minutes?form=text&principal=${encodeURIComponent(principal.id)}`);
  expect(await answer.text()).toContain(`Utdrag för: ${principal.name}`);
});

test('MI13: the notice, before the meeting has begun', async () => {
  const answer = await get('/notice?form=text');
  expect(await answer.text()).toMatch(/^Kallelse Samråd hälsa, vård och omsorg\n/);
  expect(named(await get('/notice?form=pdf'))).toContain('Kallelse%202024-03-15');
});

test('MI8: where no compiler is installed the thread says so', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'samsyn-no-compiler-'));
  const lonely = join(folder, 'typst-worker.mjs');
  await copyFile('src/minutes/pdf/typst-worker.mjs', lonely);
  const worker = new Worker(lonely, { execArgv: [] });
  worker.postMessage({ id: 7, job: {} });
  expect(await once(worker, 'message')).toEqual([{ id: 7, answer: { made: null } }]);
  await worker.terminate();
  await rm(folder, { recursive: true });
});
