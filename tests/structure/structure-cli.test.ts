import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { structure } from '../../src/cli/structure.ts';
import { collaboration, councilApp } from '../app/council-app.ts';

let council: Awaited<ReturnType<typeof councilApp>>;
let folder: string;
const { DATABASE_URL: before } = process.env;
beforeEach(async () => {
  council = await councilApp();
  folder = await mkdtemp(join(tmpdir(), 'samsyn-structure-'));
  process.env['DATABASE_URL'] = council.url;
});
afterEach(async () => {
  if (before === undefined) delete process.env['DATABASE_URL'];
  else process.env['DATABASE_URL'] = before;
  await rm(folder, { recursive: true, force: true });
  await council.close();
});

async function run(...args: readonly string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await structure([...args, '--collaboration', 'county'], {
    locale: 'sv',
    out: (line) => void out.push(line),
    err: (line) => void err.push(line),
  });
  return { code, out, err };
}
const header = 'Organ;Uppdrag;Huvudman;Plats;Person;Parti;Från och med;Till och med';

describe('samsyn structure', () => {
  test('ST5: show tells who sits where on a day, and finds', async () => {
    const all = await run('show', '--on', '2024-03-15');
    expect([all.code, all.out]).toEqual([
      0,
      expect.arrayContaining([
        'Länet, matrikel per 2024-03-15',
        '  Ordförande: Ada (s)',
        '  Ordinarie, mala-1: Cia (s)',
      ]),
    ]);
    expect((await run('show', '--find', 'gun')).out.slice(1)).toEqual([
      '',
      'Samrådet',
      '  Ersättare nr 2, Region Västerbotten: Gun (s)',
    ]);
    expect((await run('show', '--find', 'ingen')).code).toBe(1);
  });

  test('ST8: what is exported comes in unchanged', async () => {
    for (const form of ['xlsx', 'csv']) {
      const file = join(folder, `ut.${form}`);
      expect((await run('export', file)).code).toBe(0);
      expect((await readFile(file)).length).toBeGreaterThan(100);
      const { code, out } = await run('import', file);
      expect([code, out]).toEqual([
        0,
        [expect.stringMatching(/^0 nya, 0 ändrade, \d\d oförändrade, 0 med fel\.$/)],
      ]);
    }
  });

  test('ST8: an import shows every fault, records on --confirm, and who asked is on record', async () => {
    const file = join(folder, 'in.csv');
    const rows = ['Samrådet;ersättare;Malå kommun;;Ny Person;s;2024-05-01;', 'Samrådet;kassör;;;Ada;;;'];
    await writeFile(file, [header, ...rows].join('\n'));
    const preview = await run('import', file);
    expect(preview.code).toBe(1);
    expect(preview.err).toEqual([
      'Uppdrag, rad 3: Fel – Ada, Samrådet',
      '  B3, Uppdrag: ”kassör” går inte här. Det som går är ordinarie, ersättare, adjungerad, sekreterare och koordinator.',
    ]);
    expect(preview.out.at(-1)).toContain('Inget är registrerat.');
    const confirmed = await run('import', file, '--confirm', '--as', 'sol');
    expect(confirmed.out.at(-1)).toBe('Registrerat: 1 rad.');
    const record = await council.app.structureRecord(collaboration);
    expect(record.at(-1)).toMatchObject({
      type: 'StructureChanged',
      actor: { person: 'sol', via: 'script' },
    });
  });

  test('AU6: --as somebody who may not change the register is refused', async () => {
    const file = join(folder, 'in.csv');
    await writeFile(file, `${header}\nSamrådet;ersättare;Malå kommun;;Ny Person;s;2024-05-01;`);
    const { code, err } = await run('import', file, '--confirm', '--as', 'cia');
    expect([code, err]).toEqual([1, [expect.stringContaining('sekreteraren')]]);
  });

  test('commands that make no sense say how they are used', async () => {
    expect((await run('show', '--on', '2024-02-30')).err).toEqual([
      '”2024-02-30” är ingen dag. Skriv som 2024-03-15.',
    ]);
    expect((await run('dance')).code).toBe(2);
    expect((await run('export', 'x.pdf')).code).toBe(2);
    expect((await run('import', join(folder, 'missing.csv'))).code).toBe(1);
  });
});
