import fc from 'fast-check';
import { addFile } from '../../src/archive/add-file.ts';
import { archivedItems } from '../../src/archive/archived-items.ts';
import { linksOf } from '../../src/archive/links.ts';
import { readMinutes } from '../../src/minutes/read/read-minutes.ts';
import { fixture, fixtures } from '../minutes-reading/given.ts';
import { appWith, archiveInMemory, clock, collaboration, roster } from './given.ts';

const minutes = (...present: readonly string[]) =>
  readMinutes(
    `Protokoll Samrådet\n\nNärvarande\n\n${present.join('\n')}\n\n1. Övriga frågor\n\nInga övriga frågor.\n`,
  );

describe('MI14: names are linked only where it is certain who is meant', () => {
  const linked = (line: string) => linksOf(minutes(line), roster);
  const person = (line: string) => linked(line).links.find(({ kind }) => kind === 'person')?.id ?? null;
  const doubt = (line: string) => linked(line).doubts[0]?.why ?? null;

  test('the very name, and party and principal that agree', () => {
    expect(person('Ragna Lidvall (S) Granvattnets kommun')).toBe('p-ragna');
    expect(person('Ester Fjällmo, Region Norrmark')).toBe('p-ester');
  });

  test('of two with one name the one whose party is said', () => {
    expect(person('Kjell Oxdal (c) Tallberga kommun')).toBe('p-kjell-c');
    expect([person('Kjell Oxdal (kd) Tallberga kommun'), doubt('Kjell Oxdal (kd) Tallberga kommun')]).toEqual(
      [null, 'several'],
    );
  });

  test.each([
    ['Bertil Solmyra (c) Granvattnets kommun', 'unknown'],
    ['Ragna Lidwall (s) Granvattnets kommun', 'unknown'],
    ['Ragna Lidvall (m) Granvattnets kommun', 'party-differs'],
    ['Ragna Lidvall (s) Tallberga kommun', 'principal-differs'],
    ['Vanja Tornmark', 'too-little-said'],
  ])('%s is listed as %s', (line, why) => {
    expect([person(line), doubt(line)]).toEqual([null, why]);
  });

  test('principals by the very name they print', () => {
    const { links } = linked('Bertil Solmyra (c) Tallberga kommun');
    expect(links).toEqual([{ kind: 'principal', id: 'pr-t', name: 'Tallberga kommun', line: 5 }]);
  });
});

describe('MI14: every line of a document can be found, in one place', () => {
  test.each(fixtures)('%s', (name) => {
    const text = fixture(name);
    const parts = archivedItems(text, readMinutes(text));
    expect(
      parts
        .map(({ text: own }) => own)
        .join('\n')
        .split('\n')
        .filter((line) => line.trim() !== ''),
    ).toEqual(text.split('\n').filter((line) => line.trim() !== ''));
  });

  test('of any text, however long its lines', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('1. Ett', '2. Två', '', 'x'.repeat(70_000), 'Närvarande'), {
          maxLength: 12,
        }),
        (lines) => {
          const text = lines.join('\n');
          const parts = archivedItems(text, readMinutes(text));
          for (const part of parts) expect(part.text.length).toBeLessThanOrEqual(61_000);
          for (const [place, part] of parts.slice(1).entries())
            expect(part.firstLine).toBeGreaterThan(parts[place]!.lastLine);
        },
      ),
      { numRuns: 40, seed: 20240315 },
    );
  });
});

describe('MI14: a file is added', () => {
  const add = (bytes: Uint8Array, archive = archiveInMemory(), preview = false) =>
    addFile({ app: appWith(roster), archive, clock }, collaboration, {
      name: 'gamla.txt',
      bytes,
      by: null,
      preview,
    });

  test('once: the same file again is the same document', async () => {
    const archive = archiveInMemory();
    const bytes = Buffer.from(fixture('style-2024'));
    expect(await add(bytes, archive)).toMatchObject({ ok: true, fresh: true });
    expect(await add(bytes, archive)).toMatchObject({ ok: true, fresh: false });
    const [document] = [...archive.kept.values()];
    expect(archive.kept.size).toBe(1);
    expect(document).toMatchObject({
      date: '2024-04-12',
      file: 'gamla.txt',
      body: 'Samråd barn, skola och hälsa',
    });
  });

  test('a preview tells what was read and found, and keeps nothing', async () => {
    const archive = archiveInMemory();
    const seen = await add(Buffer.from(fixture('style-2024')), archive, true);
    expect(seen.ok && [seen.fresh, seen.findings.length > 0, archive.kept.size]).toEqual([null, true, 0]);
  });

  test('what holds no minutes is refused', async () => {
    expect(
      await add(Buffer.from('Recept på kaka\n\nBlanda mjöl och socker och grädda det i ugnen.')),
    ).toEqual({
      ok: false,
      fault: { code: 'not-minutes' },
    });
    expect(await add(Buffer.from('%PDF-1.4 half'))).toMatchObject({ ok: false, fault: { code: 'damaged' } });
  });
});
