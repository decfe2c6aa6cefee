import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkMinutes } from '../../src/cli/check-minutes.ts';
import { readMinutes } from '../../src/cli/read-minutes.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import type { ReadMinutes } from '../../src/minutes/read/read-shape.ts';
import { march } from './given.ts';
import { page, pdfOf } from './pdf-file.ts';
import { wordMinutes } from './word-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsyn-minutes-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function told(command: typeof readMinutes, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = { locale: 'sv', out: (line) => out.push(line), err: (line) => err.push(line) };
  return { code: await command(args, terminal), out: out.join('\n'), err: err.join('\n') };
}

async function file(name: string, content: string | Uint8Array): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const fixture = 'tests/minutes-reading/fixtures/style-2024.txt';

describe('samsyn read-minutes', () => {
  test('MI9: --json gives the facts and nothing else', async () => {
    const { code, out, err } = await told(readMinutes, fixture, '--json');
    expect([code, err]).toEqual([0, '']);
    expect((JSON.parse(out) as ReadMinutes).items).toHaveLength(7);
  });

  test('MI9: without it, counts and the lines in doubt', async () => {
    const { out } = await told(readMinutes, fixture);
    expect(out).toMatch(/7 ärenden, 1 omröstning, 5 röster/);
    expect(out).toMatch(/rad 114: Oklart om personen var närvarande eller frånvarande/);
  });

  test('a text in the letters of old Windows files is read all the same', async () => {
    const path = await file(
      'old.txt',
      Buffer.from('Protokoll Samrådet\n\n1. Övriga frågor\n\nInga övriga frågor.\n', 'latin1'),
    );
    expect((await told(readMinutes, path)).out).toMatch(/Protokoll Samrådet.*1 ärende/);
  });

  test.each([
    ['a.pdf', '%PDF-1.7', /skadad/],
    ['a.docx', 'PK', /skadad/],
    ['disguised.txt', '%PDF-1.7', /skadad/],
    ['letter.rtf', '{\\rtf1 hej}', /Spara protokollet som Word/],
    ['empty.txt', ' \n', /tom/],
    ['binary.txt', 'a\0b', /läsbar text/],
  ])('%s is refused with a reason', async (name, content, reason) => {
    const { code, out, err } = await told(readMinutes, await file(name, content));
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(reason);
  });

  test('MI9: Word and PDF are read as text is, and what wasn’t read of them is said beside the JSON', async () => {
    const word = await told(readMinutes, await file('a.docx', await wordMinutes()), '--json');
    expect((JSON.parse(word.out) as ReadMinutes).items.map(({ number }) => number)).toEqual([41, 42, 43]);
    const partly = pdfOf([page('Protokoll nämnden', '', '1. Övriga frågor', '', 'Inga övriga frågor.'), []]);
    const pdf = await told(readMinutes, await file('b.pdf', partly), '--json');
    expect((JSON.parse(pdf.out) as ReadMinutes).items).toHaveLength(1);
    expect(pdf).toMatchObject({ code: 0, err: expect.stringContaining('Sida 2') as string });
  });

  test('MI9: what is no minutes, or not Swedish, is said, and its lines are listed all the same', async () => {
    const english =
      'The board was asked to consider the plan and it is to be sent to all of them by the chair.';
    const foreign = await told(readMinutes, await file('en.txt', english), '--json');
    expect(foreign).toMatchObject({ code: 0, err: expect.stringContaining('inte på svenska') as string });
    expect((JSON.parse(foreign.out) as ReadMinutes).unread).toHaveLength(1);
    const recipe = await told(
      readMinutes,
      await file('kaka.txt', 'Blanda mjöl och socker och grädda det i en ugn.'),
    );
    expect(recipe.err).toMatch(/ser ut som ett protokoll/);
  });

  test('MI9: a scanned copy has no text in it', async () => {
    const { code, out, err } = await told(readMinutes, await file('scanned.pdf', pdfOf([[], []])));
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(/har ingen text, bara bilder \(2 sidor\)/);
  });

  test('a file that isn’t there, and a command without one', async () => {
    expect(await told(readMinutes, join(folder, 'none.txt'))).toMatchObject({ code: 1 });
    expect(await told(readMinutes)).toMatchObject({ code: 2 });
  });
});

describe('samsyn check-minutes', () => {
  test('MI5: says what doesn’t add up, where, and ends in 1 for a contradiction', async () => {
    const { code, out } = await told(checkMinutes, fixture);
    expect(code).toBe(1);
    expect(out).toMatch(/Motsägelse · Ärende 3, rad 64: Dagny Västerdal är ersättare/);
    expect(out).toMatch(/4 motsägelser/);
  });

  test('MI5: reads a machine-readable record too', async () => {
    const path = await file('record.json', JSON.stringify(march().record));
    expect(await told(checkMinutes, path, '--json')).toMatchObject({ code: 0, err: '' });
    expect(await told(checkMinutes, await file('other.json', '{}'))).toMatchObject({ code: 1, out: '' });
  });
});
