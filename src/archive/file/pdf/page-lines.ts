/** A piece of text on a page: where it begins, how wide it is, how large its letters are, in points. */
export type Piece = {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
};

/**
 * Lines of a page, from the top. Pieces on one height are one line; a wide gap between them is a column's (tab), a
 * narrow one a space. More air than the page's lines usually have between them is a blank line.
 */
export function pageLines(pieces: readonly Piece[]): readonly string[] {
  const rows = rowsOf(pieces.filter(({ text }) => text.trim() !== ''));
  const usual = usualDistance(rows);
  const lines: string[] = [];
  let heads: readonly Cell[] = [];
  for (const [place, row] of rows.entries()) {
    const above = rows[place - 1];
    if (above !== undefined && above.y - row.y > Math.max(usual * 1.35, row.size * 1.5)) lines.push('');
    const cells = cellsOf(row.pieces);
    if (isVoteHead(cells)) heads = cells;
    else if (row.pieces.length === 0 || cells.length > heads.length) heads = [];
    lines.push(underHeads(cells, heads));
  }
  return lines;
}

type Row = { readonly y: number; readonly size: number; readonly pieces: Piece[] };

function rowsOf(pieces: readonly Piece[]): readonly Row[] {
  const rows: Row[] = [];
  for (const piece of pieces.toSorted((a, b) => b.y - a.y || a.x - b.x)) {
    const row = rows.at(-1);
    // Raised and lowered letters still belong to the line.
    if (row !== undefined && Math.abs(row.y - piece.y) <= Math.max(row.size, piece.size) * 0.4)
      row.pieces.push(piece);
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows;
}

/** The distance from line to line that most of the page has. */
function usualDistance(rows: readonly Row[]): number {
  const distances = rows.slice(1).map((row, place) => (rows[place]?.y ?? row.y) - row.y);
  const sorted = distances.filter((one) => one > 1).toSorted((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) * 0.3)] ?? 0;
}

/** A stretch of a line without a wide gap in it. */
type Cell = { readonly text: string; readonly from: number; readonly to: number };

function cellsOf(pieces: readonly Piece[]): readonly Cell[] {
  const cells: { text: string; from: number; to: number }[] = [];
  for (const { text, x, width, size } of pieces.toSorted((a, b) => a.x - b.x)) {
    const last = cells.at(-1);
    const gap = last === undefined ? Infinity : x - last.to;
    if (last === undefined || gap > size * 1.6) {
      cells.push({ text: text.trimStart(), from: x, to: x + width });
      continue;
    }
    const parted = gap > size * 0.15 && !/\s$/.test(last.text) && !/^\s/.test(text);
    last.text += parted ? ` ${text}` : text;
    last.to = Math.max(last.to, x + width);
  }
  return cells.map((cell) => ({ ...cell, text: cell.text.replaceAll(/\s+/g, ' ').trim() }));
}

const isVoteHead = (cells: readonly Cell[]): boolean =>
  ['ja', 'nej'].every((word) => cells.some(({ text }) => text.toLowerCase() === word));

/** Below the head of a table of votes, which column a mark stands in is all that it says: empty ones keep their tab. */
function underHeads(cells: readonly Cell[], heads: readonly Cell[]): string {
  const [name, ...marks] = cells;
  const short = marks.length > 0 && marks.every(({ text }) => text.length <= 10);
  if (heads.length < 3 || name === undefined || !short || isVoteHead(cells))
    return cells.map(({ text }) => text).join('\t');
  const row = heads.map(() => '');
  row[0] = name.text;
  for (const { text, from, to } of marks) row[nearest(heads, (from + to) / 2)] = text;
  return row.join('\t').trimEnd();
}

function nearest(heads: readonly Cell[], middle: number): number {
  const distances = heads.map(({ from, to }) => Math.abs((from + to) / 2 - middle));
  return distances.indexOf(Math.min(...distances));
}
