import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkMinutes } from '../../src/cli/check-minutes.ts';
import { readMinutes } from '../../src/cli/read-minutes.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import type { ReadMinutes } from '../../src/minutes/read/read-shape.ts';
import { march } from './given.ts';

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
    ['a.pdf', '%PDF-1.7', /som \.txt/],
    ['a.docx', 'PK', /som \.txt/],
    ['disguised.txt', '%PDF-1.7', /som \.txt/],
    ['empty.txt', ' \n', /tom/],
    ['binary.txt', 'a\0b', /läsbar text/],
  ])('%s is refused with a reason', async (name, content, reason) => {
    const { code, out, err } = await told(readMinutes, await file(name, content));
    expect([code, out]).toEqual([1, '']);
    expect(err).toMatch(reason);
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
