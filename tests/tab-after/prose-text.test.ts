import fc from 'fast-check';
import { proseBlocks } from '../../src/minutes/prose.ts';
import { editorToProse } from '../../tab/editor/editor-to-prose.ts';
import { proseToEditor } from '../../tab/editor/prose-to-editor.ts';
import type { ProseNode } from '../../tab/editor/prose-node.ts';

const text = (words: string, ...marks: readonly string[]): ProseNode => ({
  type: 'text',
  text: words,
  ...(marks.length === 0 ? {} : { marks: marks.map((type) => ({ type })) }),
});
const paragraph = (...content: readonly ProseNode[]): ProseNode => ({ type: 'paragraph', content });
const doc = (...content: readonly ProseNode[]): ProseNode => ({ type: 'doc', content });

/** Words as people write and paste them: marks that mean something in the kept text among them. */
const words = fc
  .array(
    fc.constantFrom(
      'Samrådet',
      'å',
      'b',
      '*',
      '**',
      '\\',
      '-',
      '1.',
      '12.',
      '##',
      '###',
      '|',
      '| a |',
      '&nbsp;',
      '&',
      '(',
      ')',
      ' ',
      '  ',
      '\u00a0',
      '\t',
      '\n',
      '_',
      '§ 5',
      '😀',
      '2–3 §§',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((parts) => parts.join(''));
const inline = fc.array(
  fc.record({ words, marks: fc.subarray(['bold', 'italic']) }).map((run) => text(run.words, ...run.marks)),
  { maxLength: 4 },
);
const line = inline.map((content) => paragraph(...content));
const item = (depth: number): fc.Arbitrary<ProseNode> =>
  fc
    .tuple(line, depth === 0 ? fc.constant([]) : fc.array(list(depth - 1), { maxLength: 1 }))
    .map(([first, lists]) => ({ type: 'listItem', content: [first, ...lists] }));
const list = (depth: number): fc.Arbitrary<ProseNode> =>
  fc
    .record({
      type: fc.constantFrom('bulletList', 'orderedList'),
      start: fc.integer({ min: 0, max: 1200 }),
      content: fc.array(item(depth), { minLength: 1, maxLength: 4 }),
    })
    .map(({ type, start, content }) => ({ type, attrs: { start }, content }));
const table: fc.Arbitrary<ProseNode> = fc
  .integer({ min: 1, max: 3 })
  .chain((width) =>
    fc.array(fc.array(line, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }),
  )
  .map((rows) => ({
    type: 'table',
    content: rows.map((cells, place) => ({
      type: 'tableRow',
      content: cells.map((cell) => ({ type: place === 0 ? 'tableHeader' : 'tableCell', content: [cell] })),
    })),
  }));
const heading = fc
  .record({ level: fc.constantFrom(2, 3), content: inline })
  .map(({ level, content }): ProseNode => ({ type: 'heading', attrs: { level }, content }));
const anyDoc = fc
  .array(fc.oneof(line, heading, list(2), table), { maxLength: 6 })
  .map((content) => doc(...content));

const plainWords = (node: ProseNode): string =>
  (node.text ?? '') + (node.content ?? []).map(plainWords).join(' ');
const letters = (words: string): string => words.replaceAll(/[\s\u00a0]+/g, '');

/** `npm run test:deep` tries many more of them. */
const numRuns = Number(process.env['SAMSYN_TEXTS'] ?? 400);

describe('prose between the editor and the record', () => {
  test('MI1: whatever stands in the editor is kept and comes back the same, over random texts', () => {
    fc.assert(
      fc.property(anyDoc, (written) => {
        const kept = editorToProse(written);
        const back = proseToEditor(kept);
        expect(editorToProse(back)).toBe(kept);
        expect(proseToEditor(editorToProse(back))).toEqual(back);
      }),
      { numRuns, seed: 20240315 },
    );
  });

  test('MI1: not a letter is lost or added on the way', () => {
    fc.assert(
      fc.property(anyDoc, (written) => {
        expect(letters(plainWords(proseToEditor(editorToProse(written))))).toBe(letters(plainWords(written)));
      }),
      { numRuns, seed: 20240316 },
    );
  });

  test('MI1: any text on record, however it was written, survives being opened and kept', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(words, fc.constantFrom('\n\n', '\n', '- ', '1. ', '## ', '| a | b |\n| - | - |\n')),
          {
            maxLength: 12,
          },
        ),
        (parts) => {
          const record = parts.join('');
          const kept = editorToProse(proseToEditor(record));
          const print = (source: string) =>
            JSON.stringify(proseToEditor(source)).replaceAll(/(?:\\u00a0|\s)+/g, '');
          expect(print(kept)).toBe(print(editorToProse(proseToEditor(kept))));
          expect(letters(plainWords(proseToEditor(kept)))).toBe(letters(plainWords(proseToEditor(record))));
        },
      ),
      { numRuns, seed: 20240317 },
    );
  });

  test.each([
    [
      'bold and italic',
      doc(paragraph(text('Viktigt', 'bold'), text(' och '), text('nytt', 'italic'))),
      '**Viktigt** och *nytt*',
    ],
    ['both at once', doc(paragraph(text('Obs', 'bold', 'italic'))), '***Obs***'],
    ['a mark that ends in a blank', doc(paragraph(text('Obs ', 'bold'), text('nu'))), '**Obs** nu'],
    ['what looks like a list', doc(paragraph(text('- inte en punkt'))), '\\- inte en punkt'],
    ['what looks like a number', doc(paragraph(text('3. kvartalet'))), '3\\. kvartalet'],
    ['an asterisk', doc(paragraph(text('5 * 3'))), '5 \\* 3'],
    [
      'a heading of the lower level alone',
      doc({ type: 'heading', attrs: { level: 3 }, content: [text('A')] }),
      '## A',
    ],
  ])('%s', (_name, written, kept) => {
    expect(editorToProse(written)).toBe(kept);
    expect(editorToProse(proseToEditor(kept))).toBe(kept);
  });

  test('a list inside a list, a numbered list that begins at 4, and a table', () => {
    const kept =
      '- ett\n   - inre\n- två\n\n4. fyra\n5. fem\n\n| Kommun | Svar |\n| --- | --- |\n| Umeå | ja \\| nej |';
    expect(editorToProse(proseToEditor(kept))).toBe(kept);
    expect(proseBlocks(kept, '-').map(({ kind }) => kind)).toEqual(['list', 'list', 'table']);
  });
});
