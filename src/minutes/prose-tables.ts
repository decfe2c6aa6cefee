import type { Inline, TableBlock } from './blocks.ts';
import { inlineOf } from './inline.ts';

/** Cells between pipes, the first row a head that a row of dashes parts from the others. */
export const isPipeTable = ([head = '', rule = '', ...rows]: readonly string[]): boolean =>
  isPiped(head) && /^\|(?:\s*:?-+:?\s*\|)+$/.test(rule.trim()) && rows.every(isPiped);

/** The last pipe is none that a backslash made a character of. */
const isPiped = (line: string): boolean => /^\|(?:.*[^\\])?\|$/.test(line.trim());

export const pipeTable = ([head = '', , ...rows]: readonly string[]): TableBlock =>
  table([head, ...rows].map(pipedCells));

const pipedCells = (line: string): readonly string[] =>
  (
    line
      .trim()
      .slice(1)
      .match(/(?:\\[^]|[^\\|])*\|/g) ?? []
  ).map((cell) => cell.slice(0, -1).trim());

/** Cells between tabs, as in text pasted from a spreadsheet; the first row is the head. */
export const isTabbed = (line: string): boolean => line.trim().includes('\t');

export const tabTable = (lines: readonly string[]): TableBlock =>
  table(lines.map((line) => line.trim().split(/\t+/)));

function table(rows: readonly (readonly string[])[]): TableBlock {
  const width = Math.max(...rows.map((row) => row.length));
  const [head = [], ...body] = rows.map((row) => cells(row, width));
  return { kind: 'table', head, rows: body };
}

const cells = (row: readonly string[], width: number): readonly Inline[] =>
  Array.from({ length: width }, (_, column) => inlineOf((row[column] ?? '').trim()));
