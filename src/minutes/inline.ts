import type { Inline, Run } from './blocks.ts';

/** Text as it stands, in one piece. */
export const plain = (text: string): Inline => [{ text, bold: false, italic: false }];

/** The text alone. */
export const wordsOf = (inline: Inline): string => inline.map(({ text }) => text).join('');

/**
 * `**bold**` and `*italic*` in one line of prose; a backslash takes the meaning from the mark after it. A mark that
 * nothing answers to is a character like others. One pass over the text, whatever it holds.
 */
export function inlineOf(source: string): Inline {
  const pieces = piecesOf(source);
  pairUp(pieces);
  const runs: Run[] = [];
  let [bold, italic] = [false, false];
  for (const { text, marks, paired } of pieces) {
    if (paired) {
      if (marks >= 2) bold = !bold;
      if (marks !== 2) italic = !italic;
      continue;
    }
    const last = runs.at(-1);
    if (last?.bold === bold && last.italic === italic)
      runs[runs.length - 1] = { ...last, text: last.text + text };
    else runs.push({ text, bold, italic });
  }
  return runs;
}

/** `marks` is how many asterisks stand together, 0 for words. */
type Piece = {
  readonly text: string;
  readonly marks: number;
  readonly opens: boolean;
  readonly closes: boolean;
  paired: boolean;
};

const token = /\\([!-/:-@[-`{-~])|&(amp|lt|gt|nbsp);|(\*+)|[^\\&*]+|[^]/g;
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', nbsp: '\u00a0' };

function piecesOf(source: string): Piece[] {
  return [...source.matchAll(token)].map((match): Piece => {
    const [whole, escaped, entity, marks] = match;
    const words = { marks: 0, opens: false, closes: false, paired: false };
    if (escaped !== undefined) return { ...words, text: escaped };
    if (entity !== undefined) return { ...words, text: entities[entity] ?? whole };
    if (marks === undefined || marks.length > 3) return { ...words, text: whole };
    const before = source.charAt(match.index - 1);
    const after = source.charAt(match.index + marks.length);
    // "3*4*5" is arithmetic: one asterisk begins and ends between words only.
    const inWord = marks.length === 1 && isWord(before) && isWord(after);
    const opens = after.trim() !== '' && !inWord && !(marks.length === 1 && isWord(before));
    const closes = before.trim() !== '' && !inWord && !(marks.length === 1 && isWord(after));
    return { text: marks, marks: marks.length, opens, closes, paired: false };
  });
}

const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);

/** Each closing mark with the nearest opening one of as many asterisks; what opened between them stays literal. */
function pairUp(pieces: readonly Piece[]): void {
  const open: Piece[] = [];
  for (const piece of pieces.filter(({ marks }) => marks > 0)) {
    const place = piece.closes ? open.findLastIndex(({ marks }) => marks === piece.marks) : -1;
    const opener = open[place];
    if (opener !== undefined) {
      opener.paired = piece.paired = true;
      open.length = place;
    } else if (piece.opens && !open.some(({ marks }) => marks === piece.marks)) open.push(piece);
  }
}
