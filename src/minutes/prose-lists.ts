import type { ListBlock, Marks } from './blocks.ts';
import { inlineOf } from './inline.ts';

/**
 * Lists from lines that each begin with `- ` or a number. A line set in by two blanks or more goes under the item
 * before it. A number that doesn't count on from the one before begins a list of its own, so that every number
 * stays what was written.
 */
export function listsOf(lines: readonly string[], mark: string): readonly ListBlock[] {
  const lists: Growing[] = [];
  for (const line of lines) {
    const { indent, number, words } = itemIn(line);
    const marks: Marks = number === null ? { kind: 'bullets', mark } : { kind: 'numbers', first: number };
    const under = indent >= 2 ? lists.at(-1)?.items.at(-1)?.lists : undefined;
    add(under ?? lists, marks, words);
  }
  return lists;
}

type Growing = Omit<ListBlock, 'items'> & { readonly items: GrowingItem[] };
type GrowingItem = { readonly text: ReturnType<typeof inlineOf>; readonly lists: Growing[] };

function itemIn(line: string): { indent: number; number: number | null; words: string } {
  const [, blanks = '', number, words = ''] = /^(\s*)(?:-|(0|[1-9]\d*)\.)\s+(.*)$/.exec(line.trimEnd()) ?? [];
  const indent = blanks.replaceAll('\t', '  ').length;
  return { indent, number: number === undefined ? null : Number(number), words };
}

function add(lists: Growing[], marks: Marks, words: string): void {
  const item = { text: inlineOf(words), lists: [] };
  const last = lists.at(-1);
  if (last !== undefined && continues(last, marks)) last.items.push(item);
  else lists.push({ kind: 'list', marks, items: [item] });
}

const continues = ({ marks, items }: Growing, next: Marks): boolean =>
  marks.kind === 'numbers'
    ? next.kind === 'numbers' && next.first === marks.first + items.length
    : next.kind === 'bullets';
