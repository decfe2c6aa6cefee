// Fills the manifest's ${{NAME}} from an env file and lays out what is uploaded to Teams:
//   node appPackage/fill.mjs --env FILE --out FOLDER
// Plain JavaScript with Node's own modules only. Writes nothing unless every value is there and well-formed.
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const source = fileURLToPath(new URL('.', import.meta.url));
const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const isHttps = (text) => URL.canParse(text) && new URL(text).protocol === 'https:';
const isId = [(text) => uuid.test(text), 'an id such as 5a3c7e10-0000-4000-8000-00000000b071'];
const isAddress = [isHttps, 'an https address'];

/** What each value must look like. A host with a wildcard would let others' pages into the app. */
const forms = {
  HOST: [(text) => /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text), 'a host name such as samsyn.example.org'],
  TEAMS_APP_ID: isId,
  APP_ID: isId,
  OPERATOR_NAME: [(text) => text.length <= 32, 'at most 32 characters'],
  WEBSITE_URL: isAddress,
  PRIVACY_URL: isAddress,
  TERMS_URL: isAddress,
};

/** Lines `NAME=value`; empty ones and those that begin with # are left out. */
function readEnv(text) {
  const lines = text.split(/\r?\n/).map((line) => line.trim());
  const pairs = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => line.split(/=(.*)/s));
  return Object.fromEntries(pairs.map(([name, value = '']) => [name.trim(), value.trim()]));
}

/** Every fault of the values, as sentences; none when they can be used. */
function faultsOf(values, names) {
  return names.flatMap((name) => {
    const value = values[name] ?? '';
    if (value === '') return [`${name} is missing.`];
    const [fits, wanted] = forms[name] ?? [() => true, ''];
    return fits(value) ? [] : [`${name} must be ${wanted}: ${value}`];
  });
}

function main() {
  const { values: options } = parseArgs({ options: { env: { type: 'string' }, out: { type: 'string' } } });
  if (options.env === undefined || options.out === undefined) {
    return fail(['Usage: node appPackage/fill.mjs --env FILE --out FOLDER']);
  }
  const values = readEnv(readFileSync(options.env, 'utf8'));
  const template = readFileSync(join(source, 'manifest.json'), 'utf8');
  const place = /\$\{\{(\w+)\}\}/g;
  const faults = faultsOf(values, [...new Set([...template.matchAll(place)].map(([, name]) => name))]);
  if (faults.length > 0) return fail(faults);
  const manifest = template.replace(place, (_whole, name) => JSON.stringify(values[name]).slice(1, -1));
  mkdirSync(options.out, { recursive: true });
  writeFileSync(join(options.out, 'manifest.json'), manifest);
  for (const file of ['en.json', 'color.png', 'outline.png'])
    copyFileSync(join(source, file), join(options.out, file));
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
