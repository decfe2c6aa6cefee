import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { checkRecord } from '../../src/minutes/check/check-record.ts';
import { readMinutes } from '../../src/minutes/read/read-minutes.ts';
import type { MinutesFacts } from '../../src/minutes/read/read-shape.ts';
import { growth } from '../growth.ts';
import { fixture, fixtures, march } from './given.ts';

const texts = [...fixtures.map(fixture), march().text];
const schema = (file: string) => JSON.parse(readFileSync(`src/minutes/${file}`, 'utf8')) as object;
const ajv = new Ajv2020({ strict: false }).addSchema(schema('record.schema.json'));
const fits = ajv.compile(schema('read/read-minutes.schema.json'));

/** Lines as the reader must account for them: their numbers, and their words. */
const written = (text: string) =>
  text
    .split(/\r\n|\n|\r/)
    .map((line, place) => ({
      line: place + 1,
      words: line.match(/\p{L}{4,}/gu) ?? [],
      blank: line.trim() === '',
    }))
    .filter(({ blank }) => !blank);

/** The read text without line numbers: everything that a line can have become. */
function holds(text: string) {
  const read = readMinutes(text);
  expect(read.lines.map(({ line }) => line)).toEqual(written(text).map(({ line }) => line));
  const listed = new Set(read.unread.map(({ line }) => line));
  for (const { line, as } of read.lines) if (as === 'unread') expect(listed).toContain(line);
  expect(fits(read)).toBe(true);
  expect(() => checkRecord(read)).not.toThrow();
  return read;
}

describe('MI9: every line is used or listed', () => {
  test.each(texts.map((text, place) => [place, text] as const))(
    'of whole text %i, and its words are in the JSON',
    (_place, text) => {
      const read = holds(text);
      const said = JSON.stringify({ ...read, lines: [] });
      const kept = new Set([
        'prose',
        'decision',
        'presenters',
        'item-heading',
        'next-meeting',
        'deviation',
        'note',
        'unread',
      ]);
      const uses = new Map(read.lines.map(({ line, as }) => [line, as]));
      for (const { line, words } of written(text).filter((known) => kept.has(uses.get(known.line) ?? '')))
        for (const word of words.filter(
          (known) =>
            !/^(?:Föredragande|Beslut|Avvikelse|ärendegången|ärendet|togs|Skäl|Protokollsanteckning|ärende|Undertecknade?|vill|lämnar?|följande|anteckning|protokollsanteckning|till)$/i.test(
              known,
            ),
        ))
          expect(`${line}: ${said.includes(word) ? word : 'missing'}`).toBe(`${line}: ${word}`);
    },
  );

  test('of any beginning, any end and any middle of one', () => {
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.nat(100), fc.nat(100), (text, from, length) => {
        const start = Math.floor((text.length * from) / 100);
        holds(text.slice(start, start + Math.floor((text.length * length) / 100)));
      }),
      { numRuns: 60, seed: 20240315 },
    );
  });

  test('of lines shuffled, dropped, repeated, from several minutes, with page breaks in between', () => {
    const lines = texts.flatMap((text) => text.split('\n'));
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.constantFrom(...lines), fc.constantFrom('', '\f', '§ 7', '3.', '12', ' 2 (4)')),
          { maxLength: 120 },
        ),
        (some) => {
          holds(some.join('\n'));
        },
      ),
      { numRuns: 60, seed: 20240315 },
    );
  });

  test('of any characters whatever', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => void readMinutes(text)),
      { numRuns: 200, seed: 20240315 },
    );
  });
});

test('MI9: a meeting’s own record is such facts too, by the same schema', () => {
  const facts: MinutesFacts = march().record;
  expect(facts.items).toHaveLength(14);
  expect([fits(JSON.parse(JSON.stringify(facts))), fits.errors]).toEqual([true, null]);
});

test('MI9: five hundred pages are read, and twice as many pages take twice as long', async () => {
  const copies = (count: number) =>
    Array.from({ length: count }, (_, place) => `${fixture('style-2022')}\n\f\n${place}`).join('\n');
  expect(readMinutes(copies(200)).lines.length).toBeGreaterThan(9000);
  expect(await growth((count) => readMinutes(copies(count)), 50)).toBeLessThan(3.2);
});
