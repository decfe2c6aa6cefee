import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { minutesDocument } from '../../src/minutes/document.ts';
import { minutesFile } from '../../src/minutes/minutes-file.ts';
import { minutesPdf } from '../../src/minutes/pdf/pdf.ts';
import { minutesRecord } from '../../src/minutes/record.ts';
import { renderMinutes } from '../../src/minutes/render.ts';
import { meeting, withoutAddresses } from './meeting.ts';

const made = await minutesFile(meeting, 'minutes', 'pdf');
if (!made.ok || typeof made.content === 'string') throw new Error('no pdf');
const bytes = made.content;
const open = (some: Uint8Array) =>
  getDocument({ data: new Uint8Array(some), verbosity: 0, useSystemFonts: false }).promise;
const pdf = await open(bytes);

type Node = { readonly role?: string; readonly children?: readonly Node[] };
const roles = ({ role, children = [] }: Node): readonly string[] => [
  ...(role === undefined ? [] : [role]),
  ...children.flatMap(roles),
];
const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, page) => pdf.getPage(page + 1)));
const textOf = async (some: typeof pages) =>
  (
    await Promise.all(
      some.map(async (page) =>
        (await page.getTextContent()).items
          .map((piece) => ('str' in piece ? piece.str + (piece.hasEOL ? '\n' : '') : ''))
          .join(''),
      ),
    )
  ).join('\n');

describe('MI8: minutes as PDF, read back by another program', () => {
  test('title, author and language; it says that it is PDF/A-3a and tagged', async () => {
    const { info, metadata } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: 'Protokoll Samråd vård', Author: 'Samråd vård', Language: 'sv-SE' });
    expect(metadata.getRaw()).toContain(
      '<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>',
    );
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  });

  test('headings, lists and tables with heads are tagged as such', async () => {
    const trees = await Promise.all(pages.map((page) => page.getStructTree() as Promise<Node | null>));
    const all = trees.flatMap((tree) => (tree === null ? [] : roles(tree)));
    for (const role of ['H1', 'H2', 'H3', 'L', 'LI', 'Table', 'TH', 'TD', 'P']) expect(all).toContain(role);
    const levels = all.filter((role) => /^H\d$/.test(role)).map((role) => Number(role.slice(1)));
    expect(levels.every((level, place) => level <= (levels[place - 1] ?? 0) + 1)).toBe(true);
  });

  test('the machine-readable record is in it, whole', async () => {
    const attachments = (await pdf.getAttachments()) as Record<string, { content: Uint8Array }>;
    expect(Object.keys(attachments)).toEqual(['record.json']);
    const record: unknown = JSON.parse(new TextDecoder().decode(attachments['record.json']!.content));
    expect(record).toEqual(JSON.parse(renderMinutes(meeting, 'json')));
  });

  test('every word of the plain text is on its pages', async () => {
    const letters = (text: string) => text.replaceAll(/[^\p{L}\p{N}]/gu, '').toLowerCase();
    const printed = letters(await textOf(pages));
    const lost = withoutAddresses(renderMinutes(meeting, 'txt'))
      .split(/\s+/)
      .filter((word) => !printed.includes(letters(word)));
    expect(lost).toEqual([]);
  });

  test('a document of an item is a link', async () => {
    const annotations = (await Promise.all(pages.map((page) => page.getAnnotations()))).flat() as {
      readonly url?: string;
    }[];
    expect(annotations.map(({ url }) => url)).toContain('https://example.org/plan.pdf');
  });

  test('the pages are numbered and say whose they are', async () => {
    const second = await textOf(pages.slice(1, 2));
    expect(second).toContain(`Sida 2 av ${String(pdf.numPages)}`);
    expect(second).toContain('HSN 50:1-2024 · 20240315');
  });

  test('the same minutes give the same bytes', async () => {
    const again = await minutesPdf(minutesDocument(meeting), minutesRecord(meeting));
    expect(again.ok && Buffer.compare(again.bytes, bytes)).toBe(0);
  });

  test('a character that no font has stands as its number; the file is made all the same', async () => {
    const place = 'Sal 漢 👍 \u0007\ue000 Ж “x” \\ `y` #let $z$ @w <v>';
    const odd = await minutesPdf(
      { ...minutesDocument(meeting), header: [{ id: 'place', label: null, text: place }] },
      null,
    );
    if (!odd.ok) throw new Error('no pdf');
    const [first] = [await (await open(odd.bytes)).getPage(1)];
    expect(await textOf([first])).toContain('Sal [U+6F22] [U+1F44D] [U+E000] Ж “x” \\ `y` #let $z$ @w <v>');
  });

  test('without an attachment it is PDF/A-2a', async () => {
    const notice = await minutesFile(meeting, 'notice', 'pdf');
    if (!notice.ok || typeof notice.content === 'string') throw new Error('no pdf');
    const { metadata } = await (await open(notice.content)).getMetadata();
    expect(metadata.getRaw()).toContain('<pdfaid:part>2</pdfaid:part>');
  });

  test('the server goes on while pages are set', async () => {
    let turns = 0;
    const pages = { set: false };
    const all = Promise.all([1, 2, 3].map(() => minutesFile(meeting, 'minutes', 'pdf'))).finally(() => {
      pages.set = true;
    });
    while (!pages.set) {
      turns += 1;
      await new Promise((resolve) => setImmediate(resolve));
    }
    await all;
    // Pages that were set on this thread would leave it no turn but those before and after them.
    expect(turns).toBeGreaterThan(50);
  });
});
