import type { Block, ListBlock, Marks, MinutesDocument } from '../blocks.ts';
import { AlignmentType, LevelFormat, type INumberingOptions } from './package.ts';

/**
 * Word's own numbered and bulleted lists. A list of numbers has a definition for each number it can begin with, and
 * an instance of its own, else Word would count on from the list before.
 */
export function numbering(document: MinutesDocument): INumberingOptions {
  const lists = [...new Set(blocksIn(document).flatMap(marksIn))].map((name) => JSON.parse(name) as Marks);
  const clauses = blocksIn(document).flatMap((block): readonly Marks[] =>
    block.kind === 'decision' && block.clauses !== null
      ? [{ kind: 'bullets', mark: block.clauses.mark }]
      : [],
  );
  const all = [...new Map([...lists, ...clauses].map((marks) => [referenceOf(marks), marks])).values()];
  return {
    config: [...all.map(definition), { reference: 'persons', levels: [level(0, LevelFormat.BULLET, '')] }],
  };
}

export const referenceOf = (marks: Marks): string =>
  marks.kind === 'bullets' ? `bullets ${marks.mark}` : `numbers from ${marks.first}`;

const blocksIn = ({ parts }: MinutesDocument): readonly Block[] =>
  parts.flatMap((part) => (part.kind === 'items' ? part.items.flatMap(({ blocks }) => blocks) : []));

const marksIn = (block: Block): readonly string[] => (block.kind === 'list' ? marksOf(block) : []);

const marksOf = ({ marks, items }: ListBlock): readonly string[] => [
  JSON.stringify(marks),
  ...items.flatMap(({ lists }) => lists.flatMap(marksOf)),
];

function definition(marks: Marks): INumberingOptions['config'][number] {
  const levels = [0, 1].map((depth) =>
    marks.kind === 'bullets'
      ? level(depth, LevelFormat.BULLET, shown(marks.mark))
      : { ...level(depth, LevelFormat.DECIMAL, `%${depth + 1}.`), start: marks.first },
  );
  return { reference: referenceOf(marks), levels };
}

/** A hyphen as a mark is set as the dash it stands for. */
const shown = (mark: string): string => (mark === '-' ? '–' : mark);

const level = (depth: number, format: (typeof LevelFormat)[keyof typeof LevelFormat], text: string) => ({
  level: depth,
  format,
  text,
  alignment: AlignmentType.LEFT,
  style: {
    paragraph: {
      indent: text === '' ? { left: 284, hanging: 284 } : { left: 397 * (depth + 1), hanging: 397 },
    },
  },
});
