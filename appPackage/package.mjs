// Makes the zip that is uploaded to Teams, filled from an env file:
//   npm run package -- --env FILE [--out FILE.zip]
// The same values give the same bytes. Writes nothing unless every value is there and well-formed.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { zipSync } from 'fflate';
import { readValues } from './values.mjs';

const source = fileURLToPath(new URL('.', import.meta.url));
const usage = 'Usage: npm run package -- --env FILE [--out FILE.zip]   (see appPackage/sample.env)';

function main() {
  const { values: options } = parseArgs({ options: { env: { type: 'string' }, out: { type: 'string' } } });
  if (options.env === undefined) return fail([usage]);
  const { values, faults } = readValues(readFileSync(options.env, 'utf8'));
  if (faults.length > 0) return fail([`${options.env}: nothing was written.`, ...faults]);
  const manifest = filled(values);
  const out = options.out ?? join(source, '..', 'dist', `samsyn-${manifest.version}.zip`);
  const zip = packed(manifest);
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, zip);
  console.log(`${out}\nsha256 ${createHash('sha256').update(zip).digest('hex')}`);
}

/** Values go into JSON texts: escaped as such. */
function filled(values) {
  const template = readFileSync(join(source, 'manifest.json'), 'utf8');
  const place = /\$\{\{(\w+)\}\}/g;
  return JSON.parse(template.replace(place, (_whole, name) => JSON.stringify(values[name]).slice(1, -1)));
}

function packed(manifest) {
  const files = Object.fromEntries(
    ['color.png', 'en.json', 'outline.png'].map((name) => [name, readFileSync(join(source, name))]),
  );
  const text = new TextEncoder().encode(`${JSON.stringify(manifest, null, 2)}\n`);
  // The earliest time that a zip can name, by the local clock as zips count: the same bytes everywhere.
  return zipSync({ 'manifest.json': text, ...files }, { level: 9, mtime: new Date(1980, 0, 1) });
}

function fail(sentences) {
  for (const sentence of sentences) console.error(sentence);
  process.exitCode = 1;
}

try {
  main();
} catch (error) {
  fail([error instanceof Error ? error.message : String(error)]);
}
