import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { oneAtATime } from './one-at-a-time.mjs';
import { runProgram } from './run-program.mjs';
import { say, text } from './say.mjs';
import { hashOfFile, isStamped } from './stamp.mjs';

/**
 * Sees to it that node_modules is what package-lock.json says, by a stamp in it. `npm ci` removes the stamp with
 * the folder, so an interrupted installation is begun anew.
 * @param {string} root
 */
export async function install(root) {
  const wanted = hashOfFile(join(root, 'package-lock.json'));
  const stamp = join(root, 'node_modules', '.samsyn-installed');
  if (isStamped(stamp, wanted)) return;
  await oneAtATime(join(root, 'dist', '.installing'), async () => {
    if (isStamped(stamp, wanted)) return;
    if (!isInstalledAlready(root)) await cleanInstall(root);
    writeFileSync(stamp, wanted);
  });
}

async function cleanInstall(root) {
  say.progress('installing');
  const began = Date.now();
  const sign = setInterval(
    () => say.progress('still-installing', Math.round((Date.now() - began) / 1000)),
    15_000,
  );
  const windows = process.platform === 'win32';
  const code = await runProgram(windows ? 'npm.cmd' : 'npm', ['ci', '--no-audit', '--no-fund'], {
    cwd: root,
    shell: windows,
    // What builds and tests is needed too, whatever the machine's own habit is.
    env: { ...process.env, NODE_ENV: '', npm_config_omit: '' },
  }).finally(() => clearInterval(sign));
  if (code !== 0) throw new Error(text('install-failed', code));
}

/** Did somebody run npm by hand? npm's own note of what it installed then has everything the lock asks for. */
function isInstalledAlready(root) {
  const note = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(note)) return false;
  const installed = packagesOf(note);
  return Object.entries(packagesOf(join(root, 'package-lock.json'))).every(
    ([place, wanted]) => place === '' || wanted.optional || installed[place]?.version === wanted.version,
  );
}

/** @returns {Record<string, { version?: string, optional?: boolean }>} */
const packagesOf = (lock) => JSON.parse(readFileSync(lock, 'utf8')).packages;
