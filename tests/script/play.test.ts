import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { play, type StorePlaces } from '../../src/cli/play.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import type { MinutesRecord } from '../../src/minutes/record-shape.ts';
import { sampleScriptPath } from '../../src/script/sample.ts';
import { openStore } from '../../src/store/open.ts';
import { testDatabase } from '../database.ts';
import { smallest } from './told.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'samsyn-play-test-'));
});
afterAll(() => rm(folder, { recursive: true }));

/** A fresh database of the test run instead of a server of the play's own. */
const onTestDatabase: StorePlaces = async (work) => {
  const database = await testDatabase();
  const store = await openStore({ url: database.url });
  try {
    return await work(store);
  } finally {
    await store.close();
    await database.drop();
  }
};

async function playing(...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const terminal: Terminal = { locale: 'sv', out: (line) => out.push(line), err: (line) => err.push(line) };
  const code = await play(args, terminal, onTestDatabase);
  return { code, out, err };
}

async function fileOf(name: string, text: string): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, text);
  return file;
}

describe('the meeting of 15 March 2024 is played to minutes', () => {
  let played: Awaited<ReturnType<typeof playing>>;
  let record: MinutesRecord;
  let text: string;
  beforeAll(async () => {
    const files = ['txt', 'html', 'json'].map((form) => join(folder, `minutes.${form}`));
    played = await playing(sampleScriptPath(), ...files.flatMap((file) => ['--minutes', file]));
    [text, record] = [
      await readFile(join(folder, 'minutes.txt'), 'utf8'),
      JSON.parse(await readFile(join(folder, 'minutes.json'), 'utf8')) as MinutesRecord,
    ];
  });

  test('it goes through, and says so in a few lines without names', () => {
    expect(played.err).toEqual([]);
    expect(played.code).toBe(0);
    expect(played.out.join('\n')).toMatch(/13 av 16 huvudmän.*16 av 20 platser.*\(4 ersättare\)/);
    expect(played.out).toContain('Omröstning i ärende 5: 7 bifall, 5 avslag, 4 avstår.');
  });

  test('DE5: 7 for, 5 against, 4 abstain; 6, 3, 3 and one split by principal', () => {
    expect(record.votes[0]?.tally).toMatchObject({ approve: 7, reject: 5, abstain: 4, silent: 0, absent: 9 });
    const by = (record.votes[0]?.byPrincipal ?? []).map(({ choice }) => choice);
    const count = (choice: string) => by.filter((one) => one === choice).length;
    expect(['approve', 'reject', 'abstain', 'split'].map(count)).toEqual([6, 3, 3, 1]);
  });

  test('AT2: exactly four of the ballots are a substitute’s', () => {
    const substitutes = record.ballots.filter(({ capacity }) => capacity === 'substitute');
    expect(substitutes.map(({ party, principal, choice }) => [party, principal, choice])).toEqual(
      expect.arrayContaining([
        ['v', 'Region Västerbotten', 'reject'],
        ['kd', 'Umeå kommun', 'abstain'],
        ['s', 'Åsele kommun', 'approve'],
        ['c', 'Vännäs kommun', 'abstain'],
      ]),
    );
    expect(substitutes).toHaveLength(4);
  });

  test('AT4: Dorotea, Malå and Vilhelmina are unrepresented', () => {
    expect(record.unrepresented).toEqual(['Dorotea kommun', 'Malå kommun', 'Vilhelmina kommun']);
  });

  test('DE2: item 5 has no outcome, item 7 is postponed, item 8 decided', () => {
    const outcome = (number: number) => record.items.find((item) => item.number === number)?.outcome;
    expect([outcome(5), outcome(7), outcome(8)]).toEqual([null, 'postponed', 'approved']);
  });

  test('RE1, RE3: reservations against decision and procedure and the note of three are all there', () => {
    const of = (type: string) =>
      record.dissent.filter((one) => one.type === type).map(({ persons }) => persons.length);
    expect([of('reservation-decision'), of('note')]).toEqual([[1], [3]]);
    expect(of('reservation-procedure').reduce((sum, count) => sum + count, 0)).toBe(4);
  });

  test('AG4, AT5: 23 of 25 at the joint session, and a chair who was away in the afternoon', () => {
    const lsg = record.attendance.filter(
      ({ body, capacity }) => body === 'Länssamverkansgruppen' && capacity === 'ordinary',
    );
    expect([lsg.length, lsg.filter(({ present }) => present).length]).toEqual([25, 23]);
    expect(text).toMatch(/Umeå kommun, ordförande \(frånvarande eftermiddag\)/);
  });
});

test('DE6: a ballot outside the roll stops the play with line, field and sentence, and nothing is written', async () => {
  const minutes = join(folder, 'none.txt');
  const file = await fileOf('outside.yaml', smallest.replace('rune-lidmo: reject', 'ylva-nasmo: reject'));
  const { code, err } = await playing(file, '--minutes', minutes);
  expect(code).toBe(1);
  expect(err).toEqual([
    expect.stringMatching(/outside\.yaml:46:37 timeline\[6\]\.ballots\.ylva-nasmo: .*siv-granmo/),
  ]);
  await expect(readFile(minutes)).rejects.toThrow(/ENOENT/);
});

test.each([
  ['a file that is not there', ['nowhere.yaml'], 1, /kan inte läsas/],
  ['minutes in a form that is none', ['x.yaml', '--minutes', 'out.odt'], 2, /out\.odt/],
  ['no file', [], 2, /Användning/],
  ['an unknown option', ['x.yaml', '--minuets', 'out.txt'], 2, /Användning/],
])('%s is said, with its exit code', async (_what, args, code, said) => {
  const played = await playing(...args);
  expect(played.code).toBe(code);
  expect(played.err.join('\n')).toMatch(said);
});

test('minutes that can’t be written are said', async () => {
  const file = await fileOf('small.yaml', smallest);
  const { code, err } = await playing(file, '--minutes', join(folder, 'no', 'such', 'out.txt'));
  expect([code, err]).toEqual([1, [expect.stringMatching(/kan inte skrivas/)]]);
});
