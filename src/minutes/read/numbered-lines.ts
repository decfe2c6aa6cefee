import type { Line } from './line.ts';
import { bullet } from './line.ts';
import { readPerson } from './person.ts';
import { kindIn, presentersLabel, standingOf } from './words.ts';

/** A line that begins with a number, and how much it looks like an item's heading. */
export type Numbered = {
  readonly number: number;
  readonly heading: string;
  readonly mark: string;
  readonly from: number;
  readonly to: number;
  /** Is it followed by a kind label or by presenters? */
  readonly labelled: boolean;
  readonly score: number;
};

const start = /^(?:(§|paragraf|ärende(?: nr)?|punkt|p\.)\s*)?(\d{1,3})(?:\s*(§)|([.):]))?(?:\s+(.+))?$/iu;
/** A registry number beside the item's number: "Dnr KS 2023/00123". */
const registry =
  /(?:^|\t+|\s{2,}|,?\s+(?=(?:dnr|diarienr)\b))(?:(?:dnr|diarienr|diarienummer)\b[.:]?\s*\S.*|\p{Lu}{2,6}[ -]?\d{2,4}[-/:.]\S*)$/iu;
const hanging =
  /(?:[,–-]|(?<!\p{L})(?:och|i|för|av|på|om|med|till|samt|från|vid|eller|enligt|inom|gällande|angående|kring|mellan|den|det|de))$/iu;

export function numberedLines(
  lines: readonly Line[],
  range: readonly [number, number] | null,
): readonly Numbered[] {
  const found: (Numbered & { readonly inList: boolean })[] = [];
  for (const [from, line] of lines.entries()) {
    const read = startOf(lines, from);
    if (read === null) continue;
    const labelled = hasLabel(lines, read.to);
    const before = found.at(-1);
    const inList = listed(lines, from, before, read) && !labelled;
    const score = scoreOf(lines, { ...read, from, labelled, inList }, range) + (labelled ? 5 : 0);
    found.push({ ...read, from, labelled, inList, score: line.text.includes('....') ? -9 : score });
  }
  return found;
}

type Start = Pick<Numbered, 'number' | 'heading' | 'mark' | 'to'>;

function startOf(lines: readonly Line[], from: number): Start | null {
  const found = start.exec(lines[from]?.text ?? '');
  if (found === null) return null;
  const [, word, digits, after, dot, rest = ''] = found;
  const mark = word === '§' || after === '§' ? '§' : (word?.toLowerCase() ?? dot ?? '');
  const number = Number(digits);
  if (number === 0 || (mark === '' && !/^\p{Lu}\p{L}/u.test(rest))) return null;
  if (/^(?:\d|[-–%]|kl\b)/.test(rest) || (mark === '' && /^(?:\p{Lu}+\b\s*)?$/u.test(rest))) return null;
  const bare = rest.replace(registry, '').trim();
  if (bare !== '') return { number, mark, ...wrapped(lines, from, bare) };
  const next = lines[from + 1];
  if (
    (mark === '' && rest === '') ||
    next === undefined ||
    next.text.length > 140 ||
    !/^\p{Lu}/u.test(next.text)
  )
    return null;
  return { number, mark, ...wrapped(lines, from + 1, next.text) };
}

/** A heading can wrap: a line that goes on in small letters, or after a word that can't be the last. */
function wrapped(
  lines: readonly Line[],
  at: number,
  first: string,
): { readonly heading: string; readonly to: number } {
  let heading = first;
  let to = at + 1;
  for (let next = lines[to]; next !== undefined && to < at + 4; next = lines[to]) {
    if (!goesOn(heading, next, lines[to + 1])) break;
    heading =
      /\p{Ll}-$/u.test(heading) && /^\p{Ll}/u.test(next.text) && !/^och\b/.test(next.text)
        ? heading.slice(0, -1) + next.text
        : `${heading} ${next.text}`;
    to += 1;
  }
  return { heading: heading.replaceAll(/\s+/g, ' '), to };
}

function goesOn(heading: string, next: Line, after: Line | undefined): boolean {
  const { text } = next;
  if (start.test(text) || bullet.test(text) || isLabel(text) || text.length > 110 || /[.!?:]$/.test(heading))
    return false;
  const small = /^\p{Ll}(?![).])/u.test(text) && !/[.!?]$/.test(text);
  if (next.blankBefore) return (small || hanging.test(heading)) && after !== undefined && isLabel(after.text);
  if (hanging.test(heading)) return true;
  const headingEnds = after === undefined || after.blankBefore || isLabel(after.text);
  if (small) return true;
  return (
    heading.length > 45 &&
    headingEnds &&
    text.length < 60 &&
    !/[.!?:]$/.test(text) &&
    after !== undefined &&
    isLabel(after.text)
  );
}

const isLabel = (text: string): boolean => kindIn(text) !== null || presentersLabel.test(text);

/** Within the next lines, before another number, is there a kind label or presenters? */
const hasLabel = (lines: readonly Line[], to: number): boolean =>
  isLabel(lines[to]?.text ?? '') ||
  (!start.test(lines[to]?.text ?? '') &&
    isLabel(lines[to + 1]?.text ?? '') &&
    (lines[to]?.text.length ?? 0) < 60);

type Before = (Start & { readonly inList: boolean }) | undefined;

/** A list follows a colon, and the number after a list's number belongs to the list too. */
function listed(lines: readonly Line[], from: number, before: Before, { number, mark }: Start): boolean {
  const above = lines[from - 1];
  if (above?.text.endsWith(':') === true && !/^[\p{L} ]{3,20}:$/u.test(above.text)) return true;
  return (
    before !== undefined &&
    before.inList &&
    before.mark === mark &&
    before.number === number - 1 &&
    from - before.to <= 2
  );
}

type Scored = Start & { readonly from: number; readonly inList: boolean; readonly labelled: boolean };

function scoreOf(lines: readonly Line[], line: Scored, range: readonly [number, number] | null): number {
  const { number, heading, from, to, mark } = line;
  const [own, above, below] = [lines[from], lines[from - 1], lines[to]];
  const neighbour = (other: Line | undefined, wanted: number) =>
    Number(start.exec(other?.text ?? '')?.[2]) === wanted;
  const outside = range !== null && (number < range[0] || number > range[1]);
  const marks: readonly (readonly [boolean, number])[] = [
    [true, 1],
    [standingOf(heading) !== null, 3],
    [mark === '§', 3],
    [mark === '', -1],
    [own?.blankBefore === true, 1],
    [own?.blankBefore === false, -1],
    [below === undefined || below.blankBefore, 0.5],
    [/[.;,]$/.test(heading), -2.5],
    [/[:?]$/.test(heading), -1.5],
    [/^\p{Ll}/u.test(heading), -4],
    [heading.length > 140, -3],
    [line.inList, -4],
    [own?.blankBefore === false && neighbour(above, number - 1), -2],
    [below?.blankBefore === false && neighbour(below, number + 1), -2],
    [neighbour(below, number + 1) && !line.labelled, -0.5],
    [heading.includes('\t'), -3],
    [/\s\d{1,3}$/.test(heading) && /\t|\.{3,}|\s{3,}/.test(own?.text ?? ''), -4],
    [readPerson(heading)?.party != null, -8],
    [readPerson(heading) !== null && !line.labelled, -3],
    [outside, -2],
    [number === (range?.[0] ?? 1), 1],
  ];
  return marks.reduce((sum, [holds, worth]) => (holds ? sum + worth : sum), 0);
}
