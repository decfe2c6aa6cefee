import pg from 'pg';
import { simulate } from '../../src/cli/simulate.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { sampleObjectId, sampleTenant } from '../../src/app/sample-accounts.ts';
import { readConfig } from '../../src/config.ts';
import { openLog, withoutWords } from '../../src/log.ts';
import { start, type Running } from '../../src/main.ts';
import { sampleScriptPath } from '../../src/script/sample.ts';
import { readSample } from '../sample.ts';
import { pressActivity } from '../bot/running-bot.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { collector, type Collector } from '../telemetry/collector.ts';
import { until } from '../until.ts';
import { entra, type Entra } from '../api/entra.ts';
import { aroundMeeting, said } from './around-meeting.ts';
import { leaksIn, partsOf, privateOf, valuesIn, type Leak } from './scan.ts';

const sample = await readSample();

/**
 * The meeting of 15 March 2024 from opening to close, by the script's people over HTTP, and then everything that goes
 * wrong: what is logged, traced and measured of it is read for anything that tells of a person.
 */
describe('what the server tells of itself during a whole meeting', () => {
  let database: TestDatabase;
  let watching: Collector;
  let running: Running;
  let issuer: Entra;
  const around: string[] = [];
  const lines: string[] = [];

  beforeAll(async () => {
    [database, watching, issuer] = [await testDatabase(), await collector(), await entra()];
    const read = readConfig(
      { development: true, port: '0', playground: false, simulatedMembers: false },
      {
        DATABASE_URL: database.url,
        SAMSYN_TENANTS: sampleTenant,
        SAMSYN_ENTRA_KEYS_URL: issuer.keysUrl,
        LOG_LEVEL: 'debug',
        OTEL_EXPORTER_OTLP_ENDPOINT: watching.url,
        OTEL_TRACES_SAMPLER_ARG: '1',
      },
    );
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    running = await start(read.config, {
      tabFolder: 'dist/tab',
      sample: readSample,
      logTo: { write: (line) => void lines.push(line) },
    });
    await wholeMeeting(running);
    around.push(...(await aroundMeeting(running, issuer)));
    await thingsThatGoWrong(running, database.url);
    // Sends what is left.
    await running.close();
  }, 240_000);
  afterAll(async () => {
    await running.close();
    await watching.close();
    await issuer.close();
    await database.drop();
  });

  const telling = () => [...lines, ...watching.texts('traces'), ...watching.texts('metrics')];

  it('is something: lines of faults, spans of every kind of work, and their durations', () => {
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join('')).toMatch(/database line broke/);
    const spans = watching.texts('traces');
    for (const name of ['request', 'command', 'store', 'send']) expect(spans).toContain(name);
    expect(spans.filter((text) => text === 'CastBallot').length).toBeGreaterThanOrEqual(16);
    expect(spans).toContain('/api/meetings/:id/commands');
    expect(spans).toContain('not-authorised');
    const metrics = watching.texts('metrics');
    for (const name of ['request', 'command', 'store', 'send'])
      expect(metrics).toContain(`samsyn.${name}.duration`);
    expect(metrics).toContain('process.memory.usage');
  });

  const known = () => {
    const { plan, steps } = sample;
    const told = steps.flatMap(({ command }) => valuesIn(command)).filter((text) => text.length > 25);
    const { persons, ...rest } = privateOf(plan.roster, [...told, ...around]);
    return { persons: [...persons, ...partsOf(said.claim)], ...rest };
  };

  it('is looked through for much', () => {
    const { persons, parties, partiesInShort, written } = known();
    expect(persons.length).toBeGreaterThan(200);
    expect(parties.length + partiesInShort.size).toBeGreaterThan(3);
    expect(written.length).toBeGreaterThan(15);
    const spans = watching.texts('traces');
    for (const route of [
      '/api/matters/:id/commands',
      '/api/meetings/:id/links',
      '/api/accounts',
      '/api/claim',
    ])
      expect(spans).toContain(route);
  });

  it('names nobody, by name, by id or by account', () => {
    expect(leaksIn(telling(), known()).filter(({ what }) => what === 'person')).toEqual([]);
  });

  it('names no party, whole or in short', () => {
    expect(leaksIn(telling(), known()).filter(({ what }) => what === 'party')).toEqual([]);
  });

  it('holds no mail address and nothing that was written, of meetings, matters, accounts and links', () => {
    expect(leaksIn(telling(), known()).filter(({ what }) => ['address', 'written'].includes(what))).toEqual(
      [],
    );
  });

  it('would be found to tell, had a single line of it told anything', () => {
    const line = (params: object) => JSON.stringify({ level: 50, time: 1, msg: 'request failed', ...params });
    const all = known();
    const { persons, partiesInShort, written } = all;
    const [party = ''] = partiesInShort;
    const planted: readonly (readonly [string, Leak['what']])[] = [
      [line({ error: { message: 'no mandate for Siv Lövåker' } }), 'person'],
      [line({ person: persons[0] }), 'person'],
      [line({ account: sampleObjectId('siv-lovaker') }), 'person'],
      [line({ claimedBy: 'Solviken, Berit' }), 'person'],
      [line({ party }), 'party'],
      [line({ to: said.address }), 'address'],
      ...written.map((text) => [line({ text }), 'written'] as const),
      ...written.map((text) => [`GET /x?${text}&y`, 'written'] as const),
    ];
    for (const [text, what] of planted) {
      const found = leaksIn([text], all);
      expect([text, found.map((leak) => leak.what)]).toEqual([text, expect.arrayContaining([what])]);
    }
  });
});

