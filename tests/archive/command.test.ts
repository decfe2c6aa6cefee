import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { archive } from '../../src/cli/archive.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { testDatabase, type TestDatabase } from '../database.ts';

let database: TestDatabase;
let folder: string;
const before = { ...process.env };
beforeAll(async () => {
  database = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), 'samsyn-archive-test-'));
  process.env['DATABASE_URL'] = database.url;
  process.env['SAMSYN_COLLABORATION'] = 'norrmark';
});
afterAll(async () => {
  process.env = before;
  await rm(folder, { recursive: true });
  await database.drop();
});

async function told(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = { locale: 'sv', out: (line) => out.push(line), err: (line) => err.push(line) };
  return { code: await archive(args, terminal), out: out.join('\n'), err: err.join('\n') };
}

const fixture = (name: string) => `tests/minutes-reading/fixtures/${name}.txt`;

describe('samsyn archive', () => {
  test('MI14: files are added, those that can’t be read are said, and words are found', async () => {
    const recipe = join(folder, 'kaka.txt');
    await writeFile(recipe, 'Blanda mjöl och socker och grädda det i ugnen.');
    const added = await told('add', fixture('board'), recipe, fixture('region'), join(folder, 'none.txt'));
    expect(added.code).toBe(1);
    expect(added.out).toMatch(
      /board\.txt: Sammanträdesprotokoll Kommunstyrelsen 2023-10-04 är inläst\. 7 ärenden/,
    );
    expect(added.out).toMatch(/region\.txt/);
    expect(added.err).toMatch(/kaka\.txt ser ut som ett protokoll/);
    expect(added.err).toMatch(/none\.txt kan inte läsas/);

    const found = await told('search', 'renhållning', 'taxan');
    expect(found).toMatchObject({ code: 0, err: '' });
    expect(found.out).toMatch(/ärende 104: Taxa för renhållning 2024\n {2}.*\*[Tt]axan?\*/);
    expect((await told('search', 'renhållning', '--year', '2019')).out).toBe('0 träffar.');
    expect((await told('search', 'helikopter', '--body', 'Kommunstyrelsen')).out).toBe('0 träffar.');
    expect((await told('add', fixture('board'))).out).toMatch(/fanns redan/);
  });

  test.each([
    [[]],
    [['add']],
    [['search']],
    [['remove', 'x']],
    [['search', 'x', '--year', 'när']],
    [['add', 'x', '--no']],
  ])('%j makes no sense', async (args) => {
    expect(await told(...args)).toMatchObject({ code: 2, out: '' });
  });
});
