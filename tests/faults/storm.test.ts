import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** The storm (storm.mjs says what it is): all of it in `npm run test:faults`, its shortest part else. */
const root = join(import.meta.dirname, '..', '..');
const all = process.env['SAMSYN_FAULTS'] === 'all';
const part = ['--short', '--only', 'server killed,partitioned,half-open connections'];

async function run(file: string, ...args: readonly string[]) {
  const child = spawn(process.execPath, [file, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'inherit'] });
  const said: string[] = [];
  child.stdout.on('data', (text) => {
    said.push(String(text));
    if (all) process.stdout.write(String(text));
  });
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, said: said.join('') };
}

test(
  'TR2, TR3, TR4: whatever breaks, every press acknowledged is on record exactly once and its chat shows it',
  async () => {
    expect(await run('src/cli/launch.mjs', 'build')).toMatchObject({ code: 0 });
    const { code, said } = await run('tests/faults/storm.mjs', ...(all ? [] : part));
    expect(said).toMatch(/in all: \d+ faults, \d+ presses acknowledged, 0 lost, 0 doubled/);
    expect(code).toBe(0);
  },
  all ? 3_600_000 : 400_000,
);

if (all)
  test('TR2, TR3, TR4: the program of the form before and this one, side by side on one database, lose and double nothing', async () => {
    const { code, said } = await run('tests/faults/two-builds.mjs');
    expect(said).toMatch(
      /two builds: (skipped, there is no history|.* 0 lost, 0 doubled; chains broken 0, left in the outbox 0; .* 0 shown otherwise)/,
    );
    expect(code).toBe(0);
  }, 600_000);
