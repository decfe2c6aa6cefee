import type { ProseNode } from './prose-node.ts';

/**
 * A line's words with their marks: `**bold**`, `*italic*`, and a backslash before what would otherwise mean
 * something. What can't be written so is written as near as can be: marks that meet without a space between are
 * joined, and italics begin and end at whole words.
 */
export function inlineText(nodes: readonly ProseNode[]): string {
  const letters = lettersOf(nodes);
  settle(letters);
  return runsOf(letters)
    .map(({ text, format }) => `${signs[format]}${escaped(text)}${signs[format]}`)
    .join('');
}

type Format = 0 | 1 | 2 | 3;
type Letter = { readonly text: string; format: Format };

/** Italic is one asterisk, bold two, both three: so many as the format's number. */
const signs: Readonly<Record<Format, string>> = { 0: '', 1: '*', 2: '**', 3: '***' };

const lettersOf = (nodes: readonly ProseNode[]): Letter[] => {
  const letters = nodes.flatMap(({ text = '', marks = [] }) => {
    const has = (name: string) => marks.some(({ type }) => type === name);
    const format = ((has('italic') ? 1 : 0) + (has('bold') ? 2 : 0)) as Format;
    return oneLine(text)
      .split('')
      .map((letter): Letter => ({ text: letter, format }));
  });
  while (letters.at(0)?.text.trim() === '') letters.shift();
  while (letters.at(-1)?.text.trim() === '') letters.pop();
  return letters;
};

/** Tabs and line ends part cells and lines: within a line they are blanks. */
const oneLine = (text: string): string => text.replaceAll(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ');

/** Changes formats until what stands can be written and read back. Letters only gain marks and blanks only lose them. */
function settle(letters: readonly Letter[]): void {
  for (let changed = true; changed; ) {
    changed = false;
    letters.forEach((letter, place) => {
      const wanted = settled(letters[place - 1], letter, letters[place + 1]);
      if (wanted !== letter.format) {
        letter.format = wanted;
        changed = true;
      }
    });
  }
}

function settled(before: Letter | undefined, letter: Letter, after: Letter | undefined): Format {
  const beside = [before, after].filter((one) => one !== undefined);
  const { format } = letter;
  if (letter.text.trim() === '')
    return format !== 0 && (beside.length < 2 || beside.some((one) => one.format !== format)) ? 0 : format;
  const lettered = beside.filter((one) => one.text.trim() !== '');
  if (format !== 0) return lettered.reduce<Format>((all, one) => (all | one.format) as Format, format);
  // A single asterisk beside a letter or figure is read as a character.
  return isWord(letter.text) && lettered.some((one) => one.format === 1) ? 1 : 0;
}

const isWord = (letter: string): boolean => /[\p{L}\p{N}]/u.test(letter);

function runsOf(letters: readonly Letter[]): readonly { readonly text: string; readonly format: Format }[] {
  const runs: { text: string; format: Format }[] = [];
  for (const { text, format } of letters) {
    const last = runs.at(-1);
    if (last?.format === format) last.text += text;
    else runs.push({ text, format });
  }
  return runs;
}

const escaped = (text: string): string =>
  text.replaceAll(/[\\*]/g, '\\$&').replaceAll(/&(?=(?:amp|lt|gt|nbsp);)/g, '\\&');
