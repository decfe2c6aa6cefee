import { sampleObjectId } from '../../src/app/sample-accounts.ts';
import type { HistoryAnswer, PreviewAnswer, StructureAnswer } from '../../src/contract/structure.ts';
import { entra, testServer, type Entra, type TestServer } from '../api/server.ts';

let issuer: Entra;
let server: TestServer;
let secretary: string;
let member: string;
beforeAll(async () => {
  issuer = await entra();
  server = await testServer(issuer.keysUrl);
  [secretary, member] = await Promise.all([server.token('linda-angermyr'), server.token('lennart-akerlid')]);
});
afterAll(async () => {
  await server.close();
  await issuer.close();
});

let keys = 0;
const change = (token: string, changes: unknown, seen: number | null = null) =>
  server.ask('/api/structure/changes', {
    token,
    body: { key: `structure-${String((keys += 1))}`, seen, changes },
  });
const json = async <T = Record<string, unknown>>(answer: Response) => (await answer.json()) as T;
const read = async (query = '', token = member) =>
  json<StructureAnswer>(await server.ask(`/api/structure${query}`, { token }));
const send = (path: string, token: string, bytes: Uint8Array<ArrayBuffer>) =>
  fetch(`${server.running.url}${path}`, {
    method: 'POST',
    body: bytes,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
  });
const otherParty = (party: string, from: string) => ({
  do: 'change',
  kind: 'person',
  id: 'siv-lovaker',
  value: { id: 'siv-lovaker', name: 'Siv Lövåker', party },
  from,
});
const partyIn = ({ facts }: StructureAnswer) =>
  facts.flatMap((fact) => (fact.kind === 'person' && fact.id === 'siv-lovaker' ? [fact.value.party] : []));

describe('ST5: the register over HTTP', () => {
  test('everybody reads it, as of a day, and those who may not change it are told so', async () => {
    const seen = await read('?on=2024-03-15');
    expect(seen).toMatchObject({ on: '2024-03-15', mayChange: false });
    expect(seen.facts.filter(({ kind }) => kind === 'principal')).toHaveLength(16);
    expect(seen.parties).toContain('kd');
    expect((await read('', secretary)).mayChange).toBe(true);
  });

  test('a search finds persons, and what they hold', async () => {
    const { facts } = await read(`?find=${encodeURIComponent('petra kallforsen')}`);
    expect(facts.map(({ kind }) => kind)).toEqual(['person', 'mandate']);
  });

  test('a day that is none, and kinds that are none, are the caller’s fault', async () => {
    expect((await server.ask('/api/structure?on=2024-02-30', { token: member })).status).toBe(400);
    expect((await server.ask('/api/structure/history/thing/x', { token: member })).status).toBe(404);
    expect((await server.ask('/api/structure/history/person/nobody', { token: member })).status).toBe(404);
    expect(
      (await change(secretary, [{ do: 'end', kind: 'person', id: 'a b', until: '2024-01-01' }])).status,
    ).toBe(400);
  });
});

describe('AU6: who changes the register', () => {
  test('a secretary may, and the record says who and when', async () => {
    expect((await change(secretary, [otherParty('m', '2024-04-01')])).status).toBe(200);
    expect(partyIn(await read('?on=2024-03-31'))).toEqual(['s']);
    expect(partyIn(await read('?on=2024-04-01'))).toEqual(['m']);
    const history = await json<HistoryAnswer>(
      await server.ask('/api/structure/history/person/siv-lovaker', { token: member }),
    );
    expect(history.versions.map(({ from, until }) => [from, until])).toEqual([
      ['0001-01-01', '2024-04-01'],
      ['2024-04-01', null],
    ]);
    expect(history.changes).toMatchObject([
      { by: null, change: null },
      { by: 'Linda Ångermyr', file: null, change: { do: 'change', from: '2024-04-01' } },
    ]);
  });

  test('a member may not, and nothing is recorded', async () => {
    const { version } = await read();
    const refused = await change(member, [otherParty('v', '2024-05-01')]);
    expect([refused.status, (await json(refused))['refusal']]).toMatchObject([
      403,
      { code: 'not-authorised' },
    ]);
    const file = new Uint8Array(Buffer.from('a;b'));
    expect((await send('/api/structure/import/preview?file=x.csv', member, file)).status).toBe(403);
    expect((await read()).version).toBe(version);
  });

  test('ST7: what the rules refuse comes back as a sentence', async () => {
    const refused = await change(secretary, [otherParty('xyz', '2024-06-01')]);
    expect(refused.status).toBe(409);
    expect((await json(refused))['message']).toContain('partiet ”xyz” är inte känt här');
  });
});

