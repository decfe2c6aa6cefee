import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportMeeting } from '../../src/cli/export.ts';
import { importMeeting } from '../../src/cli/import.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { verify } from '../../src/cli/verify.ts';
import { home, meeting, signedMeeting, type Stand } from './signed-meeting.ts';

/** `samsyn verify`, `export` and `import`, as they are typed. */
let stand: Stand;
let folder: string;
let file: string;
const before = { ...process.env };
beforeAll(async () => {
  stand = await signedMeeting();
  folder = await mkdtemp(join(tmpdir(), 'samsyn-bundle-test-'));
  file = join(folder, 'mote.zip');
  process.env['SAMSYN_COLLABORATION'] = home;
});
afterAll(async () => {
  process.env = before;
  await rm(folder, { recursive: true });
  await stand.close();
});

type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

async function told(command: Command, url: string, ...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  process.env['DATABASE_URL'] = url;
  const terminal: Terminal = { locale: 'sv', out: (line) => out.push(line), err: (line) => err.push(line) };
  return { code: await command(args, terminal), out: out.join('\n'), err: err.join('\n') };
}

test('TR5: exported, verified as a file, taken in elsewhere and verified there, all with one command each', async () => {
  const { url } = stand;
  expect(await told(exportMeeting, url, meeting, '--to', file)).toMatchObject({ code: 0, err: '' });
  const held = { code: 0, out: expect.stringMatching(/äkta.*3 underskrifter/) as string };
  expect(await told(verify, url, meeting)).toMatchObject(held);
  expect(await told(verify, url, file)).toMatchObject(held);
  const elsewhere = await stand.another();
  expect(await told(verify, elsewhere.url, meeting)).toMatchObject({
    code: 1,
    err: 'Det finns inget sådant möte här.',
  });
  expect(await told(importMeeting, elsewhere.url, file)).toMatchObject({ code: 0 });
  expect((await told(importMeeting, elsewhere.url, file)).out).toMatch(/fanns redan/);
  expect(await told(verify, elsewhere.url, meeting)).toMatchObject(held);
});

test('TR5: a damaged file is refused with what is wrong, and nothing is taken in', async () => {
  const whole = await readFile(file);
  const damaged = join(folder, 'skadad.zip');
  await writeFile(damaged, whole.subarray(0, whole.length - 200));
  const elsewhere = await stand.another();
  for (const command of [verify, importMeeting])
    expect(await told(command, elsewhere.url, damaged)).toMatchObject({
      code: 1,
      err: 'Filen är inte ett utlämnat möte, eller så är den skadad.',
    });
  expect(await told(verify, elsewhere.url, meeting)).toMatchObject({ code: 1 });
});

test.each([
  [verify, []],
  [exportMeeting, ['a', 'b']],
  [importMeeting, ['a', '--no']],
])('what makes no sense is 2, with how it is used', async (command, args) => {
  expect(await told(command, stand.url, ...args)).toMatchObject({
    code: 2,
    err: expect.stringContaining('Användning') as string,
  });
});
