import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** `npm run load` in small: some seconds of a few meetings, and in `npm run test:faults` a crowd too. */
const root = join(import.meta.dirname, '..', '..');
const all = process.env['SAMSYN_FAULTS'] === 'all';
const part = all
  ? ['--minutes', '0.5', '--meetings', '20']
  : ['--minutes', '0.1', '--meetings', '3', '--paces', '10', '--no-crowd'];

test('TR3: of many meetings at once no press fails, and each that was acknowledged is on record', async () => {
  const child = spawn(process.execPath, ['tests/load/run.mjs', ...part], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const said: string[] = [];
  child.stdout.on('data', (text) => void said.push(String(text)));
  const [code] = (await once(child, 'close')) as [number | null];
  expect(said.join('')).toMatch(/10 × people's pace.* 0 failed, 0 not on record/);
  expect({ code, said: said.join('') }).toMatchObject({ code: 0 });
}, 600_000);
