import { fill, jsonOf } from './filled.ts';

describe('npm run package', () => {
  it('makes a zip with the manifest, its languages and both icons at the top, and nothing else', () => {
    expect(Object.keys(fill().files).sort()).toEqual([
      'color.png',
      'en.json',
      'manifest.json',
      'outline.png',
    ]);
  });

  it('makes the same bytes of the same values, whatever the time and the time zone', () => {
    const here = fill({}, [], { TZ: 'Europe/Stockholm' }).zip;
    const there = fill({}, [], { TZ: 'Pacific/Auckland' }).zip;
    expect(here).not.toBeNull();
    expect(Buffer.from(here!).equals(Buffer.from(there!))).toBe(true);
  });

  it('puts a name with quotation marks in as it was given', () => {
    expect(jsonOf(fill({ OPERATOR_NAME: 'Samrådet "Norr"' }), 'manifest.json')).toMatchObject({
      developer: { name: 'Samrådet "Norr"' },
    });
  });

  it.each([
    ['HOST', '', 'HOST is missing.'],
    ['HOST', 'https://samsyn.example.org/', 'HOST must be a host name'],
    ['HOST', '*.example.org', 'HOST must be a host name'],
    ['HOST', 'samsyn.ngrok-free.app', 'HOST must be a host name of your own'],
    ['HOST', 'samsyn-3978.euw.devtunnels.ms', 'HOST must be a host name of your own'],
    ['APP_ID', 'samsyn', 'APP_ID must be an id'],
    ['PRIVACY_URL', 'http://www.example.org/', 'PRIVACY_URL must be an https address'],
    ['OPERATOR_NAME', 'O'.repeat(33), 'OPERATOR_NAME must be at most 32 characters'],
  ])('refuses %s = "%s", and writes nothing', (name, value, said) => {
    const refused = fill({ [name]: value });
    expect(refused.status).toBe(1);
    expect(refused.said).toContain(said);
    expect(refused.zip).toBeNull();
  });

  it('names every fault of a bad file at once', () => {
    const { said, zip } = fill({ HOST: 'samsyn', APP_ID: null }, [
      'HOSTNAME=samsyn',
      'TERMS_URL=https://a.example/',
    ]);
    expect(zip).toBeNull();
    expect(said.trim().split('\n').slice(1)).toEqual([
      'HOSTNAME is no value of the app package.',
      'TERMS_URL is given more than once.',
      'HOST must be a host name of your own such as samsyn.example.org: samsyn',
      'APP_ID is missing.',
    ]);
  });
});
