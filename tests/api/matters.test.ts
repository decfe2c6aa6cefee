import readXlsx from 'read-excel-file/node';
import type {
  AnsweringAnswer,
  AssignmentsAnswer,
  BoardAnswer,
  FollowUpAnswer,
  MatterAnswer,
  MatterRefusedAnswer,
  OpenListAnswer,
  RemindersAnswer,
} from '../../src/contract/matters.ts';
import { entra, testServer, type Entra, type TestServer } from './server.ts';

let issuer: Entra;
let server: TestServer;
const tokens: Record<string, string> = {};
beforeAll(async () => {
  issuer = await entra();
  server = await testServer(issuer.keysUrl);
  for (const who of ['linda-angermyr', 'therese-boviksnas', 'susanne-rormyr', 'lennart-akerlid'])
    tokens[who] = await server.token(who);
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

const linda = 'linda-angermyr';
const therese = 'therese-boviksnas';
const susanne = 'susanne-rormyr';

const get = async <T>(who: string, path: string): Promise<T> => {
  const answer = await server.ask(`/api${path}`, { token: tokens[who] ?? '' });
  expect([path, answer.status]).toEqual([path, 200]);
  return (await answer.json()) as T;
};

let keys = 0;
const send = (who: string, matter: string, command: unknown) =>
  server.ask(`/api/matters/${matter}/commands`, {
    token: tokens[who] ?? '',
    body: { key: `api-test-${keys++}`, command },
  });
async function done(who: string, matter: string, command: unknown): Promise<MatterAnswer> {
  const answer = await send(who, matter, command);
  const body = (await answer.json()) as MatterAnswer;
  expect([answer.status, body]).toEqual([200, expect.anything()]);
  return body;
}

const raise = (title: string, draft = false) => ({
  type: 'RaiseMatter',
  words: {
    title,
    summary: null,
    proposal: null,
    presenters: [],
    kind: 'decision',
    registryNumber: null,
    destination: 'samrad',
  },
  origin: { kind: 'coordinator' },
  body: 'lsg',
  concerns: [],
  draft,
  deviation: null,
});
const answer = (principal: string, more: object = {}) => ({
  type: 'AnswerRecommendation',
  recommendation: 'api-r1',
  principal,
  words: {
    answer: 'adopted',
    decidedOn: '2024-01-02',
    organ: null,
    wording: null,
    registryNumber: 'KS 7',
    link: null,
    ...more,
  },
  correction: null,
});

describe('matters over HTTP', () => {
  beforeAll(async () => {
    await done(linda, 'api-avtal', raise('Samverkansavtal om utskrivning'));
    await done(linda, 'api-utkast', raise('Hemligt utkast', true));
    await done(linda, 'api-avtal', {
      type: 'Recommend',
      recommendation: 'api-r1',
      text: 'anta avtalet',
      organ: 'kommunfullmäktige',
      wantedBy: '2024-02-01',
      addressees: ['skelleftea', 'norsjo'],
      decision: null,
    });
    await done(linda, 'api-avtal', {
      type: 'GiveAssignment',
      assignment: 'api-u1',
      text: 'Ta fram en tidplan.',
      assignee: { kind: 'person', person: therese },
      due: '2024-02-01',
      reportTo: 'lsg',
      decision: null,
    });
  });

  test('PI4: a contact answers for their own principal, and sees it counted', async () => {
    const asked = await get<AnsweringAnswer>(therese, '/answering');
    expect(asked.mine).toEqual(['skelleftea']);
    expect(asked.recommendations.map(({ matter }) => matter)).toContain('api-avtal');
    const refused = await send(susanne, 'api-avtal', answer('skelleftea'));
    const body = (await refused.json()) as MatterRefusedAnswer;
    expect([refused.status, body.refusal.code]).toEqual([409, 'wrong-principal']);
    expect(body.message).toContain('Skellefteå kommun');
    const after = await done(therese, 'api-avtal', answer('skelleftea'));
    expect(after.matter.adoption).toMatchObject({ of: 2, adopted: 1, waiting: 1 });
  });

  test('PI1: the board is filtered and paged, and says what it leaves out', async () => {
    const board = await get<BoardAnswer>(linda, '/matters?principal=norsjo&overdue=yes&text=utskrivning');
    expect(board.cards.map(({ matter }) => matter)).toEqual(['api-avtal']);
    expect(board).toMatchObject({ total: 1, coordinates: true, mayRaise: true });
    const odd = await server.ask('/api/matters?sort=sideways', { token: tokens[linda] ?? '' });
    expect(odd.status).toBe(400);
  });

  test('PI7: a draft isn’t there for others; neither is what only the installation says', async () => {
    const hidden = await server.ask('/api/matters/api-utkast', { token: tokens['lennart-akerlid'] ?? '' });
    expect(hidden.status).toBe(404);
    expect((await send('lennart-akerlid', 'api-utkast', { type: 'OpenMatter' })).status).toBe(404);
    const own = await send(linda, 'api-avtal', {
      type: 'NoteReminders',
      recommendation: 'api-r1',
      wave: '2025-01-01',
      principals: [],
      unreached: [],
    });
    expect(own.status).toBe(400);
  });

  test('PI12, PI7: who looks is told what changed, and of drafts only who may know of them', async () => {
    const stop = new AbortController();
    const heard = async (who: string) => {
      const answer = await server.ask('/api/live/matters', { token: tokens[who] ?? '', signal: stop.signal });
      expect(answer.headers.get('content-type')).toContain('text/event-stream');
      return answer.body!.pipeThrough(new TextDecoderStream()).getReader();
    };
    const lines = [await heard(linda), await heard('lennart-akerlid')];
    await done(linda, 'api-utkast', { type: 'EditMatter', changes: { summary: 'Än hemligare.' } });
    const { matter } = await done(linda, 'api-avtal', { type: 'EditMatter', changes: { summary: 'Ny.' } });
    const word = `{"matter":"api-avtal","version":${matter.version}}`;
    const [hers = '', his = ''] = await Promise.all(
      lines.map(async (line) => {
        let text = '';
        while (!text.includes(word)) text += (await line.read()).value ?? '';
        return text;
      }),
    );
    stop.abort();
    expect(hers.startsWith('event: here\n')).toBe(true);
    expect(hers).toContain('"matter":"api-utkast"');
    expect(his).not.toContain('api-utkast');
  });

  test('PI5, PI10: assignments and reminders are listed for whom they concern', async () => {
    const mine = await get<AssignmentsAnswer>(therese, '/assignments?mine=yes&state=open');
    expect(mine.assignments.map(({ id, overdue, mayReport }) => [id, overdue, mayReport])).toEqual([
      ['api-u1', true, true],
    ]);
    // Who has it reports; who runs the matter moves it and takes it back (AU2).
    const offered = async (who: string) =>
      (await get<AssignmentsAnswer>(who, '/assignments?state=open')).assignments
        .filter(({ id }) => id === 'api-u1')
        .map(({ mayReport, mayMove, mayCancel }) => [mayReport, mayMove, mayCancel]);
    expect(await offered(therese)).toEqual([[true, false, false]]);
    expect(await offered(linda)).toEqual([[true, true, true]]);
    expect(await offered('lennart-akerlid')).toEqual([[false, false, false]]);
    const { schedules } = await get<RemindersAnswer>(linda, '/reminders');
    expect(schedules.find(({ recommendation }) => recommendation === 'api-r1')).toMatchObject({
      stopped: false,
      everyDays: 14,
      // Nobody has a chat with the bot here: whom it can't write to is shown.
      unreached: expect.arrayContaining([{ principal: 'norsjo', contacts: ['Susanne Rörmyr'] }]) as unknown,
    });
    expect((await server.ask('/api/reminders', { token: tokens[therese] ?? '' })).status).toBe(403);
    const digest = await server.ask('/api/digest', { token: tokens[therese] ?? '' });
    expect(await digest.json()).toEqual({ frequency: 'never', lastSentAt: null, reachable: false });
  });

  test('PI7: somebody of a principal who isn’t in the register reads where matters are, and nothing else', async () => {
    const token = await issuer.sign();
    const open = await server.ask('/api/open/matters?text=samverkansavtal', { token });
    const list = (await open.json()) as OpenListAnswer;
    expect(list.cards.map(({ title, presenters }) => [title, presenters])).toEqual([
      ['Samverkansavtal om utskrivning', []],
    ]);
    expect((await server.ask('/api/open/matters/api-utkast', { token })).status).toBe(404);
    expect(
      JSON.stringify(await (await server.ask('/api/open/matters/api-avtal', { token })).json()),
    ).not.toContain('Therese');
    expect((await server.ask('/api/matters', { token })).status).toBe(403);
    expect((await server.ask('/api/open/matters')).status).toBe(401);
    const stranger = await issuer.sign({ tid: '00000000-0000-4000-8000-0000000000ff' });
    expect((await server.ask('/api/open/matters', { token: stranger })).status).toBe(403);
    const feed = await server.ask('/api/open/feed.atom', { token });
    expect(feed.headers.get('content-type')).toContain('application/atom+xml');
    expect(await feed.text()).toContain(
      '<title>Rekommendation till 2 huvudmän: Samverkansavtal om utskrivning</title>',
    );
  });

  test('FU1: figures as an answer, a workbook and a flat list', async () => {
    const year = new Date().getFullYear();
    const period = `from=${year}-01-01&until=${year}-12-31`;
    const figures = await get<FollowUpAnswer>(susanne, `/follow-up?${period}`);
    expect(figures.recommendations.asked).toBeGreaterThan(0);
    const book = await server.ask(`/api/follow-up.xlsx?${period}`, { token: tokens[susanne] ?? '' });
    const sheets = await readXlsx(Buffer.from(await book.arrayBuffer()));
    expect(sheets.length).toBeGreaterThan(0);
    const flat = await server.ask(`/api/follow-up.csv?${period}`, { token: tokens[susanne] ?? '' });
    expect(await flat.text()).toContain('Sammanfattning;Rekommendationer;');
    expect((await server.ask('/api/follow-up?from=x&until=y', { token: tokens[susanne] ?? '' })).status).toBe(
      400,
    );
  });
});
