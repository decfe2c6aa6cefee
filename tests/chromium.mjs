import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { runProgram } from '../src/cli/run-program.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const elsewhere = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** The browser that the tests drive; installed from Debian's or Ubuntu's own packages when that can be done. */
export async function ensureChromium() {
  const found = findChromium();
  if (found !== null) return found;
  if (mayInstall()) {
    console.log('Installing Chromium with apt-get (some 100 MB) …');
    await runProgram('apt-get', ['update'], {});
    await runProgram('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], {});
  }
  const installed = findChromium();
  if (installed !== null) return installed;
  console.error(
    'The browser tests need Chromium or Chrome, and none was found on PATH. Get it with\n' +
      '  Debian, Ubuntu: sudo apt-get update && sudo apt-get install -y chromium\n' +
      '  Fedora:         sudo dnf install chromium\n' +
      '  macOS:          brew install --cask chromium\n' +
      'or name one that is there: SAMSYN_CHROMIUM=/path/to/chromium npm test',
  );
  process.exit(1);
}

function findChromium() {
  const named = process.env.SAMSYN_CHROMIUM;
  const folders = (process.env.PATH ?? '').split(delimiter);
  const places = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...(named ? [named] : []), ...places, ...elsewhere].find(isProgram) ?? null;
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function mayInstall() {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  try {
    return /^(ID|ID_LIKE)=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
  } catch {
    return false;
  }
}
