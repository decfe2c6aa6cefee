import { inlineText } from './inline-text.ts';
import type { ProseNode } from './prose-node.ts';

/**
 * What stands in the editor as the text that is kept: paragraphs, `##` and `###`, `- ` and `1. ` lists with one level
 * inside, tables between pipes. Empty lines and empty items are left out.
 */
export function editorToProse(doc: ProseNode): string {
  let underHeading = false;
  const blocks = (doc.content ?? []).map((node) => {
    // Nothing is skipped: a smaller heading under no larger one is a larger one.
    const smaller = node.type === 'heading' && node.attrs?.['level'] === 3 && underHeading;
    if (node.type === 'heading' && !smaller && wordsIn(node) !== '') underHeading = true;
    return blockText(node, smaller);
  });
  return blocks.filter((block) => block !== '').join('\n\n');
}

function blockText(node: ProseNode, smaller: boolean): string {
  switch (node.type) {
    case 'paragraph':
      return plainLine(wordsIn(node));
    case 'heading': {
      const words = wordsIn(node);
      return words === '' ? '' : `${smaller ? '###' : '##'} ${words}`;
    }
    case 'bulletList':
    case 'orderedList':
      return listLines(node, '').join('\n');
    case 'table':
      return tableText(node);
    default:
      return '';
  }
}

const wordsIn = ({ content = [] }: ProseNode): string => inlineText(content);

/** A paragraph that would read as a list or a heading is told apart by a backslash. */
const plainLine = (text: string): string =>
  text.replace(/^(?=-\s|#{2,3}\s)/, '\\').replace(/^(\d{1,3})\.(?=\s)/, '$1\\.');

const isList = ({ type }: ProseNode): boolean => type === 'bulletList' || type === 'orderedList';

/** Deeper levels than one inside the list stand on that level. */
function listLines(list: ProseNode, indent: string): readonly string[] {
  const items = itemsOf(list);
  const first = firstNumber(list, items.length);
  return items.flatMap(({ words, lists }, place) => {
    const mark = list.type === 'orderedList' ? `${String(first + place)}.` : '-';
    return [`${indent}${mark} ${words}`, ...lists.flatMap((inner) => listLines(inner, '   '))];
  });
}

type Item = { readonly words: string; readonly lists: readonly ProseNode[] };

/** Those that say something. One without words of its own gives its place to those inside it. */
const itemsOf = ({ content = [] }: ProseNode): readonly Item[] =>
  content.flatMap(({ content: parts = [] }) => {
    const words = inlineText(joined(parts.filter((node) => !isList(node))));
    const lists = parts.filter(isList);
    return words === '' ? lists.flatMap(itemsOf) : [{ words, lists }];
  });

/** Numbers have at most three figures. */
function firstNumber({ attrs }: ProseNode, items: number): number {
  const start = Number(attrs?.['start'] ?? 1);
  return Number.isInteger(start) && start >= 0 && start + items <= 999 ? start : 1;
}

/** Several paragraphs of one item or cell as one, with a blank between. */
const joined = (paragraphs: readonly ProseNode[]): readonly ProseNode[] =>
  paragraphs.flatMap(({ content = [] }, place) =>
    place === 0 ? content : [{ type: 'text', text: ' ' }, ...content],
  );

function tableText({ content: rows = [] }: ProseNode): string {
  const cells = rows.map(({ content = [] }) =>
    content.map((cell) => inlineText(joined(cell.content ?? [])).replaceAll('|', '\\|')),
  );
  const width = Math.max(0, ...cells.map((row) => row.length));
  if (width === 0 || cells.every((row) => row.every((cell) => cell === ''))) return '';
  const line = (row: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, column) => row[column] ?? '').join(' | ')} |`;
  const [head = [], ...body] = cells;
  return [line(head), `|${' --- |'.repeat(width)}`, ...body.map(line)].join('\n');
}
