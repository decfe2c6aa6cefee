import { readdirSync } from 'node:fs';
import { fileOf, infra, parse, readBicep, type BicepFile } from './bicep.ts';
import { moduleFaults, nameFaults } from './names.ts';
import { known, typeFaults } from './types.ts';

const paths = readdirSync(infra, { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.bicep'));
const files = new Map<string, BicepFile>();
beforeAll(async () => {
  for (const path of paths) files.set(path, await readBicep(path));
});

/** Types that the published set at hand lacks: compared with Azure's documentation by hand (infra/README.md). */
const byHand = [
  'Microsoft.Authorization/locks@2020-05-01',
  'Microsoft.DBforPostgreSQL/flexibleServers@2025-08-01',
  'Microsoft.DBforPostgreSQL/flexibleServers/databases@2025-08-01',
  'Microsoft.Network/privateDnsZones@2020-06-01',
  'Microsoft.Network/privateDnsZones/virtualNetworkLinks@2020-06-01',
];

describe.each(paths)('%s', (path) => {
  const file = () => files.get(path)!;

  it('is Bicep from the first line to the last', () => {
    expect(file().root.hasError).toBe(false);
  });

  it('uses names that it declares, and declares those that it uses', () => {
    expect(nameFaults(file())).toEqual([]);
  });

  it('gives its modules what they ask for, and takes what they give', () => {
    expect(moduleFaults(file(), files)).toEqual([]);
  });

  it("asks for resources as Azure's published types describe them", () => {
    const typed = [...file().resources.values()].filter(({ type }) => !byHand.includes(type));
    expect(
      typed.flatMap((resource) => typeFaults(resource).map((fault) => `${resource.type} ${fault}`)),
    ).toEqual([]);
  });
});

describe('taken together', () => {
  const resources = () => [...files.values()].flatMap((file) => [...file.resources.values()]);

  it('only the types that are named as unchecked are', () => {
    const unchecked = resources()
      .map(({ type }) => type)
      .filter((type) => known[type] === undefined);
    expect([...new Set(unchecked)].sort()).toEqual([...byHand].sort());
  });

  it('every module is used', () => {
    const used = [...files.values()].flatMap((file) =>
      [...file.modules.values()].map((module) => module.path),
    );
    expect(paths.filter((path) => path.startsWith('modules/') && !used.includes(path))).toEqual([]);
  });

  it('no secret is given out, has a value in a file, or can be read from an output', () => {
    for (const { root, path } of files.values()) {
      const secrets = [...root.text.matchAll(/@secure\(\)\n(?:@[^\n]*\n)*param (\w+) string( = '[^']+')?/g)];
      expect(secrets.filter(([, , value]) => value !== undefined)).toEqual([]);
      const outputs = root.text.split('\n').filter((line) => line.startsWith('output '));
      const told = secrets.flatMap(([, name]) => outputs.filter((line) => line.includes(name!)));
      expect([path, ...told]).toEqual([path]);
    }
  });
});

describe('the checks themselves find', () => {
  const of = async (text: string) => fileOf('x.bicep', await parse(text));
  const resource = (properties: string) =>
    `resource v 'Microsoft.KeyVault/vaults@2024-11-01' = {\n name: 'kv'\n location: 'x'\n properties: {\n tenantId: 'x'\n sku: { family: 'A', name: 'standard' }\n ${properties}\n }\n}`;
  const faultsIn = async (properties: string) =>
    [...(await of(resource(properties))).resources.values()].flatMap(typeFaults);

  it.each([
    ['nothing in what is right', 'enableSoftDelete: true', []],
    ['a property that is none', 'enableHardDelete: true', ['properties.enableHardDelete is no property']],
    ['a value of another type', "enableSoftDelete: 'yes'", ['properties.enableSoftDelete should be bool']],
    [
      'a value that is no choice',
      "createMode: 'again'",
      ['properties.createMode should be one of recover | default: again'],
    ],
    ['what only Azure sets', "hsmPoolResourceId: 'x'", ['properties.hsmPoolResourceId is set by Azure']],
  ])('%s', async (_what, properties, faults) => {
    expect(await faultsIn(properties)).toEqual(faults);
  });

  it('a property that is missing', async () => {
    const file = await of(
      "resource v 'Microsoft.KeyVault/vaults@2024-11-01' = {\n name: 'kv'\n properties: {}\n}",
    );
    expect([...file.resources.values()].flatMap(typeFaults)).toContain('location is missing');
  });

  it('names declared nowhere and used nowhere', async () => {
    expect(nameFaults(await of("param a string\nvar b = c\noutput o string = '${b}'"))).toEqual([
      'c is declared nowhere',
      'a is used nowhere',
    ]);
  });

  it('a module given too little, too much and another type', async () => {
    const module = await of('param a string\nparam b int\noutput o string = a');
    const main = await of(
      "module m 'm.bicep' = {\n name: 'm'\n params: {\n b: 'x'\n c: 1\n }\n}\noutput p string = m.outputs.q",
    );
    expect(moduleFaults(main, new Map([['m.bicep', module]]))).toEqual([
      'm lacks a',
      'm has no c',
      'm.b is of another type',
      'm gives no q',
    ]);
  });

  it('text that is no Bicep', async () => {
    expect((await parse('resource x = {')).hasError).toBe(true);
  });
});
