import pg from 'pg';
import { readFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { person } from '../../src/cli/person.ts';
import type { Terminal } from '../../src/cli/terminal.ts';
import { about } from '../../src/person/about.ts';
import type { PersonExport } from '../../src/person/person-export.ts';
import { playInto } from './played.ts';

describe('samsyn person export', () => {
  let played: Awaited<ReturnType<typeof playInto>>;
  let folder: string;
  beforeAll(async () => {
    played = await playInto();
    folder = mkdtempSync(join(tmpdir(), 'samsyn-person-'));
  });
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await played.drop();
  });

  async function run(...args: string[]) {
    const said: string[] = [];
    const terminal: Terminal = {
      locale: 'sv',
      out: (line) => said.push(line),
      err: (line) => said.push(line),
    };
    const before = process.env['DATABASE_URL'];
    process.env['DATABASE_URL'] = played.url;
    try {
      return { code: await person(args, terminal), said: said.join('\n') };
    } finally {
      if (before === undefined) delete process.env['DATABASE_URL'];
      else process.env['DATABASE_URL'] = before;
    }
  }
  async function exported(who: string, ...more: string[]) {
    const file = join(folder, 'out.zip');
    const { code, said } = await run('export', who, '--to', file, ...more);
    expect([code, said]).toEqual([0, expect.stringContaining(file) as string]);
    const files = unzipSync(readFileSync(file));
    const text = (name: string) => new TextDecoder().decode(files[name]);
    return { made: JSON.parse(text('person.json')) as PersonExport, words: text('person.txt') };
  }

  it('holds every event of the record that names the person, and how they voted', async () => {
    const { made } = await exported('rune-storliden');
    const inRecord = await played.versionsNaming('"rune-storliden"');
    const events = made.kept.filter(({ event }) => event !== null);
    expect(events).toHaveLength(inRecord);
    expect(inRecord).toBeGreaterThan(8);
    expect(events.find(({ event }) => event === 'BallotCast')).toMatchObject({ own: true });
    expect(JSON.stringify(events.find(({ event }) => event === 'BallotCast')?.data)).toMatch(
      /approve|reject|abstain/,
    );
  });

  it('holds nothing of others that stands in the same lists', async () => {
    const { made } = await exported('rune-storliden');
    const everything = JSON.stringify(made);
    for (const other of ['torsten-granmyr', 'gudrun-alvmark'])
      expect(everything).not.toContain(`"id":"${other}"`);
    const roster = made.kept.find(({ event }) => event === 'MeetingPrepared')?.data as {
      plan: { roster: { persons: readonly unknown[] } };
    };
    expect(roster.plan.roster.persons).toHaveLength(1);
  });

  it('finds every table that holds the person, also one that nobody thought of', async () => {
    const client = new pg.Client({ connectionString: played.url });
    await client.connect();
    await client.query('create table afterthought (collaboration text, whom text)');
    await client.query(
      "insert into afterthought values ('vasterbotten', 'rune-storliden'), ('elsewhere', 'rune-storliden')",
    );
    const { made } = await exported('rune-storliden');
    await client.query('drop table afterthought');
    await client.end();
    const found = made.kept.filter(({ place }) => place === 'afterthought');
    expect(found.map(({ data }) => data)).toEqual([
      { collaboration: 'vasterbotten', whom: 'rune-storliden' },
    ]);
  });

  it('says it in words, in Swedish and English, with everything that the JSON has', async () => {
    const { made, words } = await exported('Rune Storliden');
    expect(words).toContain('Vad som finns bevarat om Rune Storliden');
    expect(words).toContain('== Sammanträdet samrad-2024-03-15 ==');
    for (const { event, at } of made.kept) if (event !== null) expect(words).toContain(`${at!} ${event}`);
    expect((await exported('rune-storliden', '--lang', 'en')).words).toContain(
      'What is kept of Rune Storliden',
    );
  });

  it('says so when nobody is called that, and how it is used', async () => {
    expect(await run('export', 'Ingen Alls')).toEqual({
      code: 1,
      said: expect.stringContaining('Ingen i matrikeln') as string,
    });
    expect(await run('show')).toEqual({
      code: 2,
      said: expect.stringContaining('samsyn person export') as string,
    });
  });
});

describe('what of a value is about somebody', () => {
  const texts = ['"bo"', 'Bo Ek'];
  it.each([
    ['an id that begins like another', { person: 'bosse', name: 'Bosse' }, undefined],
    ['a list', [{ id: 'bo', party: 's' }, { id: 'cia' }], [{ id: 'bo', party: 's' }]],
    [
      'an object with others in it',
      { at: 1, by: 'bo', to: [{ id: 'cia' }], seat: { of: 'bo' } },
      { at: 1, by: 'bo', seat: { of: 'bo' } },
    ],
    ['words that name', { text: 'Bo Ek yttrade sig.' }, { text: 'Bo Ek yttrade sig.' }],
    ['a name as a key', { votes: { bo: 'yes', cia: 'no' } }, { votes: { bo: 'yes' } }],
  ])('%s', (_what, value, kept) => {
    expect(about(value, texts)).toEqual(kept);
  });
});
