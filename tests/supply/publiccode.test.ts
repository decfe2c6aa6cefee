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
  name: z.string(),
  url: z.url({ protocol: /^https$/ }),
  softwareVersion: z.string(),
  platforms: z.array(z.enum(['web', 'windows', 'mac', 'linux', 'ios', 'android'])).min(1),
  categories: z.array(z.enum(['collaboration', 'communications', 'workflow-management'])).min(1),
  developmentStatus: z.enum(['concept', 'development', 'beta', 'stable', 'obsolete']),
  softwareType: z.enum(['standalone/web', 'standalone/backend', 'standalone/other', 'addon', 'library']),
  intendedAudience: z.strictObject({
    countries: z.array(z.string().regex(/^[a-z]{2}$/)),
    scope: z.array(z.literal('local-authorities')),
  }),
  description: z.strictObject({ sv: language, en: language }),
  legal: z.strictObject({ license: z.string() }),
  maintenance: z.strictObject({ type: z.enum(['internal', 'contract', 'community', 'none']) }),
  localisation: z.strictObject({
    localisationReady: z.boolean(),
    availableLanguages: z.array(z.string().regex(/^[a-z]{2}$/)).min(1),
  }),
  dependsOn: z.strictObject({ open: z.array(dependency), proprietary: z.array(dependency) }),
});

describe('publiccode.yml', () => {
  const file = publiccode.parse(parse(readFileSync(join(root, 'publiccode.yml'), 'utf8')));
  const product = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Readonly<
    Record<string, string>
  >;

  it('says of the product what the product says of itself', () => {
    expect(file.softwareVersion).toBe(product['version']);
    expect(file.legal.license).toBe(product['license']);
    for (const locale of file.localisation.availableLanguages)
      expect(existsSync(join(root, 'src', 'i18n', locale))).toBe(true);
  });

  it('claims no more maturity than there is: it has not run in a real tenant', () => {
    expect(file.developmentStatus).toBe('development');
  });
});
