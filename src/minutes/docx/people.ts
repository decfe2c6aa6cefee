import type { LinesBlock, NoteBlock, PersonLine, VoteBlock, VoteResult } from '../blocks.ts';
import { plain } from '../inline.ts';
import { heading, inlineRuns, words, type Content } from './inline.ts';
import { Paragraph, type TextRun } from './package.ts';

/** Omröstning: what was ordered, reservations against it, the groups of those who voted, the numbers. */
export const voteOf = ({ lead, procedure, result }: VoteBlock): readonly Content[] => [
  ...lead.map((line) => words(line)),
  ...(procedure === null ? [] : linesOf(procedure)),
  ...(result === null ? [] : resultOf(result)),
];

function resultOf({ heading: name, groups, tally, effect }: VoteResult): readonly Content[] {
  const printed = groups.flatMap(({ heading: group, lines, notes }) => [
    heading(3, plain(group)),
    ...persons(lines),
    ...notes.flatMap((note) => noteOf(note, 3)),
  ]);
  const after = [...tally, ...(effect === null ? [] : [effect])];
  return [
    heading(2, plain(name)),
    ...printed,
    ...after.map((line, place) => words(line, place === 0 ? { spacing: { before: 160 } } : {})),
  ];
}

export const linesOf = ({ heading: name, lines }: LinesBlock): readonly Content[] => [
  heading(2, plain(name)),
  ...persons(lines),
];

/** A list without marks, a person an item. */
const persons = (lines: readonly PersonLine[]): readonly Paragraph[] =>
  lines.map(
    (line) =>
      new Paragraph({
        style: 'Person',
        numbering: { reference: 'persons', level: 0 },
        keepLines: true,
        children: personRuns(line),
      }),
  );

/** `level` is the one below the heading it stands under. */
export function noteOf(
  { heading: name, intro, sections, signers }: NoteBlock,
  level: 2 | 3,
): readonly Content[] {
  const style = 'Note';
  const content = sections.flatMap(({ heading: section, paragraphs }) => [
    ...(section === null ? [] : [words(section, { style, keepNext: true, spacing: { before: 120 } })]),
    ...paragraphs.map((text) => words(text, { style })),
  ]);
  return [
    heading(level, plain(name)),
    words(intro, { style, keepNext: true }),
    ...content,
    ...signers.map((signer) => words(signer, { style, keepLines: true, spacing: { after: 0 } })),
    new Paragraph({ spacing: { after: 60 } }),
  ];
}

/** A person with what stands behind the name in a slant of its own. */
function personRuns({ text, statement }: PersonLine): readonly TextRun[] {
  if (statement === null) return inlineRuns(plain(text));
  const before = text.slice(0, text.length - statement.length);
  return inlineRuns([...plain(before), { text: statement, bold: false, italic: true }]);
}