describe('ST9: who answers for a principal', () => {
  const usual = 'oskar-skappforsen';
  const contacts = async (on: string) =>
    (await read(`?on=${on}`)).facts.flatMap((fact) =>
      fact.kind === 'principal' && fact.id === 'mala' ? [fact.value.contacts ?? []] : [],
    );
  const withContacts = async (from: string, ...named: readonly string[]) => {
    const { kind, id, value } = (await read()).facts.find(
      (one) => one.kind === 'principal' && one.id === 'mala',
    )!;
    return { do: 'change', kind, id, value: { ...value, contacts: named }, from };
  };

  test('is recorded from a day until a day by those who keep the register, in one', async () => {
    const during = await withContacts('2024-07-01', 'petra-kallforsen');
    expect((await change(member, [during])).status).toBe(403);
    expect((await change(secretary, [during, await withContacts('2024-08-01', usual)])).status).toBe(200);
    expect([
      await contacts('2024-06-30'),
      await contacts('2024-07-01'),
      await contacts('2024-07-31'),
      await contacts('2024-08-01'),
    ]).toEqual([[[usual]], [['petra-kallforsen']], [['petra-kallforsen']], [[usual]]]);
  });

  test('the same day again is a correction with its reason; nobody unknown is taken', async () => {
    const again = await withContacts('2024-07-01', 'siv-lovaker');
    expect((await json(await change(secretary, [again])))['message']).toContain('Rätta den');
    const { from: version, ...fact } = again;
    const corrected = {
      ...fact,
      do: 'correct',
      version,
      from: version,
      until: '2024-08-01',
      reason: 'Fel namn',
    };
    expect((await change(secretary, [corrected])).status).toBe(200);
    expect(await contacts('2024-07-15')).toEqual([['siv-lovaker']]);
    const strange = await change(secretary, [await withContacts('2024-09-01', 'nobody')]);
    expect([strange.status, (await json(strange))['message']]).toEqual([
      409,
      expect.stringContaining('”nobody” finns inte i matrikeln'),
    ]);
  });

  const lsgWith = async (from: string, more: object) => {
    const { kind, id, value } = (await read()).facts.find((one) => one.kind === 'body' && one.id === 'lsg')!;
    return { do: 'change', kind, id, value: { ...value, ...more }, from };
  };

  test('PI1, PI6: a body’s route and needs hold from a day; a circle is refused as a sentence, and so is a member', async () => {
    const round = await change(secretary, [await lsgWith('2024-07-01', { takesFrom: ['samrad'] })]);
    expect([round.status, (await json(round))['message']]).toEqual([
      409,
      expect.stringContaining('Ärendegången går i en cirkel'),
    ]);
    const needs = await lsgWith('2024-07-01', { takesFrom: [], customs: { readiness: ['registry-number'] } });
    expect((await change(member, [needs])).status).toBe(403);
    expect((await change(secretary, [needs])).status).toBe(200);
    const lsg = async (on: string) => (await read(`?on=${on}`)).facts.find(({ id }) => id === 'lsg')!.value;
    expect(await lsg('2024-06-30')).not.toHaveProperty('customs');
    expect(await lsg('2024-07-01')).toMatchObject({
      takesFrom: [],
      customs: { readiness: ['registry-number'] },
    });
    const strange = await lsgWith('2024-08-01', { customs: { readiness: ['luck'] } });
    expect((await change(secretary, [strange])).status).toBe(400);
  });
});

