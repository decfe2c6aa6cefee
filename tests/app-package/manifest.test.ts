import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appPackage, fill, jsonOf, readJson } from './filled.ts';
import { faultsOf, textsOf, type Manifest } from './rules.ts';
import { schemaFaults } from './schema.ts';

const version = '1.22';
const filled = fill();
const manifest = jsonOf(filled, 'manifest.json') as Manifest;

describe('the app package, filled with the sample values', () => {
  it("keeps to Microsoft's schema", () => {
    expect(manifest.manifestVersion).toBe(version);
    expect(schemaFaults(version, 'MicrosoftTeams.schema.json', manifest)).toEqual([]);
  });

  it.each(['1.25', '1.28', '1.30'])('would keep to schema %s as well, when it is raised', (later) => {
    const raised = {
      ...manifest,
      $schema: manifest.$schema.replace(version, later),
      manifestVersion: later,
    };
    expect(schemaFaults(later, 'MicrosoftTeams.schema.json', raised)).toEqual([]);
  });

  it('has no placeholder left', () => {
    expect(JSON.stringify(manifest)).not.toContain('${{');
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
    expect([...new Set(manifest.staticTabs.flatMap(({ context }) => context))].sort()).toEqual(
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

  it('asks for no permission without a reason in writing, and lists none that it does not ask for', () => {
    const asked = manifest.authorization.permissions.resourceSpecific.map(
      ({ name, type }) => `${name} ${type}`,
    );
    const readme = readFileSync(join(appPackage, 'README.md'), 'utf8');
    const explained = [...readme.matchAll(/^\| `(\S+)`\s*\| (Application|Delegated)\s*\| (\S.*\S)\s*\|$/gm)];
    expect(explained.map(([, name, type]) => `${name!} ${type!}`).sort()).toEqual([...asked].sort());
    expect(explained.every(([, , , reason]) => reason!.length > 40)).toBe(true);
  });

  it('offers the bot where meetings are, and to each person alone', () => {
    expect(manifest.bots.map(({ scopes }) => [...scopes].sort())).toEqual([['groupChat', 'personal']]);
  });

  it('says in each further language everything that it says in Swedish, and nothing else', () => {
    for (const { file } of manifest.localizationInfo.additionalLanguages) {
      const { $schema, ...texts } = jsonOf(filled, file) as Record<string, string>;
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

  it('is refused with a product name of Microsoft in its own, which the store forbids', () => {
    const named = { ...manifest, name: { ...manifest.name, short: 'Samsyn for Teams' } };
    expect(faultsOf(named)).toEqual(['name.short must not contain "Teams"']);
  });

  it('is refused when it asks for the same permission twice', () => {
    const { resourceSpecific } = manifest.authorization.permissions;
    const twice = {
      ...manifest,
      authorization: { permissions: { resourceSpecific: [...resourceSpecific, resourceSpecific[0]!] } },
    };
    expect(faultsOf(twice)).toEqual(['OnlineMeeting.ReadBasic.Chat (Application) is asked for twice']);
  });
});
