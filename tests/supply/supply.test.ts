import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  looseIn,
  rangesIn,
  shippedIn,
  unfreeIn,
  type Lock,
  type Locked,
  type Manifest,
} from './looked-at.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (file: string): unknown => JSON.parse(readFileSync(join(root, file), 'utf8'));
const { packages } = read('package-lock.json') as { readonly packages: Lock };
const manifest = read('package.json') as Manifest;

describe('what the product is built of', () => {
  it('is free to pass on, package by package', () => {
    expect(unfreeIn(packages)).toEqual([]);
    expect(shippedIn(packages).length).toBeGreaterThan(100);
  });

  it('is locked to what was looked at: one registry, and a hash for each package', () => {
    expect(looseIn(packages)).toEqual([]);
  });

  it('is pinned to a version in package.json, never to a range', () => {
    expect(rangesIn(manifest)).toEqual([]);
  });

  const ranges = [
    '^1.2.3',
    '~1.2.3',
    '1.x',
    '1',
    '1.2',
    '1.2.3 - 2.0.0',
    '1.2.3 || 2.0.0',
    '>=1.2.3',
    '*',
    '',
    'latest',
  ];
  const elsewhere = [
    'git+https://code.example/a.git',
    'https://code.example/a.tgz',
    'file:../a',
    'npm:other@^1.2.3',
  ];
  it.each([...ranges, ...elsewhere])('would not pass with a dependency on %j', (version) => {
    for (const kind of ['dependencies', 'devDependencies', 'optionalDependencies'] as const)
      expect(rangesIn({ ...manifest, [kind]: { ...manifest[kind], intruder: version } })).toEqual([
        ['intruder', version],
      ]);
  });

  const express = 'node_modules/express';
  it.each<readonly [string, Locked]>([
    ['no hash', { integrity: undefined }],
    ['an empty hash', { integrity: '' }],
    ['a hash that can be forged', { integrity: 'sha1-2jmj7l5rSw0yVb/vlWAYkK/YBwk=' }],
    ['an address elsewhere', { resolved: 'https://registry.example/express.tgz' }],
    [
      'an address that only begins like the registry’s',
      { resolved: 'https://registry.npmjs.org.example/a.tgz' },
    ],
    ['a repository for an address', { resolved: 'git+ssh://git@code.example/express.git#abc' }],
  ])('would not pass with a package locked with %s', (_, changed) => {
    expect(looseIn({ ...packages, [express]: { ...packages[express], ...changed } })).toEqual([express]);
  });

  it.each(['GPL-3.0', 'SEE LICENSE IN LICENSE', 'MIT AND GPL-3.0', 'UNLICENSED', undefined])(
    'would not pass with a shipped package under %s',
    (license) => {
      expect(unfreeIn({ ...packages, [express]: { ...packages[express], license } })).toEqual([
        `${express}: ${license ?? 'no licence'}`,
      ]);
    },
  );

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
