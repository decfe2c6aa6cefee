// npm test: installs what is missing, builds, and runs every test while types and style are checked.
// Plain JavaScript with Node's own modules only. Further arguments go to jest.
import { spawn } from 'node:child_process';
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

/** The same rules as the compiler written in JavaScript, in a fourth of the time. */
const compiler = bin('typescript7/bin/tsc');
/** Read by people only once they are done: their output would stand between that of the tests. */
const checks = [
  ['types', [compiler, '--noEmit']],
  ['types of the domain alone', [compiler, '-p', 'src/domain/tsconfig.json']],
  ['lint', [bin('oxlint/bin/oxlint')]],
];
const builds = [
  ['build of the server', () => done(buildServer(root))],
  ['build of the tab', () => done(buildTab(root))],
];
const jest = [
  '--experimental-vm-modules',
  '--no-warnings=ExperimentalWarning',
  bin('jest/bin/jest.js'),
  ...jestArgs,
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

/** Runs one step; says how it went, after what it printed if that was kept back. */
async function run(name, step, { quietly = false } = {}) {
  const start = Date.now();
  if (!quietly) console.log(`\n── ${name} ──`);
  const { code, printed = '' } = await step().then(
    (outcome) => (typeof outcome === 'number' ? { code: outcome } : outcome),
    (error) => ({ code: 1, printed: error instanceof Error ? error.message : String(error) }),
  );
  if (code !== 0) failed.push(name);
  console.log(
    `${code === 0 ? '' : printed}\n── ${name}: ${code === 0 ? 'ok' : 'FAILED'} (${seconds(start)})`,
  );
}

/** A program whose output is kept until it has ended. */
const keptBack = (args) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
    const printed = [];
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => printed.push(text));
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, printed: Buffer.concat(printed).toString() }));
  });

async function runChecks() {
  for (const [name, args] of checks) await run(name, () => keptBack(args), { quietly: true });
}

for (const [name, step] of builds) await run(name, step);
// The tests wait for browsers, servers and PostgreSQL much of the time: types and style are checked meanwhile.
await Promise.all([runChecks(), run('tests', () => node(jest, { SAMSYN_CHROMIUM: chromium }))]);
console.log(
  failed.length === 0
    ? `\nEverything passed in ${seconds(began)}.`
    : `\nFailed: ${failed.join(', ')} (${seconds(began)}).`,
);
process.exitCode = failed.length === 0 ? 0 : 1;
