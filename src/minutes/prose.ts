import type { Block } from './blocks.ts';

/**
 * The secretary's prose as blocks: blank lines part paragraphs, lines that begin with "- " make a list, lines with
 * tabs a table. Everything else stays as written; lines of one paragraph are joined.
 */
export function proseBlocks(text: string, mark: string): readonly Block[] {
  const blocks: Block[] = [];
  for (const chunk of text.replaceAll('\r\n', '\n').split(/\n[ \t]*\n/))
    for (const { kind, lines } of runs(chunk.split('\n'))) blocks.push(block(kind, lines, mark));
  return blocks;
}

type Kind = 'paragraph' | 'list' | 'table';
type Run = { readonly kind: Kind; readonly lines: string[] };

const kindOf = (line: string): Kind =>
  /^\s*-\s+\S/.test(line) ? 'list' : line.trim().includes('\t') ? 'table' : 'paragraph';

/** Lines of one kind that stand together. */
function runs(lines: readonly string[]): readonly Run[] {
  const found: Run[] = [];
  for (const line of lines.filter((some) => some.trim() !== '')) {
    const kind = kindOf(line);
    const last = found.at(-1);
    if (last?.kind === kind) last.lines.push(line);
    else found.push({ kind, lines: [line] });
  }
  return found;
}

function block(kind: Kind, lines: readonly string[], mark: string): Block {
  switch (kind) {
    case 'paragraph':
      return { kind, text: lines.map((line) => line.trim()).join(' ') };
    case 'list':
      return { kind, mark, items: lines.map((line) => line.trim().replace(/^-\s+/, '')) };
    case 'table':
      return {
        kind,
        rows: lines.map((line) =>
          line
            .trim()
            .split(/\t+/)
            .map((cell) => cell.trim()),
        ),
      };
  }
}
