import writeWorkbook from 'write-excel-file/node';
import Papa from 'papaparse';
import { draftOf } from '../../src/domain/structure/draft.ts';
import { registerFrom, type Register } from '../../src/domain/structure/register.ts';
import { rosterOn } from '../../src/domain/structure/roster-on.ts';
import { readSample } from '../sample.ts';
import { importFaultText } from '../../src/spreadsheet/fault-text.ts';
import { planImport } from '../../src/spreadsheet/plan-import.ts';
import { readFile } from '../../src/spreadsheet/read-file.ts';

const sample = registerFrom((await readSample()).roster);

type Rows = string[][];
const persons: Rows = [['Id', 'Namn', 'Parti', 'Organisation', 'Titel', 'Från och med', 'Till och med']];
const seats: Rows = [['Id', 'Organ', 'Huvudman', 'Benämning', 'Från och med', 'Till och med']];
const mandates: Rows = [
  [
    'Organ',
    'Uppdrag',
    'Huvudman',
    'Plats',
    'Person',
    'Person-id',
    'Ordning',
    'Adjungerad från',
    'Från och med',
    'Till och med',
  ],
];
/** 80 persons, 60 seats and 60 mandates: 200 rows, all good to begin with. */
for (let number = 1; number <= 80; number += 1)
  persons.push([
    `ny-${number}`,
    `Nytt Namn ${number}`,
    number % 2 === 0 ? 's' : '',
    '',
    '',
    '2024-01-01',
    '',
  ]);
for (let number = 1; number <= 60; number += 1)
  seats.push([`barn-${number}`, 'Beredning barn och unga', 'Umeå', `Plats ${number}`, '2024-01-01', '']);
for (let number = 1; number <= 60; number += 1)
  mandates.push([
    'Barn och unga',
    'ordinarie',
    'Umeå',
    `barn-${number}`,
    `Nytt Namn ${number}`,
    '',
    '',
    '',
    '2024-01-01',
    '2027-12-31',
  ]);

type Planted = {
  readonly sheet: string;
  readonly row: number;
  readonly column: string;
  readonly cell: string;
  readonly code: string;
};
const planted: Planted[] = [];
const plant = (
  rows: Rows,
  sheet: string,
  row: number,
  changes: Readonly<Record<string, string>>,
  column: string,
  code: string,
) => {
  const header = rows[0]!;
  for (const [name, text] of Object.entries(changes)) rows[row - 1]![header.indexOf(name)] = text;
  const cell = `${'ABCDEFGHIJ'[header.indexOf(column)]}${row}`;
  planted.push({ sheet, row, column, cell, code });
};

plant(persons, 'Personer', 65, { Parti: 'xyz' }, 'Parti', 'unknown-party');
plant(persons, 'Personer', 66, { Namn: '' }, 'Namn', 'cell-missing');
plant(persons, 'Personer', 67, { 'Till och med': '2023-06-30' }, 'Till och med', 'dates-backwards');
plant(persons, 'Personer', 68, { 'Från och med': '2024-02-30' }, 'Från och med', 'day-not-understood');
plant(persons, 'Personer', 69, { Id: 'ny-5' }, 'Id', 'row-twice');
plant(seats, 'Platser', 61, { Organ: 'Beredning för allt' }, 'Organ', 'name-not-found');
plant(mandates, 'Uppdrag', 11, { Plats: 'barn-2' }, 'Plats', 'seat-taken');
plant(mandates, 'Uppdrag', 21, { Person: 'Nytt Namn 3' }, 'Person', 'two-seats');
plant(
  mandates,
  'Uppdrag',
  31,
  { Organ: 'Samråd', Uppdrag: 'ersättare', Huvudman: 'Malå', Plats: '', Person: 'Rebecka Tavelåker' },
  'Huvudman',
  'substitute-for-two',
);
plant(mandates, 'Uppdrag', 41, { Person: 'Ingen Alls' }, 'Person', 'name-not-found');
plant(mandates, 'Uppdrag', 51, { Uppdrag: 'kassör' }, 'Uppdrag', 'word-not-understood');
plant(mandates, 'Uppdrag', 61, { Plats: 'barn-99' }, 'Plats', 'name-not-found');

