import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { oneAtATime } from './one-at-a-time.mjs';
import { inFewFiles } from './one-program.mjs';
import { runProgram } from './run-program.mjs';
import { say, text } from './say.mjs';
import { hashOfTimes, isStamped } from './stamp.mjs';

/** The meeting that the sample and the demonstration are told from. */
const sample = 'tests/meetings/2024-03-15.yaml';
const pipeline = 'tests/matters/pipeline.yaml';
const shared = [
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'src/i18n',
  'src/contract',
  'src/domain',
];

/** Compiles src and bot to dist/server if they have changed. @param {string} root */
export const buildServer = (root) =>
  build(root, {
    name: 'server',
    telling: 'building-server',
    sources: [...shared, 'tsconfig.build.json', 'src', 'bot', sample, pipeline],
    make: async (folder) => {
      const tsc = join(root, 'node_modules', 'typescript7', 'bin', 'tsc');
      await succeed(root, 'tsc', [tsc, '-p', 'tsconfig.build.json', '--outDir', folder]);
      for (const place of ['src', 'bot']) copyAssets(join(root, place), join(folder, place));
      if (existsSync(join(root, sample)))
        cpSync(join(root, sample), join(folder, 'sample', '2024-03-15.yaml'));
      cpSync(join(root, pipeline), join(folder, 'sample', 'pipeline.yaml'));
      await succeed(root, 'sample', [join(folder, 'src', 'script', 'compile-sample.mjs'), folder]);
      await inFewFiles(folder);
    },
  });

/** Builds the tab's page to dist/tab if it has changed. @param {string} root */
export const buildTab = (root) =>
  build(root, {
    name: 'tab',
    telling: 'building-tab',
    sources: [...shared, 'vite.config.ts', 'tab'],
    make: async (folder) => {
      const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
      await succeed(root, 'vite', [vite, 'build', '--outDir', folder, '--emptyOutDir', '--logLevel', 'warn']);
    },
  });

/** Builds aside and puts the result in place whole, so that a running server never sees half of it. */
async function build(root, { name, telling, sources, make }) {
  const place = join(root, 'dist', name);
  const stamp = join(place, '.stamp');
  if (isStamped(stamp, hashOfTimes(root, sources))) return;
  await oneAtATime(join(root, 'dist', `.building-${name}`), async () => {
    const wanted = hashOfTimes(root, sources);
    if (isStamped(stamp, wanted)) return;
    say.progress(telling);
    const aside = join(root, 'dist', `.${name}-${process.pid}`);
    try {
      await make(aside);
      writeFileSync(join(aside, '.stamp'), wanted);
      rmSync(place, { recursive: true, force: true });
      renameSync(aside, place);
    } finally {
      rmSync(aside, { recursive: true, force: true });
    }
  });
}

/** As for use, whoever asks: under a test runner's NODE_ENV Vite would pack React's slow and heavy half. */
async function succeed(root, name, args) {
  const env = { ...process.env, NODE_ENV: 'production' };
  const code = await runProgram(process.execPath, args, { cwd: root, env });
  if (code !== 0) throw new Error(text('build-failed', name, code));
}

/** What the compiler leaves behind: everything that isn't TypeScript, or this command before it is compiled. */
function copyAssets(from, to) {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = join(from, entry.name);
    const target = join(to, entry.name);
    if (entry.isDirectory()) copyAssets(source, target);
    else if (
      !/\.(tsx?|md)$/.test(entry.name) &&
      !(dirname(source).endsWith('cli') && entry.name.endsWith('.mjs'))
    ) {
      mkdirSync(dirname(target), { recursive: true });
      cpSync(source, target);
    }
  }
}
