import type { Inline, Run } from '../blocks.ts';
import {
  HeadingLevel,
  Paragraph,
  TextRun,
  type Table,
  type IParagraphOptions,
  type IRunOptions,
} from './package.ts';

/** What stands on the page. */
export type Content = Paragraph | Table;

export type Placed = Omit<IParagraphOptions, 'children' | 'text'>;

export const inlineRuns = (inline: Inline): readonly TextRun[] => inline.map(runOf);

function runOf({ text, bold, italic }: Run): TextRun {
  const set: IRunOptions = {
    text: sound(text),
    ...(bold ? { bold } : {}),
    ...(italic ? { italics: true } : {}),
  };
  return new TextRun(set);
}

export const rich = (inline: Inline, placed: Placed = {}): Paragraph =>
  new Paragraph({ ...placed, children: inlineRuns(inline) });

export const words = (text: string, placed: Placed = {}): Paragraph =>
  new Paragraph({ ...placed, children: [new TextRun(sound(text))] });

const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

/** `level` 1 is the item's own. */
export const heading = (level: 1 | 2 | 3, inline: Inline, placed: Placed = {}): Paragraph =>
  rich(inline, { ...placed, heading: levels[level - 1] ?? HeadingLevel.HEADING_3 });

/** XML can't hold control characters, and Word refuses a file that does; they show nothing. */
export const sound = (text: string): string =>
  text
    .replaceAll(/\p{Surrogate}/gu, '\ufffd')
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '');