const workbook = () =>
  writeWorkbook(
    Object.entries({ Uppdrag: mandates, Personer: persons, Platser: seats }).map(([sheet, rows]) => ({
      sheet,
      data: rows.map((row) => row.map((value) => (value === '' ? null : { value, type: String }))),
    })),
  ).toBuffer();

async function plan(register: Register, bytes: Buffer) {
  const read = await readFile(bytes);
  if (!read.ok) throw new Error(read.fault.code);
  const planned = planImport(register, read.tables);
  if (!planned.ok) throw new Error(planned.fault.code);
  return planned;
}

describe('ST8: a spreadsheet of 200 rows with twelve faults', () => {
  test('names all twelve, each by row, column, cell and reason, and no other', async () => {
    const { rows } = await plan(sample, await workbook());
    expect(rows).toHaveLength(200);
    const found = rows.flatMap(({ sheet, row, faults }) =>
      faults.map(({ column, cell, fault }) => ({ sheet, row, column, cell, code: fault.code })),
    );
    const order = (one: Planted, other: Planted) =>
      `${one.sheet} ${one.row}`.localeCompare(`${other.sheet} ${other.row}`, 'sv', { numeric: true });
    expect((found as Planted[]).toSorted(order)).toEqual(planted.toSorted(order));
    for (const { faults } of rows)
      for (const { fault } of faults)
        for (const locale of ['sv', 'en'] as const) {
          const reason = importFaultText(locale, fault);
          expect(reason).toMatch(/^[^{}]{20,}[.]$/);
        }
  });

  test('loses no good row: the other 188 are recorded together', async () => {
    const { rows, changes } = await plan(sample, await workbook());
    expect(rows.filter(({ fate }) => fate === 'new')).toHaveLength(188);
    const draft = draftOf(sample);
    expect(draft.try(changes)).toEqual([]);
    const before = rosterOn(sample, '2025-01-01');
    const now = rosterOn(draft.register, '2025-01-01');
    expect(now.persons.length - before.persons.length).toBe(75);
    expect(now.seats.length - before.seats.length).toBe(59);
    expect(now.mandates.length - before.mandates.length).toBe(54);
    expect(rosterOn(draft.register, '2028-01-01').mandates).toHaveLength(before.mandates.length);
  });

  test('brought in again, the recorded rows are unchanged and the faults the same', async () => {
    const draft = draftOf(sample);
    draft.try((await plan(sample, await workbook())).changes);
    const { rows, changes } = await plan(draft.register, await workbook());
    expect([changes, rows.filter(({ fate }) => fate === 'unchanged').length]).toEqual([[], 188]);
  });
});

describe('ST8: rows may stand in any order', () => {
  const header = ['Organ', 'Uppdrag', 'Huvudman', 'Plats', 'Person', 'Parti', 'Från och med', 'Till och med'];
  const flat = (...rows: Rows) => Buffer.from(Papa.unparse([header, ...rows], { delimiter: ';' }));

  test('a new holder may stand above the row that ends the old one', async () => {
    const { rows } = await plan(
      sample,
      flat(
        ['Samråd', 'ordinarie', 'Malå', 'mala-1', 'Ny Ledamot', 's', '2024-05-01', ''],
        ['Samråd', 'ordinarie', 'Malå', 'mala-1', 'Petra Kallforsen', 'l', '', '2024-04-30'],
      ),
    );
    expect(rows.map(({ fate }) => fate)).toEqual(['new', 'changed']);
  });

  test('the flat list does not change a party, for it has no day for that', async () => {
    const { rows } = await plan(
      sample,
      flat(['Samråd', 'ordinarie', 'Malå', 'mala-1', 'Petra Kallforsen', 's', '', '']),
    );
    expect(rows[0]!.faults).toMatchObject([
      { column: 'Parti', fault: { code: 'person-differs', recorded: 'l' } },
    ]);
  });
});
