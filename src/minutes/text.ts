import type {
  AttendanceList,
  Block,
  Clauses,
  ItemPart,
  LinesBlock,
  ListBlock,
  MinutesDocument,
  NoteBlock,
  Part,
  TableBlock,
  VoteResult,
} from './blocks.ts';
import { wordsOf } from './inline.ts';

/** Protokoll as plain text, UTF-8, one paragraph a line; ends with a line break. */
export function minutesText({ title, header, parts }: MinutesDocument): string {
  const head = [title, ...header.map(({ label, text }) => (label === null ? text : `${label}: ${text}`))];
  return `${[...head, ...parts.map(partText)].join('\n\n')}\n`;
}

function partText(part: Part): string {
  switch (part.kind) {
    case 'items':
      return paragraphs(part.items.map(itemText));
    case 'attendance':
      return paragraphs([...part.lists.map(listText), part.unrepresented]);
    case 'next-meetings':
      return paragraphs([part.heading, ...part.lines]);
    case 'signatures':
      return paragraphs([
        part.heading.toUpperCase(),
        ...part.lines.map(({ name, title, state }) => lines([name, title, state])),
        part.seal === null ? null : sealText(part.seal),
      ]);
    case 'additions':
      return paragraphs([part.heading.toUpperCase(), ...part.lines]);
    case 'certificate':
      return paragraphs([
        part.heading.toUpperCase(),
        part.text,
        lines(part.blanks.map((blank) => `${blank}:`)),
      ]);
  }
}

/** Two columns: what it is, and the fact. */
const sealText = ({ rows }: TableBlock): string => lines(rows.map((row) => row.map(wordsOf).join(': ')));

const lines = (texts: readonly string[]): string => texts.join('\n');
const paragraphs = (texts: readonly (string | null)[]): string =>
  texts.filter((text) => text !== null && text !== '').join('\n\n');

const itemText = ({ number, heading, session, lines: labels, blocks }: ItemPart): string =>
  paragraphs([session, `${number}. ${heading}`, ...labels, ...blocks.map(blockText)]);

function blockText(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return wordsOf(block.text);
    case 'fact':
      return block.text;
    case 'list':
      return lines(proseListLines(block));
    case 'table':
      return lines([block.head, ...block.rows].map((row) => row.map(wordsOf).join('\t')));
    case 'links':
      return lines([`${block.heading}:`, ...block.links.map(({ title, url }) => `${title} <${url}>`)]);
    case 'decision':
      return lines([
        block.sentences.join(' '),
        ...(block.clauses === null ? [] : clauseLines(block.clauses)),
      ]);
    case 'vote':
      return paragraphs([
        lines(block.lead),
        block.procedure === null ? null : blockText(block.procedure),
        block.result === null ? null : resultText(block.result),
      ]);
    case 'note':
      return noteText(block);
    case 'lines':
      return linesText(block);
  }
}

const clauseLines = ({ mark, items }: Clauses): readonly string[] => items.map((item) => `${mark} ${item}`);

function proseListLines({ marks, items }: ListBlock): readonly string[] {
  return items.flatMap(({ text, lists }, place) => [
    `${marks.kind === 'bullets' ? marks.mark : `${marks.first + place}.`} ${wordsOf(text)}`,
    ...lists.flatMap(proseListLines).map((line) => `  ${line}`),
  ]);
}

const linesText = ({ heading, lines: persons }: LinesBlock): string =>
  lines([heading, ...persons.map(({ text }) => text)]);

function resultText({ heading, groups, tally, effect }: VoteResult): string {
  const printed = groups.map(({ heading: group, lines: persons, notes }) =>
    paragraphs([group, lines(persons.map(({ text }) => text)), ...notes.map(noteText)]),
  );
  return paragraphs([heading, ...printed, lines(tally), effect]);
}

function noteText({ heading, intro, sections, signers }: NoteBlock): string {
  const body = sections.flatMap(({ heading: section, paragraphs: texts }) => [
    section === null ? null : section.endsWith(':') ? section : `${section}:`,
    ...texts,
  ]);
  return paragraphs([heading, intro, ...body, lines(signers)]);
}

const listText = ({ groups }: AttendanceList): string =>
  paragraphs(
    groups.map(({ heading, lines: persons }) =>
      paragraphs([heading, lines(persons.map(({ text }) => text))]),
    ),
  );
