import { developmentAppId, readConfig } from '../../src/config.ts';

const id = '5a3c7e10-0000-4000-8000-000000000001';
const sound = {
  SAMSYN_APP_ID: id,
  SAMSYN_TENANTS: id,
  SAMSYN_BOT_TENANT: id,
  SAMSYN_COLLABORATION: 'vasterbotten',
  SAMSYN_BASE_URL: 'https://samsyn.example/',
};

const faultsOf = (environment: Record<string, string>, options = {}) => {
  const read = readConfig(options, environment);
  return read.ok ? [] : read.faults.map(({ name, wrong }) => `${name} ${wrong}`);
};

describe('configuration', () => {
  it('production with everything it needs starts, without anything of development', () => {
    const read = readConfig({}, sound);
    expect(read).toMatchObject({
      ok: true,
      config: {
        mode: 'production',
        port: 3978,
        baseUrl: 'https://samsyn.example',
        dangerouslyTrustDevelopmentIdentities: false,
        sample: false,
        simulatedMembers: false,
        simulatedPace: 1,
        playground: false,
      },
    });
  });

  it('MI15: how often signers are reminded is set in days; every second day if nothing is said', () => {
    const every = (days: object) => {
      const read = readConfig({}, { ...sound, ...days });
      return read.ok ? read.config.remindEveryDays : null;
    };
    expect([every({}), every({ SAMSYN_REMIND_EVERY_DAYS: '7' })]).toEqual([2, 7]);
  });

  it('production without anything names every fault at once', () => {
    expect(faultsOf({})).toEqual([
      'SAMSYN_APP_ID missing',
      'SAMSYN_TENANTS missing',
      'SAMSYN_BOT_TENANT missing',
      'SAMSYN_COLLABORATION missing',
      'SAMSYN_BASE_URL missing',
    ]);
  });

  it.each([
    ['an address without https', { SAMSYN_BASE_URL: 'http://samsyn.example' }, 'SAMSYN_BASE_URL not-https'],
    [
      'keys of Entra without https',
      { SAMSYN_ENTRA_KEYS_URL: 'http://127.0.0.1/keys' },
      'SAMSYN_ENTRA_KEYS_URL not-https',
    ],
    [
      'development identities on',
      { SAMSYN_DANGEROUSLY_TRUST_DEVELOPMENT_IDENTITIES: '1' },
      'SAMSYN_DANGEROUSLY_TRUST_DEVELOPMENT_IDENTITIES dangerous',
    ],
    ['a tenant that is no id', { SAMSYN_TENANTS: `${id}, everyone` }, 'SAMSYN_TENANTS not-a-tenant'],
    ['an app id that is none', { SAMSYN_APP_ID: 'samsyn' }, 'SAMSYN_APP_ID not-an-app'],
    ['reminders every other hour', { SAMSYN_REMIND_EVERY_DAYS: '0.1' }, 'SAMSYN_REMIND_EVERY_DAYS not-days'],
    ['a port that is none', { PORT: '70000' }, 'PORT not-a-port'],
    [
      'a first coordinator without an address',
      { SAMSYN_FIRST_COORDINATOR: 'Sonja Solmyra', SAMSYN_FIRST_NAME: 'Norrmark' },
      'SAMSYN_FIRST_COORDINATOR not-a-coordinator',
    ],
    [
      'a collector that is no address',
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'localhost:4317' },
      'OTEL_EXPORTER_OTLP_ENDPOINT not-a-collector',
    ],
    [
      'a share of traces that is none',
      { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://localhost:4317', OTEL_TRACES_SAMPLER_ARG: '10 %' },
      'OTEL_TRACES_SAMPLER_ARG not-a-share',
    ],
    ['a part of Microsoft 365 that is none', { SAMSYN_GRAPH: 'people, mail' }, 'SAMSYN_GRAPH not-a-part'],
    ['a library without an address', { SAMSYN_GRAPH: 'sharepoint' }, 'SAMSYN_MINUTES_LIBRARY missing'],
    [
      'a library over http',
      { SAMSYN_GRAPH: 'sharepoint', SAMSYN_MINUTES_LIBRARY: 'http://norrmark.example/sites/x/y' },
      'SAMSYN_MINUTES_LIBRARY not-https',
    ],
    ['a catalogue id that is none', { SAMSYN_TEAMS_APP: 'samsyn' }, 'SAMSYN_TEAMS_APP not-an-app'],
    ['Graph over http', { SAMSYN_GRAPH_URL: 'http://127.0.0.1:1' }, 'SAMSYN_GRAPH_URL not-https'],
    ['a database that is not PostgreSQL', { DATABASE_URL: 'mysql://x' }, 'DATABASE_URL not-a-database'],
    ['a level that is none', { LOG_LEVEL: 'loud' }, 'LOG_LEVEL not-a-level'],
  ])('production refuses %s', (_what, changes, fault) => {
    expect(faultsOf({ ...sound, ...changes })).toEqual([fault]);
  });

  it('development needs nothing, listens on this machine only, and trusts its own identities', () => {
    expect(readConfig({ development: true }, {})).toMatchObject({
      ok: true,
      config: {
        host: '127.0.0.1',
        accounts: { appId: developmentAppId, tenants: [] },
        dangerouslyTrustDevelopmentIdentities: true,
        sample: true,
        simulatedMembers: true,
        simulatedPace: 1,
        playground: true,
      },
    });
  });

  it('DI3: nothing of Microsoft 365 is on unless it is named', () => {
    const partsOf = (named: object) => {
      const read = readConfig({}, { ...sound, ...named });
      return read.ok ? read.config.directory.parts : read.faults;
    };
    expect(partsOf({})).toEqual([]);
    expect(partsOf({ SAMSYN_GRAPH: 'Attendance, people' })).toEqual(['people', 'attendance']);
  });

  it('the command line goes before the environment', () => {
    expect(readConfig({ development: true, port: '4000', dataDir: '/x' }, { PORT: '5000' })).toMatchObject({
      config: { port: 4000, database: { kind: 'embedded', folder: '/x' } },
    });
  });

  it('without a sample nobody is simulated', () => {
    expect(readConfig({ development: true, sample: false }, {})).toMatchObject({
      config: { sample: false, simulatedMembers: false },
    });
  });
});
