import type { Inline } from '../blocks.ts';
import { wordsOf } from '../inline.ts';
import { rich } from './inline.ts';
import { BorderStyle, Paragraph, Table, TableCell, TableLayoutType, TableRow, WidthType } from './package.ts';
import { line, textWidth } from './styles.ts';

/** A table whose head is repeated on every page and whose rows are never broken over two. */
export function table(
  head: readonly Inline[],
  rows: readonly (readonly Inline[])[],
): readonly (Table | Paragraph)[] {
  const widths = columnWidths([head, ...rows].map((row) => row.map(wordsOf)));
  const cellsOf = (row: readonly Inline[], style: string) =>
    row.map(
      (cell, column) =>
        new TableCell({
          width: { size: widths[column] ?? 0, type: WidthType.DXA },
          margins: { top: 40, bottom: 40, left: 0, right: 140 },
          children: [rich(cell, { style })],
        }),
    );
  const headRow = new TableRow({ tableHeader: true, cantSplit: true, children: cellsOf(head, 'CellHead') });
  const bodyRows = rows.map((row) => new TableRow({ cantSplit: true, children: cellsOf(row, 'Cell') }));
  return [
    new Table({
      columnWidths: [...widths],
      layout: TableLayoutType.FIXED,
      width: { size: textWidth, type: WidthType.DXA },
      borders: {
        top: rule,
        bottom: rule,
        insideHorizontal: rule,
        left: none,
        right: none,
        insideVertical: none,
      },
      rows: [headRow, ...bodyRows],
    }),
    new Paragraph({ spacing: { after: 60, line: 160 } }),
  ];
}

const rule = { style: BorderStyle.SINGLE, size: 4, color: line };
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

/** Shares of the page by what the columns hold; a long text takes no more than four times a short one's room. */
export function columnWidths(rows: readonly (readonly string[])[]): readonly number[] {
  const [head = [], ...body] = rows;
  const longest = head.map((name, column) => {
    const words = name.split(/\s/).map((word) => word.length + 2);
    return Math.min(40, Math.max(6, ...words, ...body.map((row) => (row[column] ?? '').length + 2)));
  });
  const sum = longest.reduce((a, b) => a + b, 0);
  return longest.map((length) => Math.floor((length / sum) * textWidth));
}
