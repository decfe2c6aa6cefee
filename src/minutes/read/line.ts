/** A line of the text that isn't blank. */
export type Line = {
  /** From 1, as an editor counts. */
  readonly number: number;
  /** Without space at its ends; odd spaces and invisible characters made plain. Tabs within stay. */
  readonly text: string;
  readonly blankBefore: boolean;
  /** First of a page, where the text has form feeds. */
  readonly pageStart: boolean;
  /** Columns of space before the text; a tab counts as eight. */
  readonly indent: number;
};

/** The lines of a text, blank ones left out. Any line end will do. */
export function linesOf(text: string): readonly Line[] {
  const found: Line[] = [];
  let blankBefore = true;
  let pageStart = true;
  for (const [place, raw] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n|\n|\r|\u2028|\u2029/)
    .entries()) {
    pageStart ||= raw.includes('\f');
    const plain = plainLine(raw);
    if (plain === '') {
      blankBefore = true;
      continue;
    }
    const indent = (/^[\s\u00A0]*/.exec(raw)?.[0] ?? '').replaceAll('\t', '        ').length;
    found.push({ number: place + 1, text: plain, blankBefore: blankBefore || pageStart, pageStart, indent });
    blankBefore = false;
    pageStart = false;
  }
  return found;
}

const plainLine = (raw: string): string =>
  raw
    .normalize('NFC')
    .replaceAll(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replaceAll(/[\u00A0\u2000-\u200A\u202F\u3000]/g, ' ')
    .replaceAll(/[\f\v\0]/g, ' ')
    .trim();

/** Begins a list's line: "- …", "• …", "o …". */
export const bullet = /^\s*(?:[-–—•·*▪●◦]|o(?=\s+\p{L}))\s*(?=\S)/u;

/**
 * End (exclusive) of the paragraph that begins at `at`: lines without a blank line between that read on. Where each
 * line is a paragraph of its own, that is one line.
 */
export function paragraphEnd(
  lines: readonly Line[],
  at: number,
  startsNew: (line: Line) => boolean = () => false,
): number {
  let end = at + 1;
  for (;;) {
    const [before, next] = [lines[end - 1], lines[end]];
    if (before === undefined || next === undefined || startsNew(next) || !readsOn(before, next)) return end;
    end += 1;
  }
}

function readsOn(before: Line, next: Line): boolean {
  if (next.blankBefore || bullet.test(next.text) || next.text.includes('\t')) return false;
  if (/^\p{Ll}(?![).])/u.test(next.text)) return !/[:]$/.test(before.text);
  return before.text.length >= 55 && !/[.!?:;]$/.test(before.text);
}

/** Lines as one text. A word parted at a line's end is put together, but "hälso-" before "och sjukvård" stays. */
export const joined = (lines: readonly Line[]): string =>
  lines.reduce((text, line) => joinedTexts(text, line.text), '');

export function joinedTexts(before: string, next: string): string {
  if (before === '') return next;
  const parted = /\p{Ll}[-\u2010]$/u.test(before) && /^\p{Ll}/u.test(next);
  return parted && !/^(?:och|eller|samt|respektive|till|alternativt|och\/eller)(?!\p{L})/u.test(next)
    ? before.slice(0, -1) + next
    : `${before} ${next}`;
}

/** What stands side by side on a line: parted by tabs or wide space. */
export const cellsOf = (text: string): readonly string[] =>
  text
    .split(/\t+|\s{3,}/)
    .map((cell) => cell.trim())
    .filter((cell) => cell !== '');
