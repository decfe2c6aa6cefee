import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import * as z from 'zod';

const root = join(import.meta.dirname, '..', '..');

/** The standard as far as this file uses it (publiccode.yml 0.4, "The Standard (core)"); it has no schema in a package. */
const language = z.strictObject({
  shortDescription: z.string().min(1).max(150),
  longDescription: z.string().min(150).max(10_000),
  features: z.array(z.string()).min(1),
});
const dependency = z.strictObject({ name: z.string(), versionMin: z.string().optional() });
const publiccode = z.strictObject({
  publiccodeYmlVersion: z.literal('0.4'),
  name: z.string().min(1),
  url: z.url({ protocol: /^https$/, hostname: /^(?!.*\bexample\b)(?!localhost$).+\..+$/ }),
  softwareVersion: z.string().min(1),
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])).min(1),
  categories: z.array(z.enum(['collaboration', 'communications', 'workflow-management'])).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum(['standalone/web', 'standalone/backend', 'standalone/other', 'addon', 'library']),
  intendedAudience: z.strictObject({
    countries: z.array(z.string().regex(/^[a-z]{2}$/)),
    scope: z.array(z.literal('local-authorities')),
  }),
  description: z.strictObject({ sv: language, en: language }),
  legal: z.strictObject({ license: z.string().min(1) }),
  maintenance: z.strictObject({ type: z.enum(['internal', 'contract', 'community', 'none']) }),
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
  }),
  dependsOn: z.strictObject({ open: z.array(dependency), proprietary: z.array(dependency) }),
});

describe('publiccode.yml', () => {
  const text = readFileSync(join(root, 'publiccode.yml'), 'utf8');
  const raw = parse(text) as Readonly<Record<string, unknown>>;
  const file = publiccode.parse(raw);
  const product = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Readonly<
    Record<string, unknown>
  >;

  it('says of the product what the product says of itself', () => {
    expect(file.softwareVersion).toBe(product['version']);
    expect(file.legal.license).toBe(product['license']);
    for (const locale of file.localisation.availableLanguages)
      expect(existsSync(join(root, 'src', 'i18n', locale))).toBe(true);
  });

  it('leads to the repository, or says where it stands and in the guides that there is none yet', () => {
    const { hostname } = new URL(file.url);
    const unpublished = hostname.endsWith('.invalid');
    expect(text.includes('NOT PUBLISHED YET')).toBe(unpublished);
    if (!unpublished) expect(JSON.stringify(product['repository'] ?? null)).toContain(file.url);
    else expect(product['repository']).toBeUndefined();
    for (const language of ['sv', 'en'])
      expect(readFileSync(join(root, 'infra', `GUIDE.${language}.md`), 'utf8')).toContain('`publiccode.yml`');
  });

  /** What the standard says must be there (`dependsOn`, `categories` and the like are for the asking). */
  const required = [
    'publiccodeYmlVersion',
    'name',
    'url',
    'platforms',
    'developmentStatus',
    'softwareType',
    'description',
    'legal',
    'maintenance',
    'localisation',
  ];
  it.each(required)('is refused without %s', (key) => {
    expect(raw[key]).toBeDefined();
    const rest = Object.fromEntries(Object.entries(raw).filter(([there]) => there !== key));
    expect(publiccode.safeParse(rest).success).toBe(false);
  });

  const wrong: readonly (readonly [string, unknown])[] = [
    ['url', 'https://example.org/samsyn.git'],
    ['url', 'https://code.example/samsyn.git'],
    ['url', 'git@code.invalid:samsyn.git'],
    ['url', 'http://code.invalid/samsyn.git'],
    ['url', 'samsyn'],
    ['publiccodeYmlVersion', 0.4],
    ['platforms', []],
    ['developmentStatus', 'ready'],
    ['softwareType', 'web'],
    ['legal', { license: '' }],
    ['maintenance', { type: 'somebody' }],
    ['description', {}],
    ['releaseDates', '2026-01-01'],
  ];
  it.each(wrong)('is refused with %s: %j', (key, value) => {
    expect(publiccode.safeParse({ ...raw, [key]: value }).success).toBe(false);
  });

  it('claims no more maturity than there is: it has not run in a real tenant', () => {
    expect(file.developmentStatus).toBe('development');
  });
});
