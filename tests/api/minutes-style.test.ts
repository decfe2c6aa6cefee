import type {
  MinutesStyleAnswer,
  StylePreviewAnswer,
  StylePreviewRequest,
} from '../../src/contract/minutes-style.ts';
import { asId, type BodyId } from '../../src/domain/ids.ts';
import { styleFields } from '../../src/minutes/style-fields.ts';
import { entra, meeting, testServer, type Entra, type TestServer } from './server.ts';

let issuer: Entra;
let server: TestServer;
let secretary: string;
let member: string;
let chair: string;
let council: BodyId;
beforeAll(async () => {
  issuer = await entra();
  server = await testServer(issuer.keysUrl);
  [secretary, member, chair] = await Promise.all([
    server.token('linda-angermyr'),
    server.token('lennart-akerlid'),
    server.token('siv-lovaker'),
  ]);
  const { bodies } = await read();
  const found = bodies.find(({ name }) => name === 'Samråd hälsa, vård och omsorg');
  if (found === undefined) throw new Error('The sample has no such body.');
  council = found.id;
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

const path = '/api/minutes-style';
const sv = { 'accept-language': 'sv' };
const read = async (query = '', headers = sv) =>
  (await (await server.ask(`${path}${query}`, { token: secretary, headers })).json()) as MinutesStyleAnswer;
const preview = (body: unknown, token = secretary) =>
  server.ask(`${path}/preview`, { token, body, headers: sv });
const previewed = async (wish: Partial<StylePreviewRequest>) => {
  const answer = await preview({ body: council, profile: '2024', changes: {}, ...wish });
  expect(answer.status).toBe(200);
  return (await answer.json()) as StylePreviewAnswer;
};

describe('MI3: a body’s style over HTTP', () => {
  test('what it has chosen, what there is to choose, and every field with its words', async () => {
    const { chosen, profiles, fields, bodies } = await read(`?body=${council}`);
    expect(chosen).toMatchObject({ body: council, chose: false, profile: '2024', changes: {}, faults: [] });
    expect(bodies.length).toBeGreaterThan(1);
    expect(profiles.map(({ name }) => name).toSorted()).toEqual(['2022', '2024', '2025']);
    expect(fields.map(({ trait }) => trait)).toEqual(Object.keys(styleFields));
    const party = fields.find(({ trait }) => trait === 'party');
    expect([party?.label, party?.values]).toEqual([
      'Partibeteckning',
      [
        { value: 'lower', label: 'liten bokstav (s)' },
        { value: 'upper', label: 'stor bokstav (S)' },
      ],
    ]);
    const english = await read('', { 'accept-language': 'en' });
    expect(english.fields.find(({ trait }) => trait === 'party')?.label).toBe('Party abbreviation');
  });

  test('a body that has held no meeting is shown an invented one, in the style asked for', async () => {
    const { html, text, of, faults } = await previewed({ profile: '2025', changes: { party: 'upper' } });
    expect([of, faults]).toEqual([null, []]);
    expect(text).toContain('Lennart Åkerlid (C) Norsjö kommun');
    expect(text).toContain('o att anta planen.');
    expect(html).toContain('<!doctype html>');
    expect(html).not.toContain('<script');
  });

  test('what makes no sense is passed over and said', async () => {
    const { text, faults } = await previewed({ profile: '1999', changes: { party: '<b>', colour: 'red' } });
    expect(faults).toHaveLength(3);
    expect(text).toContain('Lennart Åkerlid (c)');
    expect(text).not.toContain('<b>');
  });

  test('the latest meeting that has begun is shown, and nothing is recorded in it or of the body', async () => {
    const at = `/api/meetings/${meeting}`;
    const opening = await server.ask(`${at}/commands`, {
      token: chair,
      body: { key: 'opens-the-meeting', command: { type: 'OpenMeeting' } },
    });
    expect(opening.status).toBe(200);
    const { app, collaboration } = server.running;
    const before = [
      await app.meeting(collaboration, asId(meeting)),
      (await app.structure(collaboration)).version,
    ];
    const { of, text } = await previewed({ changes: { date: 'iso', clockWord: 'kl.' } });
    expect(of).toEqual({ meeting, bodyName: 'Samråd hälsa, vård och omsorg', date: '2024-03-15' });
    expect(text).toContain('2024-03-15 kl. ');
    expect((await previewed({ meeting: asId(meeting) })).text).toContain('20240315 Kl. ');
    expect([
      await app.meeting(collaboration, asId(meeting)),
      (await app.structure(collaboration)).version,
    ]).toEqual(before);
  });

  test('faults on record are told as sentences, and what makes sense is what is changed', async () => {
    const structure = await server.running.app.structure(server.running.collaboration);
    const other = structure.roster.bodies.find(({ id }) => id !== council)!;
    const minutesStyle = { profile: '2022', changes: { party: 'upper', date: 'iso', colour: 'red' } };
    const changed = await server.ask('/api/structure/changes', {
      token: secretary,
      body: {
        key: 'a-style-with-a-fault',
        seen: null,
        changes: [
          {
            do: 'change',
            kind: 'body',
            id: other.id,
            from: structure.on,
            value: { ...other, customs: { ...other.customs, minutesStyle } },
          },
        ],
      },
    });
    expect(changed.status).toBe(200);
    const { chosen } = await read(`?body=${other.id}`);
    expect(chosen).toMatchObject({ chose: true, profile: '2022', changes: { party: 'upper' } });
    expect(chosen?.faults).toEqual(['Protokollets utseende: ”colour” går inte att ändra och används inte.']);
    expect(chosen?.beginnings.at(-1)).toBe(structure.on);
  });
});

describe('MI3, AU6: what isn’t answered', () => {
  test('only coordinators and secretaries look; a stranger isn’t heard', async () => {
    const wish = { body: council, profile: '2024', changes: {} };
    expect((await preview(wish, member)).status).toBe(403);
    const refused = await server.ask(path, { token: member, headers: sv });
    expect(refused.status).toBe(403);
    expect(((await refused.json()) as { message: string }).message).toMatch(/\p{L}{4}/u);
    expect((await server.ask(path)).status).toBe(401);
  });

  test.each(['?body=none', '?body=a%20b', '?on=soon', '?colour=red'])('GET %s', async (query) => {
    const { status } = await server.ask(`${path}${query}`, { token: secretary });
    expect(status).toBe(query === '?body=none' ? 404 : 400);
  });

  test.each([
    ['nothing', {}],
    ['a list', { profile: '2024', changes: { party: ['upper'] } }],
    ['an unknown field', { profile: '2024', changes: {}, colour: 'red' }],
    ['a long value', { profile: '2024', changes: { party: 'x'.repeat(61) } }],
    [
      'many',
      { profile: '2024', changes: Object.fromEntries(Array.from({ length: 61 }, (_, n) => [`f${n}`, true])) },
    ],
  ])('a preview of %s is 400', async (_name, wish) => {
    expect((await preview({ body: council, ...wish })).status).toBe(400);
  });

  test('a meeting or a body that isn’t there is 404', async () => {
    const wish = { profile: '2024', changes: {} };
    expect((await preview({ ...wish, body: 'none' })).status).toBe(404);
    expect((await preview({ ...wish, body: council, meeting: 'none' })).status).toBe(404);
  });

  test('more than sixty previews in ten seconds are told when to come back', async () => {
    const many = await Promise.all(
      Array.from({ length: 70 }, () => preview({ body: council, profile: '2024', changes: {} })),
    );
    const late = many.find(({ status }) => status === 429);
    expect(Number(late?.headers.get('retry-after'))).toBeGreaterThan(0);
  });
});
