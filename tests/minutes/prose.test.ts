import fc from 'fast-check';
import { proseBlocks } from '../../src/minutes/prose.ts';
import { blockHtml } from '../../src/minutes/html-blocks.ts';
import { minutesDocument } from '../../src/minutes/document.ts';
import { minutesText } from '../../src/minutes/text.ts';
import { growth } from '../growth.ts';
import { item, meetingOf, opened, opens, prose } from './fixture.ts';

const html = (text: string) => proseBlocks(text, '-').map(blockHtml).join('\n').replaceAll(/\n/g, '');
const printed = (text: string) =>
  minutesText(
    minutesDocument(meetingOf([item('a')], ...opened, ['09:10', opens('a'), prose('a', 'one', text)])),
  );

describe('MI1: the secretary’s prose is a small part of Markdown', () => {
  test('headings go under the heading of the item', () => {
    expect(html('## Bakgrund\nText.\n### Ekonomi\nMer.')).toBe(
      '<h3>Bakgrund</h3><p>Text.</p><h4>Ekonomi</h4><p>Mer.</p>',
    );
  });
  test('a second-level heading under no first-level one skips no level', () => {
    expect(html('### Ekonomi')).toBe('<h3>Ekonomi</h3>');
  });
  test('lists with bullets and numbers, one level inside', () => {
    expect(html('1. ett\n2. två\n  - inre\n  - andra\n3. tre')).toBe(
      '<ol><li>ett</li><li>två<ul class="dashes"><li>inre</li><li>andra</li></ul></li><li>tre</li></ol>',
    );
    expect(html('- a\n    1. b')).toBe('<ul class="dashes"><li>a<ol><li>b</li></ol></li></ul>');
  });
  test('MI3: a list on the page has the mark of the body’s style', () => {
    expect(proseBlocks('- a', 'o').map(blockHtml).join('')).toContain('<ul class="rings">');
  });
  test('a list keeps the numbers that were written', () => {
    expect(html('4. fyra\n5. fem\n9. nio')).toBe(
      '<ol start="4"><li>fyra</li><li>fem</li></ol><ol start="9"><li>nio</li></ol>',
    );
    expect(printed('4. fyra\n5. fem\n9. nio')).toContain('4. fyra\n5. fem');
    expect(printed('4. fyra\n5. fem\n9. nio')).toContain('9. nio');
  });
  test('a table has a head row; a short row is filled up', () => {
    const table = '<th scope="col">A</th><th scope="col"><strong>B</strong></th>';
    expect(html('| A | **B** |\n| --- | ---: |\n| 1 | 2 \\| 3 |\n| 4 |')).toContain(
      `<table><thead><tr>${table}</tr></thead><tbody><tr><td>1</td><td>2 | 3</td></tr><tr><td>4</td><td></td></tr></tbody></table>`,
    );
  });
  test('tables between tabs are read as before', () => {
    expect(html('Före\tEfter\nen\ttvå')).toContain('<td>en</td><td>två</td>');
  });
  test('bold and italic, one in the other, and what is escaped', () => {
    expect(html('**fet *båda* fet** *lutad* \\*inte\\* ***allt***')).toBe(
      '<p><strong>fet </strong><strong><em>båda</em></strong><strong> fet</strong> <em>lutad</em> *inte* <strong><em>allt</em></strong></p>',
    );
  });
  test.each([
    ['3*4*5 = 60', '3*4*5 = 60'],
    ['ett * mellan * mellanrum', 'ett * mellan * mellanrum'],
    ['**öppen utan slut', '**öppen utan slut'],
    ['****', '****'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert(1)&lt;/script&gt;'],
    ['&lt;b&gt; & co', '&lt;b&gt; &amp; co'],
    ['# En rubrik som inte är för protokoll', '# En rubrik som inte är för protokoll'],
    ['> citat', '&gt; citat'],
    ['[text](https://example.org)', '[text](https://example.org)'],
    ['| a | b |', '| a | b |'],
  ])('%s is text and nothing else', (text, said) => {
    expect(html(text)).toBe(`<p>${said}</p>`);
  });

  const word = fc.stringMatching(/^[a-zåäö0-9]{1,6}$/);
  const scrap = fc.oneof(
    { weight: 4, arbitrary: word },
    fc.constantFrom(
      ' ',
      '\n',
      '\n\n',
      '\t',
      '- ',
      '1. ',
      '12. ',
      '## ',
      '### ',
      '|',
      '| --- |',
      '**',
      '*',
      '***',
      '\\',
      '<',
      '&',
      '  - ',
      '\r\n',
      ' | ',
      '\\|',
    ),
  );
  const inLine = scrap.filter((some) => !/[\r\n]/.test(some));
  const row = fc
    .tuple(fc.array(inLine, { maxLength: 5 }), fc.constantFrom('|', ' |', '\\|', '\\\\|', ''))
    .map(([cells, end]) => `|${cells.join('')}${end}`);
  const table = fc
    .tuple(row, fc.array(row, { maxLength: 3 }))
    .map(([head, rows]) => `\n\n${[head, '| --- |', ...rows].join('\n')}\n\n`);
  test('a number that begins with nought is no mark of a list', () => {
    expect(proseBlocks('01. januari', '-')).toMatchObject([{ kind: 'paragraph' }]);
  });

  test('every word of any text stands in the minutes, in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof({ weight: 20, arbitrary: scrap }, table), { maxLength: 60 }),
        (scraps) => {
          const text = scraps.join('');
          const words = (some: string) => some.match(/[a-zåäö0-9]+/g) ?? [];
          const blocks = proseBlocks(text, '-');
          const said = minutesText({ ...empty, parts: [{ kind: 'items', items: [{ ...part, blocks }] }] });
          // Marks can part a word in two; only its letters count.
          expect(words(said).slice(2).join('')).toBe(words(text).join(''));
        },
      ),
      { numRuns: 1500, seed: 20240315 },
    );
  });
  const empty = { ...minutesDocument(meetingOf([])), title: '', header: [] };
  const part = { id: item('a').id, number: 1, heading: 'x', session: null, lines: [], blocks: [] };

  test('a text of marks twice as long takes twice as long', async () => {
    const marks = ['*', '**a', '*a ', '|', '| \\', '- ', '\t', '&', '\\*'];
    const read = (length: number) =>
      marks.forEach((mark) => proseBlocks(mark.repeat(length / mark.length), '-'));
    expect(await growth(read, 20_000)).toBeLessThan(3.2);
  });
});
