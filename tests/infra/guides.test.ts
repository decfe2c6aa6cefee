import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const documents = [
  'README.md',
  'SECURITY.md',
  'src/THREATS.md',
  'appPackage/README.md',
  'appPackage/GUIDELINES.md',
  'infra/README.md',
  'infra/GUIDE.sv.md',
  'infra/GUIDE.en.md',
  'infra/PRIVACY.sv.md',
  'infra/PRIVACY.en.md',
];

describe.each(documents)('%s', (path) => {
  const text = read(path);

  it('leads only to files that are there', () => {
    const links = [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)].map(([, link]) => link!);
    expect(links.filter((link) => !existsSync(join(root, dirname(path), link)))).toEqual([]);
  });

  it('names only commands that exist', () => {
    const { scripts } = JSON.parse(read('package.json')) as { scripts: Readonly<Record<string, string>> };
    const named = [...text.matchAll(/npm run ([a-z][\w:-]*)/g)].map(([, script]) => script!);
    expect(named.filter((script) => scripts[script] === undefined)).toEqual([]);
  });
});

describe.each(['GUIDE', 'PRIVACY'])('%s in Swedish and English', (name) => {
  const [sv, en] = [read(`infra/${name}.sv.md`), read(`infra/${name}.en.md`)];
  const many = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].length;

  it.each([
    ['sections', /^##+ /gm],
    ['things to tick off', /^- \[ \]/gm],
    ['rows', /^\|/gm],
    ['pieces to type', /^```/gm],
    ['steps tried', /\*\*(tried|prövat)\*\*/gi],
    ['steps not tried', /_(not tried|inte prövat)_/gi],
  ])('has the same %s', (_what, pattern) => {
    expect(many(sv, pattern)).toBe(many(en, pattern));
  });
});

it('the guide names every parameter that a deployment must be given', () => {
  const required = ['infra/scale.bicep', 'infra/small.bicep'].flatMap((path) =>
    [...read(path).matchAll(/^param (\w+) \w+$/gm)].map(([, param]) => param!),
  );
  for (const language of ['sv', 'en'])
    for (const param of required) expect(read(`infra/GUIDE.${language}.md`)).toContain(`"${param}"`);
});
