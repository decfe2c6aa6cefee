// npm test: installs what is missing, then checks types, style and the builds, and runs every test.
// Plain JavaScript with Node's own modules only. Further arguments go to jest.
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildServer, buildTab } from '../src/cli/build.mjs';
import { install } from '../src/cli/install.mjs';
import { nodeIsTooOld } from '../src/cli/node-version.mjs';
import { runProgram } from '../src/cli/run-program.mjs';
import { say } from '../src/cli/say.mjs';
import { ensureChromium } from './chromium.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const jestArgs = process.argv.slice(2);
const node = (args, env = {}) =>
  runProgram(process.execPath, args, { cwd: root, env: { ...process.env, ...env } });
const bin = (place) => join('node_modules', place);

const steps = [
  ['types', () => node([bin('typescript/bin/tsc'), '--noEmit'])],
  ['types of the domain alone', () => node([bin('typescript/bin/tsc'), '-p', 'src/domain/tsconfig.json'])],
  [
    'lint',
    () =>
      node([
        bin('eslint/bin/eslint.js'),
        '.',
        '--max-warnings',
        '0',
        '--cache',
        '--cache-location',
        bin('.cache/eslint'),
      ]),
  ],
  ['build of the server', () => done(buildServer(root))],
  ['build of the tab', () => done(buildTab(root))],
  [
    'tests',
    (env) =>
      node(
        [
          '--experimental-vm-modules',
          '--no-warnings=ExperimentalWarning',
          bin('jest/bin/jest.js'),
          ...jestArgs,
        ],
        env,
      ),
  ],
];

/** A step that throws has failed; one that resolves has succeeded. */
async function done(work) {
  await work;
  return 0;
}

if (nodeIsTooOld(process.versions.node)) {
  say.error('node-too-old', process.versions.node);
  process.exit(1);
}

const began = Date.now();
const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;
await install(root);
const chromium = await ensureChromium();

const failed = [];
for (const [name, step] of steps) {
  const start = Date.now();
  console.log(`\n── ${name} ──`);
  const code = await step({ SAMSYN_CHROMIUM: chromium }).catch((error) => {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  });
  if (code !== 0) failed.push(name);
  console.log(`── ${name}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds(start)})`);
}
console.log(
  failed.length === 0
    ? `\nEverything passed in ${seconds(began)}.`
    : `\nFailed: ${failed.join(', ')} (${seconds(began)}).`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