/** A log that writes errors as they are, words and all: what `withoutWords` is there to prevent. */
test('an error written with its words would be found', () => {
  const lines: string[] = [];
  const log = openLog('error', { write: (line) => void lines.push(line) });
  const known = privateOf(sample.plan.roster, []);
  const error = new Error('Siv Lövåker has no seat');
  log.error({ error: withoutWords(error) }, 'request failed');
  expect(leaksIn(lines, known)).toEqual([]);
  log.error({ err: error }, 'request failed');
  expect(leaksIn(lines, known).map(({ what }) => what)).toContain('person');
});

async function wholeMeeting({ url, channel }: Running): Promise<void> {
  const said: string[] = [];
  const terminal: Terminal = { locale: 'sv', out: (line) => said.push(line), err: (line) => said.push(line) };
  const where = ['--server', url, '--channel', channel ?? '', '--speed', '1000000'];
  const code = await simulate([sampleScriptPath(), ...where], terminal);
  if (code !== 0) throw new Error(said.join('\n'));
}

/** Strangers, refusals, nonsense with names in it, and a database that goes away. */
async function thingsThatGoWrong({ url, channel }: Running, databaseUrl: string): Promise<void> {
  const name = 'Siv Lövåker <siv.lovaker@umea.example>';
  const post = (address: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
    }).catch(() => null);
  const session = await post(`${url}/api/development/session`, { person: 'linda-angermyr' });
  const { token } = (await session!.json()) as { token: string };
  const proven = { authorization: `Bearer ${token}` };
  const commands = `${url}/api/meetings/samrad-2024-03-15/commands`;
  const stranger = {
    from: { id: '29:siv-lovaker', aadObjectId: name, name },
    conversation: { id: name, tenantId: sampleTenant },
  };
  const press = (more: object) =>
    post(
      `${channel ?? ''}/api/messages`,
      pressActivity('siv-lovaker', 'check-in', { meeting: 'samrad-2024-03-15' }, more),
    );
  const askAll = () =>
    Promise.all([
      post(commands, { key: 'not-allowed-1', command: { type: 'OpenMeeting' } }, proven),
      post(commands, { key: name, command: { type: name } }, proven),
      post(`${url}/api/meetings/${encodeURIComponent(name)}/commands`, { command: name }, proven),
      post(`${url}/api/${encodeURIComponent(name)}`, name, { authorization: `Bearer ${name}` }),
      press({}),
      press(stranger),
      post(`${channel ?? ''}/api/messages`, {
        type: 'message',
        text: name,
        ...stranger,
        serviceUrl: `http://127.0.0.1:1/${encodeURIComponent(name)}`,
      }),
    ]);
  await askAll();
  for (let round = 0; round < 3; round += 1) await Promise.all([askAll(), breakLines(databaseUrl)]);
  // The server is well again before it is asked to stop.
  await until('the server is well', async () => (await fetch(`${url}/healthz`)).ok);
}

async function breakLines(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await client.end();
}
