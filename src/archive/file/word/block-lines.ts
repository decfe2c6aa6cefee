import type { Numbering } from './numbering.ts';
import type { ListPlaceOf } from './styles.ts';
import { child, childrenNamed, elements, type Element } from './xml.ts';

export type Marks = { readonly numbering: Numbering; readonly listPlace: ListPlaceOf };

/** Lines of a part of the document: a paragraph with its number, a table's row with tabs, blank lines between blocks. */
export function blockLines(parent: Element, marks: Marks): readonly string[] {
  return elements(parent).flatMap((block) => {
    if (block.name === 'w:p') return [...paragraphLines(block, marks), ''];
    if (block.name === 'w:tbl') return [...tableLines(block, marks), ''];
    if (['w:sdt', 'w:sdtContent', 'w:ins', 'w:customXml', 'w:smartTag'].includes(block.name))
      return blockLines(block, marks);
    return [];
  });
}

function paragraphLines(paragraph: Element, marks: Marks): readonly string[] {
  const properties = child(paragraph, 'w:pPr');
  const text = runText(paragraph);
  const boxes = textBoxes(paragraph).flatMap((box) => blockLines(box, marks));
  const place = marks.listPlace(properties);
  // Word numbers an empty paragraph of a list too, but nobody means it.
  const mark = place === null || text.trim() === '' ? '' : marks.numbering.mark(place);
  const breaks = child(properties, 'w:pageBreakBefore') === undefined ? '' : '\f';
  const lines = `${breaks}${mark === '' ? '' : `${mark} `}${text}`.split('\n');
  return boxes.length === 0 ? lines : [...lines, '', ...boxes];
}

/** Cells side by side; where cells hold several paragraphs, the first ones share the first line, and so on. */
function tableLines(table: Element, marks: Marks): readonly string[] {
  return childrenNamed(table, 'w:tr').flatMap((row) => {
    const cells = cellsOf(row).map((cell) =>
      blockLines(cell, marks)
        .filter((line) => line.trim() !== '')
        .map((line) => line.replaceAll('\f', '')),
    );
    const height = Math.max(0, ...cells.map(({ length }) => length));
    return Array.from({ length: height }, (_, at) => joinCells(cells.map((lines) => lines[at] ?? '')));
  });
}

const cellsOf = (row: Element): readonly Element[] =>
  elements(row).flatMap((one) => {
    if (one.name === 'w:tc') return [one];
    return one.name === 'w:sdt' || one.name === 'w:sdtContent' ? cellsOf(one) : [];
  });

/** An empty cell keeps its tab: in a table of votes the column is what a mark says. */
const joinCells = (cells: readonly string[]): string => cells.join('\t').trimEnd();

const skipped = new Set([
  'w:pPr',
  'w:rPr',
  'w:del',
  'w:moveFrom',
  'w:instrText',
  'w:delText',
  'mc:Fallback',
  'w:txbxContent',
  'w:rt',
  'm:ctrlPr',
]);

function runText(parent: Element): string {
  let text = '';
  for (const one of elements(parent)) {
    if (skipped.has(one.name)) continue;
    if (one.name === 'w:t' || one.name === 'm:t')
      text += one.children.filter((part) => typeof part === 'string').join('');
    else if (one.name === 'w:tab' || one.name === 'w:ptab') text += '\t';
    else if (one.name === 'w:br' || one.name === 'w:cr')
      text += one.attributes['w:type'] === 'page' ? '\n\f' : '\n';
    else if (one.name === 'w:noBreakHyphen') text += '-';
    else text += runText(one);
  }
  return text;
}

/** What stands in boxes beside the text; not the copy for older programs. */
function textBoxes(parent: Element): readonly Element[] {
  return elements(parent).flatMap((one) => {
    if (one.name === 'mc:Fallback') return [];
    return one.name === 'w:txbxContent' ? [one] : textBoxes(one);
  });
}
