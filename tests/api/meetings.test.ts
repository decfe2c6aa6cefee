import { readEvents } from '../../tab/live/event-stream.ts';
import { entra, meeting, testServer, type Entra, type TestServer } from './server.ts';

let issuer: Entra;
let server: TestServer;
let chair: string;
let member: string;
beforeAll(async () => {
  issuer = await entra();
});
afterAll(() => issuer.close());

async function open() {
  server = await testServer(issuer.keysUrl);
  [chair, member] = await Promise.all([server.token('siv-lovaker'), server.token('lennart-akerlid')]);
}
/** For a block: a server for each of its tests; where they change nothing, one for all of them. */
function serverForEach() {
  beforeEach(open);
  afterEach(() => server.close());
}
function serverForAll() {
  beforeAll(open);
  afterAll(() => server.close());
}

let keys = 0;
const command = (token: string, body: unknown, headers = {}) =>
  server.ask(`/api/meetings/${meeting}/commands`, {
    token,
    headers,
    body: { key: `test-key-${String((keys += 1))}`, command: body },
  });
const json = async (answer: Response) => (await answer.json()) as Record<string, unknown>;

describe('commands', () => {
  serverForEach();

  it('a command that the rules allow answers with the meeting as it then stands', async () => {
    const answer = await command(chair, { type: 'OpenMeeting' });
    expect(answer.status).toBe(200);
    expect(await json(answer)).toMatchObject({ id: meeting, phase: 'open' });
  });

  it('the same key twice changes nothing and answers the same', async () => {
    const body = { key: 'one-and-the-same', command: { type: 'OpenMeeting' } };
    const path = `/api/meetings/${meeting}/commands`;
    const first = await json(await server.ask(path, { token: chair, body }));
    const second = await server.ask(path, { token: chair, body });
    expect([second.status, (await json(second))['version']]).toEqual([200, first['version']]);
  });

  it('more commands from one person than a person can give are 429', async () => {
    const answers = await Promise.all(
      Array.from({ length: 130 }, () => command(member, { type: 'OpenMeeting' })),
    );
    expect(answers.filter(({ status }) => status === 429).length).toBeGreaterThan(0);
    expect((await command(chair, { type: 'OpenMeeting' })).status).toBe(200);
  });
});

describe('commands that change nothing', () => {
  serverForAll();

  it('a refusal is 409 with code, sentence in the language asked for, and the meeting', async () => {
    const refused = { type: 'CloseMeeting' };
    const swedish = await command(chair, refused, { 'accept-language': 'sv' });
    const english = await command(chair, refused, { 'accept-language': 'en-GB,en' });
    expect([swedish.status, english.status]).toEqual([409, 409]);
    expect(await json(swedish)).toMatchObject({
      refusal: { code: 'meeting-not-open' },
      message: expect.stringContaining('Mötet är inte öppnat') as string,
      view: { id: meeting },
    });
    expect(await json(english)).toMatchObject({
      message: expect.stringContaining('not been opened') as string,
    });
  });

  it('what a role may not do is 403', async () => {
    const answer = await command(member, { type: 'OpenMeeting' });
    expect(answer.status).toBe(403);
    expect(await json(answer)).toMatchObject({ refusal: { code: 'not-authorised' } });
  });

  it('what is not a command is 400 and names every fault by its path', async () => {
    const answer = await command(chair, { type: 'OpenItem', item: 7, secretly: true });
    expect(answer.status).toBe(400);
    const { faults } = (await json(answer)) as { faults: { path: string }[] };
    expect(faults.map(({ path }) => path)).toEqual(expect.arrayContaining(['command.item', 'command']));
  });

  it.each(['{', '[]', '"x"', '{"key":"aaaaaaaa","command":{"type":"Nonsense"}}'])(
    '%s is 400',
    async (raw) => {
      const answer = await server.ask(`/api/meetings/${meeting}/commands`, { token: chair, raw });
      expect(answer.status).toBe(400);
    },
  );

  it('a megabyte of JSON is 413', async () => {
    const raw = JSON.stringify({ key: 'x'.repeat(1_000_000) });
    expect((await server.ask(`/api/meetings/${meeting}/commands`, { token: chair, raw })).status).toBe(413);
  });

  it('a meeting that is not there is 404', async () => {
    expect((await server.ask('/api/meetings/none', { token: chair })).status).toBe(404);
    const body = { key: 'another-key', command: { type: 'OpenMeeting' } };
    expect((await server.ask('/api/meetings/none/commands', { token: chair, body })).status).toBe(404);
  });
});

describe('the live view', () => {
  serverForEach();

  /** Reads whole server-sent events until `enough` of them have come. */
  async function versions(
    token: string,
    enough: number,
    after: () => Promise<void>,
    headers = {},
  ): Promise<number[]> {
    const stop = new AbortController();
    const answer = await server.ask(`/api/meetings/${meeting}/live`, { token, headers, signal: stop.signal });
    expect(answer.headers.get('content-type')).toContain('text/event-stream');
    await after();
    let text = '';
    const ids = () => [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      if (ids().length >= enough) break;
    }
    stop.abort();
    return ids();
  }
  const opening = async () => {
    await command(chair, { type: 'OpenMeeting' });
  };

  it('shows the meeting at once, then each newer version, never an older', async () => {
    const seen = await versions(member, 2, opening);
    expect(seen[0]).toBe(1);
    expect(seen[1]).toBeGreaterThan(1);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
  });

  it('a reader who comes back with what it saw last gets only what is newer', async () => {
    const seen = await versions(member, 1, opening, { 'last-event-id': '1' });
    expect(seen.every((version) => version > 1)).toBe(true);
  });

  it('SU9: who asks for changes is sent a whole view once, and then what is different', async () => {
    const path = `/api/meetings/${meeting}/live?changes=yes`;
    const answer = await server.ask(path, { token: member });
    await opening();
    let text = '';
    for await (const chunk of answer.body!.pipeThrough(new TextDecoderStream())) {
      text += chunk;
      if (/event: change\n.*\n\n/.test(text)) break;
    }
    const [whole, change] = readEvents('', text).events;
    expect([whole!.event, change!.event]).toEqual(['view', 'change']);
    expect(JSON.parse(change!.data)).toMatchObject({ phase: 'open' });
    expect(JSON.parse(change!.data)).not.toHaveProperty('agenda');
  });

  it('ends when the server closes', async () => {
    const answer = await server.ask(`/api/meetings/${meeting}/live`, { token: member });
    const read = answer.text();
    await server.running.close();
    expect(await read).toContain('event: view');
  });
});

describe('the minutes', () => {
  serverForAll();

  it.each([
    ['html', 'text/html'],
    ['txt', 'text/plain'],
    ['json', 'application/json'],
  ])('a participant reads them as %s', async (form, type) => {
    const answer = await server.ask(`/api/meetings/${meeting}/minutes.${form}`, { token: member });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, expect.stringContaining(type)]);
    expect(await answer.text()).toContain('Samråd');
  });

  it('tells beforehand how an outcome would read', async () => {
    const view = (await json(await server.ask(`/api/meetings/${meeting}`, { token: chair }))) as {
      agenda: { id: string }[];
    };
    const declaration = {
      outcome: 'postponed',
      clauses: [],
      wording: null,
      postponedTo: null,
      referredTo: null,
      reason: null,
      vote: null,
    };
    const body = { item: view.agenda[4]!.id, declaration };
    const answer = await server.ask(`/api/meetings/${meeting}/wording`, { token: chair, body });
    expect(await json(answer)).toEqual({ wording: expect.stringMatching(/bordl/i) as string });
  });
});
