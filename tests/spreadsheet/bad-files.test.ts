import { strToU8, zipSync } from 'fflate';
import writeWorkbook from 'write-excel-file/node';
import { registerFrom } from '../../src/domain/structure/register.ts';
import { readSample } from '../sample.ts';
import { fileFaultText } from '../../src/spreadsheet/fault-text.ts';
import { mostRows } from '../../src/spreadsheet/limits.ts';
import { planImport } from '../../src/spreadsheet/plan-import.ts';
import { readFile } from '../../src/spreadsheet/read-file.ts';
import type { FileFault } from '../../src/spreadsheet/table.ts';
import { writeFile } from '../../src/spreadsheet/write-file.ts';
import { growth } from '../growth.ts';

const register = registerFrom((await readSample()).roster);

async function outcome(bytes: Buffer) {
  const read = await readFile(bytes);
  return read.ok ? planImport(register, read.tables) : read;
}
async function refused(bytes: Buffer): Promise<FileFault['code']> {
  const planned = await outcome(bytes);
  if (planned.ok) throw new Error('was read');
  expect(fileFaultText('sv', planned.fault)).toMatch(/\.$/);
  return planned.fault.code;
}
const header = 'Organ;Uppdrag;Huvudman;Plats;Person;Person-id;Parti;Ordning;Från och med;Till och med';
const row = 'Samråd;ordinarie;Åsele;asele-1;Hampus Torvnäs;;s;;;';

describe('ST8: what is no register is refused with its reason', () => {
  test.each<readonly [string, Buffer, FileFault['code']]>([
    ['nothing', Buffer.alloc(0), 'empty-file'],
    ['blanks', Buffer.from('\n \n'), 'empty-file'],
    ['a PDF', Buffer.from('%PDF-1.7\n1 0 obj'), 'not-a-spreadsheet'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-a-spreadsheet'],
    ['prose', Buffer.from('Kära läsare.\nHär följer en lista.'), 'not-a-spreadsheet'],
    ['an old workbook', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), 'old-excel'],
    ['a cut-off workbook', Buffer.from('504b03040000', 'hex'), 'not-a-spreadsheet'],
    ['a document', Buffer.from(zipSync({ 'word/document.xml': strToU8('<w/>') })), 'not-a-spreadsheet'],
    ['a broken workbook', Buffer.from(zipSync({ 'xl/workbook.xml': strToU8('<w') })), 'not-a-spreadsheet'],
    ['another list', Buffer.from('Namn;Telefon\nAda;1'), 'no-known-sheet'],
    ['too many bytes', Buffer.alloc(2_000_001, 'a;b\n'), 'file-too-large'],
  ])('%s', async (_name, bytes, code) => expect(await refused(bytes)).toBe(code));

  test('a workbook that would unpack to too much is not unpacked', async () => {
    const bomb = zipSync({
      'xl/workbook.xml': strToU8('<w/>'),
      'xl/worksheets/sheet1.xml': new Uint8Array(50_000_000),
    });
    expect(bomb.length).toBeLessThan(2_000_000);
    expect(await refused(Buffer.from(bomb))).toBe('file-too-large');
  });

  test('50 000 rows are refused with the limit, as .csv and as .xlsx', async () => {
    const csv = Buffer.from(`a;b\n${'x;y\n'.repeat(50_000)}`);
    const xlsx = await writeWorkbook(
      Array.from({ length: 50_000 }, (_, index) => [{ value: `x${index % 9}`, type: String }]),
    ).toBuffer();
    for (const bytes of [csv, xlsx]) {
      const planned = await outcome(bytes);
      expect(planned).toMatchObject({ ok: false, fault: { code: 'too-many-rows', most: mostRows } });
      if (!planned.ok) expect(fileFaultText('en', planned.fault)).toContain('2000');
    }
  });

  test('that rows are too many is seen without reading them all', async () => {
    const refusing = (rows: number) => outcome(Buffer.from(`a;b\n${'x;y\n'.repeat(rows)}`));
    expect(await growth(refusing, 50_000)).toBeLessThan(3.2);
  });

  test('a sheet without a needed column is named with its header and not read', async () => {
    const planned = await outcome(
      Buffer.from(`${header.replace(';Uppdrag', ';Roll')};Uppdrag\n${row};ordinarie`),
    );
    expect(planned).toMatchObject({ ok: true, ignored: ['Uppdrag: Roll'] });
    const bytes = await writeWorkbook([
      { sheet: 'Platser', data: [[{ value: 'Id', type: String }], [{ value: 'asele-2', type: String }]] },
    ]).toBuffer();
    expect(await outcome(bytes)).toMatchObject({
      ok: true,
      changes: [],
      rows: [{ row: 1, fate: 'fault', faults: [{ column: 'Organ', fault: { code: 'header-missing' } }] }],
    });
  });
});

describe('ST8: however a list is written', () => {
  const text = `${header}\r\n${row}\r\n`;
  const encodings: readonly (readonly [string, Buffer])[] = [
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['Windows-1252', Buffer.from(text, 'latin1')],
    ['commas', Buffer.from(text.replaceAll(';', ','))],
    ['tabs', Buffer.from(text.replaceAll(';', '\t'))],
    ['with Excel’s own hint of the separator', Buffer.from(`sep=;\r\n${text}`)],
    ['headers in capitals, a blank line', Buffer.from(`${header.toUpperCase()}\n\n${row}\n`)],
  ];
  test.each(encodings)('%s', async (_name, bytes) =>
    expect(await outcome(bytes)).toMatchObject({ ok: true, rows: [{ fate: 'unchanged', faults: [] }] }),
  );
});

describe('ST8: formulas', () => {
  const hostile = ['=HYPERLINK("https://x")', '+1', '-1', '@SUM(A1)', "'=1"];

  test('a text that would run as a formula is written so that it does not, and read back as it was', async () => {
    for (const name of hostile) {
      const persons = [...(await readSample()).roster.persons].map((one, index) =>
        index === 0 ? { ...one, name } : one,
      );
      const odd = registerFrom({ ...(await readSample()).roster, persons });
      const csv = (await writeFile(odd, '2024-03-15', 'csv')).toString('utf8');
      expect(csv).not.toMatch(/(^|;)"?[=+\-@]/m);
      const read = await readFile(Buffer.from(csv));
      if (!read.ok) throw new Error(read.fault.code);
      const planned = planImport(odd, read.tables);
      expect(planned).toMatchObject({ ok: true, changes: [] });
      if (planned.ok) expect(planned.rows.filter(({ fate }) => fate !== 'unchanged')).toEqual([]);
    }
  });

  test('a formula that failed is a fault, not a name', async () => {
    const planned = await outcome(Buffer.from(`${header}\nSamråd;ordinarie;Malå;mala-1;#REF!;;;;;\n`));
    expect(planned).toMatchObject({
      rows: [{ fate: 'fault', faults: [{ column: 'Person', cell: 'E2', fault: { code: 'formula-error' } }] }],
    });
  });
});
