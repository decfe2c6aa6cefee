import type { Block } from './blocks.ts';
import { inlineOf } from './inline.ts';
import { listsOf } from './prose-lists.ts';
import { isPipeTable, isTabbed, pipeTable, tabTable } from './prose-tables.ts';

/**
 * The secretary's prose as blocks. A small part of Markdown: blank lines part paragraphs, `## ` and `### ` make
 * headings, `- ` and `1. ` lists with one level inside, pipes with a ruled head row or tabs make tables. Everything
 * else stays as written; lines of one paragraph are joined. `mark` is the style's own for lists.
 */
export function proseBlocks(text: string, mark: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const chunk of text.replaceAll(/\r\n?/g, '\n').split(/\n[ \t]*\n/)) {
    const lines = chunk.split('\n').filter((line) => line.trim() !== '');
    if (isPipeTable(lines)) blocks.push(pipeTable(lines));
    else for (const { kind, lines: some } of runsOf(lines)) blocks.push(...blocksOf(kind, some, mark));
  }
  return withoutSkippedLevels(blocks);
}

type Kind = 'paragraph' | 'heading' | 'list' | 'table';
type Lines = { readonly kind: Kind; readonly lines: string[] };

function kindOf(line: string): Kind {
  if (/^\s*(?:-|(?:0|[1-9]\d{0,2})\.)\s+\S/.test(line)) return 'list';
  if (isTabbed(line)) return 'table';
  return /^#{2,3}\s+\S/.test(line) ? 'heading' : 'paragraph';
}

/** Lines of one kind that stand together; every heading by itself. */
function runsOf(lines: readonly string[]): readonly Lines[] {
  const found: Lines[] = [];
  for (const line of lines) {
    const kind = kindOf(line);
    const last = found.at(-1);
    if (last?.kind === kind && kind !== 'heading') last.lines.push(line);
    else found.push({ kind, lines: [line] });
  }
  return found;
}

function blocksOf(kind: Kind, lines: readonly string[], mark: string): readonly Block[] {
  switch (kind) {
    case 'paragraph':
      return [{ kind, text: inlineOf(lines.map((line) => line.trim()).join(' ')) }];
    case 'heading':
      return lines.map((line) => {
        const [, hashes = '', words = ''] = /^(#+)\s+(.*)$/.exec(line.trim()) ?? [];
        return { kind, level: hashes.length === 2 ? 1 : 2, text: inlineOf(words) };
      });
    case 'list':
      return listsOf(lines, mark);
    case 'table':
      return [tabTable(lines)];
  }
}

/** A second-level heading under no first-level one is a first: a reader who jumps by headings misses no step. */
function withoutSkippedLevels(blocks: readonly Block[]): readonly Block[] {
  const first = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1);
  return blocks.map((block, place) =>
    block.kind === 'heading' && (first === -1 || place < first) ? { ...block, level: 1 } : block,
  );
}
