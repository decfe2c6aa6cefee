import type { Inline, ListBlock, TableBlock } from '../../src/minutes/blocks.ts';
import { proseBlocks } from '../../src/minutes/prose.ts';
import { paragraphOf, type ProseDoc, type ProseNode } from './prose-node.ts';

/**
 * Kept prose as the editor shows it. Read by the very reader that prints the minutes, so that what is seen while
 * writing is what will stand.
 */
export function proseToEditor(text: string): ProseDoc {
  const content = proseBlocks(text, '-').flatMap((block): readonly ProseNode[] => {
    switch (block.kind) {
      case 'paragraph':
        return [paragraphOf(inlineNodes(block.text))];
      case 'heading':
        return [{ type: 'heading', attrs: { level: block.level + 1 }, content: inlineNodes(block.text) }];
      case 'list':
        return [listNode(block)];
      case 'table':
        return [tableNode(block)];
      default:
        return [];
    }
  });
  return { type: 'doc', content: content.length === 0 ? [paragraphOf([])] : content };
}

const inlineNodes = (inline: Inline): readonly ProseNode[] =>
  inline
    .filter(({ text }) => text !== '')
    .map(({ text, bold, italic }) => {
      const marks = [...(bold ? [{ type: 'bold' }] : []), ...(italic ? [{ type: 'italic' }] : [])];
      return marks.length === 0 ? { type: 'text', text } : { type: 'text', text, marks };
    });

function listNode({ marks, items }: ListBlock): ProseNode {
  const content = items.map(
    ({ text, lists }): ProseNode => ({
      type: 'listItem',
      content: [paragraphOf(inlineNodes(text)), ...lists.map(listNode)],
    }),
  );
  return marks.kind === 'numbers'
    ? { type: 'orderedList', attrs: { start: marks.first }, content }
    : { type: 'bulletList', content };
}

function tableNode({ head, rows }: TableBlock): ProseNode {
  const row = (type: string, cells: readonly Inline[]): ProseNode => ({
    type: 'tableRow',
    content: cells.map((cell) => ({ type, content: [paragraphOf(inlineNodes(cell))] })),
  });
  return {
    type: 'table',
    content: [row('tableHeader', head), ...rows.map((cells) => row('tableCell', cells))],
  };
}
