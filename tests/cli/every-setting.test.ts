import { readConfig, settingNames, type ConfigWrong, type SettingName } from '../../src/config.ts';
import { t } from '../../src/i18n/index.ts';

const id = '5a3c7e10-0000-4000-8000-000000000001';
const other = '5a3c7e10-0000-4000-8000-000000000002';
const sound = {
  SAMSYN_APP_ID: id,
  SAMSYN_TENANTS: id,
  SAMSYN_BOT_TENANT: id,
  SAMSYN_COLLABORATION: 'norrmark',
  SAMSYN_BASE_URL: 'https://samsyn.example',
} as const satisfies Partial<Record<SettingName, string>>;
const needed: readonly string[] = Object.keys(sound);

type Wrong = readonly [value: string, wrong: ConfigWrong, besides?: Partial<Record<SettingName, string>>];
/** What each setting can be that production must not start with; or why nothing can be wrong with it by itself. */
type Case = readonly Wrong[] | { readonly anything: string };

const collector = { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:4317' };
const first = { SAMSYN_FIRST_NAME: 'Norrmark' };

/** One left out doesn't compile. */
const cases: Readonly<Record<SettingName, Case>> = {
  DATABASE_URL: [
    ['mysql://x', 'not-a-database'],
    ['postgres://', 'not-a-database'],
  ],
  HOST: { anything: 'an address that can’t be listened on is told of by the machine' },
  LOG_LEVEL: [['loud', 'not-a-level']],
  OTEL_EXPORTER_OTLP_ENDPOINT: [
    ['localhost:4317', 'not-a-collector'],
    ['ftp://collector', 'not-a-collector'],
  ],
  OTEL_TRACES_SAMPLER_ARG: [
    ['10 %', 'not-a-share', collector],
    ['1.1', 'not-a-share', collector],
    ['-0.1', 'not-a-share', collector],
  ],
  PORT: [
    ['70000', 'not-a-port'],
    ['-1', 'not-a-port'],
    ['80a', 'not-a-port'],
  ],
  SAMSYN_APP_ID: [['samsyn', 'not-an-app']],
  SAMSYN_BASE_URL: [
    ['http://samsyn.example', 'not-https'],
    ['samsyn.example', 'not-https'],
  ],
  SAMSYN_BOT_CERTIFICATE: [['/key.pem', 'two-credentials', { SAMSYN_BOT_SECRET: 'a client secret' }]],
  SAMSYN_BOT_SECRET: { anything: 'Entra says whether it is the secret' },
  SAMSYN_BOT_TENANT: [['our tenant', 'not-a-tenant']],
  SAMSYN_COLLABORATION: { anything: 'a name of ours: one that isn’t there is an empty installation' },
  SAMSYN_DANGEROUSLY_TRUST_DEVELOPMENT_IDENTITIES: [
    ['1', 'dangerous'],
    ['no', 'dangerous'],
  ],
  SAMSYN_DATA_DIR: { anything: 'a folder that can’t be written is told of by the machine' },
  SAMSYN_ENTRA_AUTHORITY: [
    ['http://login.example', 'not-https', { SAMSYN_ENTRA_KEYS_URL: 'https://login.example/keys' }],
  ],
  SAMSYN_ENTRA_KEYS_URL: [['http://127.0.0.1/keys', 'not-https']],
  SAMSYN_FIRST_BODY: { anything: 'a name; the collaboration’s own if empty' },
  SAMSYN_FIRST_COORDINATOR: [
    ['Sonja Solmyra', 'not-a-coordinator', first],
    ['sonja@norrmark.example', 'not-a-coordinator', first],
  ],
  SAMSYN_FIRST_NAME: [
    ['', 'missing', { SAMSYN_FIRST_COORDINATOR: 'Sonja Solmyra <sonja@norrmark.example>' }],
  ],
  SAMSYN_GRAPH: [['people, mail', 'not-a-part']],
  SAMSYN_GRAPH_URL: [['http://127.0.0.1:1', 'not-https']],
  SAMSYN_METRICS_TOKEN: [['guess me', 'too-short']],
  SAMSYN_MINUTES_LIBRARY: [
    ['http://norrmark.example/sites/x/y', 'not-https'],
    ['', 'missing', { SAMSYN_GRAPH: 'sharepoint' }],
  ],
  SAMSYN_REMIND_EVERY_DAYS: [
    ['0.1', 'not-days'],
    ['0', 'not-days'],
    ['61', 'not-days'],
    ['often', 'not-days'],
  ],
  SAMSYN_TEAMS_APP: [['samsyn', 'not-an-app']],
  SAMSYN_TENANTS: [
    [`${id}, everyone`, 'not-a-tenant'],
    [`${id}=norrmark`, 'not-a-domain'],
    [`${id}=norrmark.example ${other}=norrmark.example`, 'domain-of-two'],
  ],
  SAMSYN_TRUSTED_PROXIES: [
    ['all', 'not-proxies'],
    ['6', 'not-proxies'],
    ['-1', 'not-proxies'],
    ['true', 'not-proxies'],
  ],
};

const faultsOf = (environment: Readonly<Record<string, string>>) => {
  const read = readConfig({}, environment);
  return read.ok ? [] : read.faults.map(({ name, wrong }) => `${name} ${wrong}`);
};
const wrongs = settingNames.flatMap((name) => {
  const told = cases[name];
  return 'anything' in told
    ? []
    : told.map(([value, wrong, besides = {}]) => [name, value, wrong, besides] as const);
});

test('every setting has a case, and no other', () => {
  expect(Object.keys(cases).toSorted()).toEqual([...settingNames].toSorted());
});

test.each(wrongs)('production refuses %s=%s: %s, and nothing else', (name, value, wrong, besides) => {
  expect(faultsOf({ ...sound, ...besides, [name]: value })).toEqual([`${name} ${wrong}`]);
});

test.each(needed)('production does not start without %s', (name) => {
  const without = Object.fromEntries(Object.entries(sound).filter(([known]) => known !== name));
  expect(faultsOf(without)).toEqual([`${name} missing`]);
  expect(faultsOf({ ...without, [name]: '  ' })).toEqual([`${name} missing`]);
});

test('whatever is wrong at the same time is listed at once', () => {
  const environment: Record<string, string> = { ...sound };
  const expected: string[] = [];
  for (const [name, value, wrong, besides] of wrongs) {
    // One wrong value of each; what is wrong only for want of another setting can't be so together with it.
    if (value === '' || expected.some((fault) => fault.startsWith(`${name} `))) continue;
    Object.assign(environment, { ...besides, ...environment, [name]: value });
    expected.push(`${name} ${wrong}`);
  }
  expect(expected.length).toBeGreaterThan(18);
  const found = faultsOf(environment);
  expect(expected.filter((fault) => !found.includes(fault))).toEqual([]);
});

test.each(['sv', 'en'] as const)('each fault is said as a sentence, in %s', (locale) => {
  for (const [, value, wrong] of wrongs)
    expect(t(locale, `cli.config.${wrong}`, { value })).toMatch(/^[^{}]{5,}$/);
});

test('a secret that is wrong is not written out', () => {
  const read = readConfig(
    {},
    { ...sound, SAMSYN_METRICS_TOKEN: 'guess me', DATABASE_URL: 'mysql://me:pass@x' },
  );
  expect(read.ok).toBe(false);
  expect(JSON.stringify(read)).not.toMatch(/guess me|pass/);
});
