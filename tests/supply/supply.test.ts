import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');
type Locked = {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly link?: boolean;
};
const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
  packages: Readonly<Record<string, Locked>>;
};
const all = Object.entries(packages).filter(([path]) => path !== '');
const shipped = all.filter(([, { dev, devOptional }]) => dev !== true && devOptional !== true);

/** Licences under which the product may be passed on under MIT, with their notices. */
const free = [
  'MIT',
  'Apache-2.0',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Zlib',
  'PostgreSQL',
];

/** Read by hand where the package says less than its licence file. */
const readByHand: Readonly<Record<string, string>> = { 'node_modules/duck': 'BSD-2-Clause' };

/** "(MIT OR GPL-3.0)" is free if one of them is, "(MIT AND Zlib)" if all are. */
function isFree(licence: string): boolean {
  const bare = licence.replaceAll(/[()]/g, '');
  if (bare.includes(' OR ')) return bare.split(' OR ').some(isFree);
  return bare.split(' AND ').every((one) => free.includes(one));
}

describe('what the product is built of', () => {
  it('is free to pass on, package by package', () => {
    const others = shipped.filter(([path, { license }]) => !isFree(readByHand[path] ?? license ?? 'none'));
    expect(others.map(([path, { license }]) => `${path}: ${license ?? 'no licence'}`)).toEqual([]);
    expect(shipped.length).toBeGreaterThan(100);
  });

  it('is locked to what was looked at: one registry, and a hash for each package', () => {
    const loose = all.filter(
      ([, { link, integrity, resolved }]) =>
        link !== true &&
        (integrity === undefined || resolved?.startsWith('https://registry.npmjs.org/') === false),
    );
    expect(loose.map(([path]) => path)).toEqual([]);
  });

  it('is pinned to a version in package.json, never to a range', () => {
    const { dependencies, devDependencies } = JSON.parse(
      readFileSync(join(root, 'package.json'), 'utf8'),
    ) as Readonly<Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>>;
    const ranges = Object.entries({ ...dependencies, ...devDependencies }).filter(
      ([, version]) => !/^(npm:.+@)?\d/.test(version),
    );
    expect(ranges).toEqual([]);
  });

  it('comes as a bill of materials by one command', () => {
    const { status, stdout } = spawnSync(process.execPath, ['tests/supply/sbom.mjs'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect([status, stdout]).toEqual([0, expect.stringMatching(/\d{3} packages/) as string]);
    const bill = JSON.parse(readFileSync(join(root, 'dist', 'sbom.cdx.json'), 'utf8')) as {
      bomFormat: string;
      components: readonly { name: string; purl: string }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    const names = bill.components.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['botbuilder', 'pg', 'express', '@azure/identity']));
    expect(names).not.toContain('jest');
    expect(bill.components.every(({ purl }) => purl.startsWith('pkg:npm/'))).toBe(true);
  }, 120_000);
});