describe('ST5: a meeting and the register', () => {
  test('a prepared meeting keeps the names and parties of its day, whatever changes afterwards', async () => {
    const { app, collaboration, sample } = server.running;
    const before = await app.meeting(collaboration, sample!);
    const renamed = (await read()).facts.find(({ kind, id }) => kind === 'body' && id === 'samrad')!;
    const done = await change(secretary, [
      {
        do: 'change',
        kind: 'body',
        id: 'samrad',
        value: { ...renamed.value, name: 'Rådet' },
        from: '2024-03-01',
      },
      otherParty('v', '2024-03-01'),
    ]);
    expect(done.status).toBe(200);
    expect((await app.meeting(collaboration, sample!))!.plan.roster).toEqual(before!.plan.roster);
  });

  test('a new one is prepared from the roster on its own day, before and after the change', async () => {
    const { app, collaboration, sample } = server.running;
    const { plan } = (await app.meeting(collaboration, sample!))!;
    const preparedOn = async (date: string) => {
      const id = `m-${date}` as typeof plan.id;
      const answer = await server.ask(`/api/meetings/${id}/commands`, {
        token: secretary,
        body: { key: `prepare-${date}`, command: { type: 'PrepareMeeting', plan: { ...plan, id, date } } },
      });
      expect(answer.status).toBe(200);
      const { roster } = (await app.meeting(collaboration, id))!.plan;
      const siv = roster.persons.find((one) => one.id === 'siv-lovaker');
      return [roster.bodies.find((one) => one.id === 'samrad')?.name, siv?.party];
    };
    expect(await preparedOn('2024-02-29')).toEqual(['Samråd hälsa, vård och omsorg', 's']);
    expect(await preparedOn('2024-03-01')).toEqual(['Rådet', 'v']);
  });
});

describe('ST8: a spreadsheet over HTTP', () => {
  const csv = (...rows: readonly string[]) =>
    new Uint8Array(
      Buffer.from(
        ['Organ;Uppdrag;Huvudman;Plats;Person;Parti;Från och med;Till och med', ...rows].join('\n'),
      ),
    );
  const file = csv(
    'Samråd;ordinarie;Malå;mala-1;Petra Kallforsen;l;;2024-08-31',
    'Samråd;ordinarie;Malå;mala-1;Ny Ledamot;xyz;2024-09-01;',
    'Samråd;ersättare;Malå;;Ersättare Ny;s;2024-09-01;',
  );

  test.each(['xlsx', 'csv'])('exported as .%s it comes in unchanged', async (form) => {
    const answer = await server.ask(`/api/structure/export.${form}?on=2024-03-15`, { token: member });
    expect(answer.headers.get('content-disposition')).toBe(
      `attachment; filename="matrikel-2024-03-15.${form}"`,
    );
    const bytes = new Uint8Array(await answer.arrayBuffer());
    const preview = await json<PreviewAnswer>(
      await send(`/api/structure/import/preview?file=a.${form}`, secretary, bytes),
    );
    expect(preview.rows.filter(({ fate }) => fate !== 'unchanged')).toEqual([]);
    expect(preview.rows.length).toBeGreaterThan(50);
  });

  test('the preview records nothing; confirming records the good rows and leaves the faulty one', async () => {
    const { version } = await read();
    const preview = await json<PreviewAnswer>(
      await send('/api/structure/import/preview?file=ny.csv', secretary, file),
    );
    expect(preview.rows.map(({ fate }) => fate)).toEqual(['changed', 'fault', 'new']);
    expect(preview.rows[1]!.faults).toMatchObject([{ column: 'Parti', cell: 'F3', code: 'unknown-party' }]);
    expect((await read()).version).toBe(version);
    const confirm = `/api/structure/import/confirm?file=ny.csv&seen=${String(preview.version)}&key=import-key-1`;
    const done = await send(confirm, secretary, file);
    expect([done.status, await json(done)]).toMatchObject([200, { recorded: 2, left: 1 }]);
    expect((await send(confirm, secretary, file)).status).toBe(200);
    expect((await read()).version).toBe(version + 1);
    const stale = await send(
      confirm.replace('import-key-1', 'import-key-2'),
      secretary,
      csv('LSG;ersättare;Malå;;Tredje Ny;s;2024-09-01;'),
    );
    expect([stale.status, (await json(stale))['refusal']]).toMatchObject([
      409,
      { code: 'structure-changed-meanwhile' },
    ]);
  });

  test('what is no spreadsheet, or too large, is refused with its reason', async () => {
    const pdf = await send(
      '/api/structure/import/preview?file=a.pdf',
      secretary,
      new Uint8Array(Buffer.from('%PDF-1.7')),
    );
    expect([pdf.status, await json(pdf)]).toMatchObject([422, { code: 'not-a-spreadsheet' }]);
    const large = await send(
      '/api/structure/import/preview?file=a.csv',
      secretary,
      new Uint8Array(2_100_000),
    );
    expect(large.status).toBe(413);
  });

  test('somebody who is new in the register is found by the accounts as before', async () => {
    const account = {
      tenant: '5a3c7e10-0000-4000-8000-000000000016',
      objectId: sampleObjectId('siv-lovaker'),
    };
    expect(await server.running.app.identify({ ...account, channelId: null })).toMatchObject({
      person: 'siv-lovaker',
    });
  });
});
