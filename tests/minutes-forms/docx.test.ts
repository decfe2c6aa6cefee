import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import mammoth from 'mammoth';
import { reproducible } from '../../src/minutes/docx/archive.ts';
import { minutesFile } from '../../src/minutes/minutes-file.ts';
import { renderMinutes } from '../../src/minutes/render.ts';
import { meeting, withoutAddresses } from './meeting.ts';

const made = await minutesFile(meeting, 'minutes', 'docx');
if (!made.ok || typeof made.content === 'string') throw new Error('no docx');
const bytes = made.content;
const files = unzipSync(bytes);
const xml = (path: string) => strFromU8(files[path] ?? new Uint8Array());
const { value: html, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });

describe('MI8: minutes as a Word document, read back by others', () => {
  test('mammoth has headings by level, nothing it does not know but our own paragraph styles', () => {
    expect(html).toMatch(/<h1>1\. Hus &amp; &lt;hem&gt;<\/h1>/);
    expect(html).toContain('<h2>Bakgrund</h2>');
    expect(html).toContain('<h3>Ekonomi</h3>');
    expect(html).toContain('<h3>Bifall</h3>');
    expect(messages.filter(({ message }) => !message.startsWith('Unrecognised paragraph style'))).toEqual([]);
  });

  test('no heading level is skipped', () => {
    const levels = [...html.matchAll(/<h([1-6])>/g)].map(([, level]) => Number(level));
    expect(levels.every((level, place) => level <= (levels[place - 1] ?? 0) + 1)).toBe(true);
  });

  test('lists are lists, numbered and not, one inside the other', () => {
    expect(html).toContain(
      '<ol><li>kartläggning</li><li>förslag, med<ul><li>ansvar</li></ul></li><li>beslut</li></ol>',
    );
    expect(html).toMatch(/<li>Dag Vallmark \(c\) Norsjö kommun/);
  });

  test('tables have a head row that is repeated, and rows that do not break', () => {
    expect(html).toMatch(/<table><thead><tr><th>.*Huvudman.*<\/th><\/tr><\/thead>/);
    const document = xml('word/document.xml');
    const rows = document.split('<w:tr>').length - 1;
    expect(document.split('<w:cantSplit').length - 1).toBe(rows);
    expect(document.split('<w:tblHeader').length - 1).toBe(document.split('<w:tbl>').length - 1);
  });

  test('what people wrote is text', () => {
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt; &amp; "citat"');
    expect(html).toContain('<strong>femton kommuner</strong>');
    expect(html).toContain('<em>Reservation: Fel väg.</em>');
  });

  test('title, author, language, page numbers and whose minutes they are on every page', () => {
    expect(xml('docProps/core.xml')).toContain('<dc:title>Protokoll Samråd vård</dc:title>');
    expect(xml('docProps/core.xml')).toContain('<dc:creator>Samråd vård</dc:creator>');
    expect(xml('word/styles.xml')).toContain('<w:lang w:val="sv-SE"/>');
    const furniture = Object.keys(files)
      .filter((path) => /word\/(?:header|footer)\d/.test(path))
      .map(xml)
      .join('');
    expect(furniture).toMatch(/Samråd vård.*HSN 50:1-2024 · 20240315/);
    expect(furniture).toMatch(/Sida .*PAGE.* av .*NUMPAGES/);
  });

  test('every word of the plain text is in it, as many times', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(bytes) });
    // Numbers of lists are Word's own, and so in no text.
    const counted = (text: string) => {
      const counts = new Map<string, number>();
      for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? [])
        counts.set(word, (counts.get(word) ?? 0) + 1);
      return counts;
    };
    const found = counted(value);
    const lost = [...counted(withoutAddresses(renderMinutes(meeting, 'txt')))].filter(
      ([word, count]) => (found.get(word) ?? 0) < count,
    );
    expect(lost).toEqual([]);
  });

  test('what XML forbids is taken out, and the file can be read', async () => {
    const odd = { ...meeting, plan: { ...meeting.plan, place: 'Sal\u0007 \ud800 \uffff A' } };
    const file = await minutesFile(odd, 'minutes', 'docx');
    if (!file.ok || typeof file.content === 'string') throw new Error('no docx');
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(file.content) });
    expect(value).toContain('Sal \ufffd  A');
  });

  test('names of links that end in a hyphen are settled whole', () => {
    const linked = (name: string) =>
      zipSync({ 'word/_rels/document.xml.rels': strToU8(`<Relationship Id="${name}"/>`) });
    const [one, other] = ['rIdabcdefghijkl-', 'rId-mnopqrstuvw_'].map((name) =>
      Buffer.from(reproducible(linked(name), '2024-03-15T08:00:00.000Z')),
    );
    expect(one?.equals(other ?? Buffer.alloc(0))).toBe(true);
  });

  test('the same minutes give the same bytes, whenever they are made', async () => {
    await new Promise((resolve) => setTimeout(resolve, 2100 - (Date.now() % 2000)));
    const again = await minutesFile(meeting, 'minutes', 'docx');
    expect(again.ok && Buffer.compare(Buffer.from(again.content), Buffer.from(bytes))).toBe(0);
  });
});
