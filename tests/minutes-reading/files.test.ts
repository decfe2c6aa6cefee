import { strToU8 } from 'fflate';
import { textOfFile } from '../../src/archive/file/text-of-file.ts';
import type { FileText } from '../../src/archive/file/file-text.ts';
import { readMinutes } from '../../src/minutes/read/read-minutes.ts';
import { growth } from '../growth.ts';
import { page, pdfOf } from './pdf-file.ts';
import { withParts, wordMinutes } from './word-file.ts';

async function textIn(bytes: Uint8Array): Promise<FileText> {
  const read = await textOfFile(bytes);
  if (!read.ok) throw new Error(read.fault.code);
  return read.file;
}
const minutesIn = async (bytes: Uint8Array) => {
  const { text, furniture } = await textIn(bytes);
  return readMinutes(text, furniture);
};

describe('MI9: minutes in Word', () => {
  test('numbers that Word makes are numbers, and tables are rows', async () => {
    const read = await minutesIn(await wordMinutes());
    expect(read.items.map(({ number, heading, outcome }) => [number, heading, outcome])).toEqual([
      [41, 'Godkännande av dagordning', 'approved'],
      [42, 'Taxor för hemtjänst', null],
      [43, 'Övriga frågor', null],
    ]);
    expect(read.items[1]!.decisions).toEqual([
      'Omsorgsnämnden beslutar att:',
      '1. höja taxan med två procent',
      '2. låta den gälla från den 1 maj',
    ]);
    expect(read.attendance.map(({ person, role }) => [person, role])).toEqual([
      ['Ragna Lidvall', 'ordförande'],
      ['Ivar Brännström', null],
      ['Märta Högfors', null],
    ]);
    expect(read.meeting).toMatchObject({
      body: 'Omsorgsnämnden',
      date: '2023-03-08',
      firstItem: 41,
      verifiers: ['Ivar Brännström'],
    });
  });

  test('in a table of votes the column is the choice', async () => {
    const read = await minutesIn(await wordMinutes());
    expect(read.ballots.map(({ person, choice }) => [person, choice])).toEqual([
      ['Ragna Lidvall', 'approve'],
      ['Ivar Brännström', 'reject'],
      ['Märta Högfors', 'abstain'],
    ]);
  });

  test('what stands at the foot of each page is listed as furniture', async () => {
    const { text, furniture } = await textIn(await wordMinutes());
    const lines = text.split('\n');
    expect([...furniture].map((line) => lines[line - 1])).toEqual(['Besöksadress: Storgatan 1']);
    const read = readMinutes(text, furniture);
    expect(read.lines.at(-1)!.as).toBe('furniture');
  });

  test('macros are not run, and that is said', async () => {
    const bytes = withParts(await wordMinutes(), (parts) => {
      parts['word/vbaProject.bin'] = strToU8('Sub AutoOpen()');
    });
    expect((await textIn(bytes)).remarks).toEqual([{ code: 'macros-not-run' }]);
  });

  test('struck text and comments are not read, and that is said', async () => {
    const bytes = withParts(await wordMinutes(), (parts) => {
      const document = Buffer.from(parts['word/document.xml']!).toString();
      const struck =
        '<w:p><w:r><w:t>Kvar</w:t></w:r><w:del w:id="1"><w:r><w:delText>borta</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t> och ny.</w:t></w:r></w:ins></w:p>';
      parts['word/document.xml'] = strToU8(document.replace('<w:body>', `<w:body>${struck}`));
      parts['word/comments.xml'] = strToU8('<w:comments xmlns:w="w"><w:comment w:id="1"/></w:comments>');
    });
    const { text, remarks } = await textIn(bytes);
    expect(text).toContain('Kvar och ny.');
    expect(text).not.toContain('borta');
    expect(remarks).toEqual([
      { code: 'deleted-text', count: 1 },
      { code: 'comments', count: 1 },
    ]);
  });

  test('half a file is damaged, another archive is another form, a locked one is locked', async () => {
    const whole = await wordMinutes();
    const locked = Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.from('EncryptedPackage', 'utf16le'),
    ]);
    expect(await textOfFile(whole.slice(0, whole.length / 2))).toEqual({
      ok: false,
      fault: { code: 'damaged' },
    });
    const other = withParts(whole, (parts) => {
      delete parts['word/document.xml'];
    });
    expect(await textOfFile(other)).toEqual({ ok: false, fault: { code: 'other-form' } });
    expect(await textOfFile(locked)).toEqual({ ok: false, fault: { code: 'password' } });
  });

  test('a file that unpacks without end is refused', async () => {
    const bomb = withParts(await wordMinutes(), (parts) => {
      parts['word/document.xml'] = new Uint8Array(90 * 1024 * 1024);
    });
    expect(bomb.length).toBeLessThan(1024 * 1024);
    expect(await textOfFile(bomb)).toMatchObject({ ok: false, fault: { code: 'too-large' } });
  });
});

