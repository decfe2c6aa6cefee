import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appPackage, clearFilled, fill, readJson } from './filled.ts';
import { readPngHeader } from './png.ts';
import { faultsOf, textsOf, type Manifest } from './rules.ts';
import { schemaFaults } from './schema.ts';

const version = '1.22';
const filled = fill();
const manifest = readJson(filled.folder, 'manifest.json') as Manifest;

afterAll(clearFilled);

describe('the app package, filled with the sample values', () => {
  it("keeps to Microsoft's schema", () => {
    expect(schemaFaults(version, 'MicrosoftTeams.schema.json', manifest)).toEqual([]);
  });

  it('has no placeholder left', () => {
    expect(readFileSync(join(filled.folder, 'manifest.json'), 'utf8')).not.toContain('${{');
  });

  it('keeps to what the schema does not ask for: no empty text, no foreign host, no wildcard', () => {
    expect(faultsOf(manifest)).toEqual([]);
  });

  it('uses one Entra app for bot and tab, on the host that the tab comes from', () => {
    const [bot] = manifest.bots;
    expect(manifest.webApplicationInfo.id).toBe(bot?.botId);
    expect(manifest.webApplicationInfo.resource).toBe(`api://${manifest.validDomains[0]!}/${bot!.botId}`);
  });

  it('shows the meeting in its chat, its details, beside the meeting and on the stage', () => {
    expect(manifest.staticTabs.flatMap(({ context }) => context).sort()).toEqual(
      ['personalTab', 'meetingChatTab', 'meetingDetailsTab', 'meetingSidePanel', 'meetingStage'].sort(),
    );
  });

  it('lets Teams itself decide the surface of the meeting tab, so that no panel can land on the stage', () => {
    const staged = manifest.staticTabs.filter(({ context }) => context.includes('meetingStage'));
    expect(staged.map(({ contentUrl }) => new URL(contentUrl).search)).toEqual(['']);
  });

  it('has the version of the product', () => {
    const product = readJson(appPackage, '..', 'package.json') as { version: string };
    expect(manifest.version).toBe(product.version);
  });

  it.each([
    ['color', 192],
    ['outline', 32],
  ] as const)('has a %s icon of %i pixels', (name, size) => {
    const header = readPngHeader(join(filled.folder, manifest.icons[name]));
    expect([header.width, header.height]).toEqual([size, size]);
    if (name === 'outline') expect(header.hasAlpha).toBe(true);
  });

  it('says in each further language everything that it says in Swedish, and nothing else', () => {
    for (const { file } of manifest.localizationInfo.additionalLanguages) {
      const { $schema, ...texts } = readJson(filled.folder, file) as Record<string, string>;
      expect($schema).toContain(`v${version}`);
      expect(Object.keys(texts).sort()).toEqual(Object.keys(textsOf(manifest)).sort());
      expect(schemaFaults(version, 'MicrosoftTeams.Localization.schema.json', texts)).toEqual([]);
    }
  });
});

describe('a manifest that should not be uploaded', () => {
  it('is refused with an empty name, which the schema lets through', () => {
    const nameless = { ...manifest, name: { ...manifest.name, short: ' ' } };
    expect(schemaFaults(version, 'MicrosoftTeams.schema.json', nameless)).toEqual([]);
    expect(faultsOf(nameless)).toEqual(['name.short is empty']);
  });

  it('is refused with a page on a host that is not its own', () => {
    const [tab] = manifest.staticTabs;
    const strayed = { ...manifest, staticTabs: [{ ...tab!, contentUrl: 'https://elsewhere.example/tab/' }] };
    expect(faultsOf(strayed)).toEqual(['elsewhere.example is not in validDomains']);
  });

  it('is refused with a wildcard among its domains', () => {
    const wide = { ...manifest, validDomains: [...manifest.validDomains, '*.example.org'] };
    expect(faultsOf(wide)).toEqual(['*.example.org has a wildcard']);
  });

  it("is found by Microsoft's schema when a name is too long", () => {
    const long = { ...manifest, name: { ...manifest.name, short: 'S'.repeat(31) } };
    expect(schemaFaults(version, 'MicrosoftTeams.schema.json', long)).toHaveLength(1);
  });
});

describe('values that the package cannot be filled with', () => {
  it.each([
    ['HOST', '', 'HOST is missing.'],
    ['HOST', 'https://samsyn.example.org/', 'HOST must be a host name'],
    ['HOST', '*.example.org', 'HOST must be a host name'],
    ['APP_ID', 'samsyn', 'APP_ID must be an id'],
    ['PRIVACY_URL', 'http://www.example.org/', 'PRIVACY_URL must be an https address'],
    ['OPERATOR_NAME', 'O'.repeat(33), 'OPERATOR_NAME must be at most 32 characters'],
  ])('%s = "%s" is refused, and nothing is written', (name, value, said) => {
    const refused = fill({ [name]: value });
    expect(refused.status).toBe(1);
    expect(refused.said).toContain(said);
    expect(existsSync(refused.folder)).toBe(false);
  });

  it('a name with quotation marks comes out as it went in', () => {
    const quoted = fill({ OPERATOR_NAME: 'Samrådet "Norr"' });
    expect(readJson(quoted.folder, 'manifest.json')).toMatchObject({
      developer: { name: 'Samrådet "Norr"' },
    });
  });
});