const head = (number: number) => [`Region Norrmark\tProtokoll\t${number} (3)`, ''];
const pdf = () =>
  pdfOf([
    page(
      ...head(1),
      'Protokoll hälsoutskottet',
      '',
      'Datum: 2021-02-03',
      'Paragrafer: §§ 7–9',
      '',
      'Närvarande',
      'Ragna Lidvall (S)\tIvar Brännström (M)',
      'Märta Högfors (V)\tKjell Oxdal (L)',
      '',
      '§ 7 Dagordning',
      '',
      'Utskottet beslutar att godkänna dagordningen.',
    ),
    page(
      ...head(2),
      '§ 8 Vårdplatser i länets norra del under sommaren',
      '',
      'Antalet vårdplatser minskar med tio under sommaren, framför allt vid sjuk-',
      'huset i Granvattnet. Hälso-',
      'och sjukvårdsdirektören återkommer i maj.',
      '',
      'Omröstning',
      'Ledamot\tJa\tNej',
      'Ragna Lidvall (S)\tX',
      'Ivar Brännström (M)\t\tX',
      'Märta Högfors (V)\tX',
      'Kjell Oxdal (L)\t\tX',
    ).concat([{ text: 'Signerat: 8f3c-0a', x: 20, y: 200, turned: true }]),
    page(...head(3), '§ 9 Övriga frågor', '', 'Inga övriga frågor.'),
  ]);

describe('MI9: minutes in PDF', () => {
  test('lines, columns and page heads', async () => {
    const read = await minutesIn(pdf());
    expect(read.items.map(({ number, heading }) => [number, heading])).toEqual([
      [7, 'Dagordning'],
      [8, 'Vårdplatser i länets norra del under sommaren'],
      [9, 'Övriga frågor'],
    ]);
    expect(read.attendance.map(({ person, party }) => [person, party])).toEqual([
      ['Ragna Lidvall', 's'],
      ['Ivar Brännström', 'm'],
      ['Märta Högfors', 'v'],
      ['Kjell Oxdal', 'l'],
    ]);
    expect(read.unread).toEqual([]);
  });

  test('a word parted at a line’s end is whole again, “hälso- och” stays', async () => {
    const read = await minutesIn(pdf());
    expect(read.items[1]!.prose.join(' ')).toContain(
      'vid sjukhuset i Granvattnet. Hälso- och sjukvårdsdirektören',
    );
  });

  test('a mark’s column is the choice, and what runs along the edge is furniture', async () => {
    const { text, furniture } = await textIn(pdf());
    const read = readMinutes(text, furniture);
    expect(read.ballots.map(({ choice }) => choice)).toEqual(['approve', 'reject', 'approve', 'reject']);
    expect([...furniture].map((line) => text.split('\n')[line - 1])).toEqual(['Signerat: 8f3c-0a']);
  });

  test('pages that lie on their side are read upright', async () => {
    const turned = [[{ text: 'Protokoll', x: 100, y: 60, turned: true }]];
    expect((await textIn(pdfOf(turned, 90))).text).toBe('Protokoll');
  });

  test('a scanned one has no text, and a page without text among others is named', async () => {
    expect(await textOfFile(pdfOf([[], [], []]))).toEqual({
      ok: false,
      fault: { code: 'no-text', pages: 3 },
    });
    const partly = await textIn(pdfOf([page('Protokoll nämnden'), []]));
    expect(partly.remarks).toEqual([{ code: 'pages-without-text', pages: ['2'] }]);
  });

  test('a torn one is damaged or read as far as it goes, and never an exception', async () => {
    const whole = pdf();
    for (const part of [0.02, 0.3, 0.6, 0.95]) {
      const read = await textOfFile(whole.slice(0, Math.floor(whole.length * part)));
      if (!read.ok) expect(['damaged', 'no-text']).toContain(read.fault.code);
    }
  });

  test('five hundred pages are read, and twice as many pages take twice as long', async () => {
    const readPages = async (count: number) => {
      const long = Array.from({ length: count }, (_, place) =>
        page(
          ...head(place),
          ...Array.from({ length: 45 }, (_line, line) => `Rad ${line} på sida ${place} om vården i länet.`),
        ),
      );
      const read = await textIn(pdfOf(long));
      readMinutes(read.text);
      return read.pages;
    };
    expect(await readPages(500)).toBe(500);
    expect(await growth(readPages, 30)).toBeLessThan(3.2);
  });
});

describe('MI9: letters in other encodings', () => {
  const swedish = 'Protokoll Hälsorådet\n\n1. Övriga frågor\n\nInga övriga frågor på åtta år.\n';
  const utf16 = Buffer.from(swedish, 'utf16le');
  test.each([
    ['UTF-8', Buffer.from(swedish), 0],
    ['UTF-8 with its mark', Buffer.from(`\uFEFF${swedish}`), 0],
    ['UTF-16 with its mark', Buffer.from(`\uFEFF${swedish}`, 'utf16le'), 0],
    ['UTF-16 the other way round', Buffer.from(utf16).swap16(), 0],
    ['UTF-16 without its mark', utf16, 0],
    ['Windows-1252', Buffer.from(swedish, 'latin1'), 1],
  ])('%s', async (_name, bytes, remarks) => {
    const read = await textIn(bytes);
    expect(readMinutes(read.text).items[0]!.heading).toBe('Övriga frågor');
    expect(read.remarks).toHaveLength(remarks);
  });

  test.each([
    ['nothing', new Uint8Array(), 'empty'],
    ['blank', Buffer.from(' \n\f'), 'empty'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'not-text'],
    ['rich text', Buffer.from('{\\rtf1 hej}'), 'other-form'],
  ])('%s is refused', async (_name, bytes, code) => {
    expect(await textOfFile(bytes)).toMatchObject({ ok: false, fault: { code } });
  });
});
