import { Node, type Extensions } from '@tiptap/core';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import StarterKit from '@tiptap/starter-kit';

/** One level inside a list: what the minutes print. */
const deepest = 2;

/** The starter's own item takes any block into a list; this one what can be printed there. */
const Item = Node.create({
  name: 'listItem',
  content: 'paragraph (bulletList|orderedList)*',
  defining: true,
  parseHTML: () => [{ tag: 'li' }],
  renderHTML: () => ['li', 0],
  addKeyboardShortcuts() {
    const depth = () => {
      const { $from } = this.editor.state.selection;
      const around = Array.from({ length: $from.depth + 1 }, (_, level) => $from.node(level).type.name);
      return around.filter((name) => name === 'bulletList' || name === 'orderedList').length;
    };
    return {
      Enter: () => this.editor.commands.splitListItem(this.name),
      // False lets the key go on to the browser, so that Tab never holds anybody here.
      Tab: () => depth() < deepest && this.editor.commands.sinkListItem(this.name),
      'Shift-Tab': () => this.editor.commands.liftListItem(this.name),
    };
  },
});

/** Paragraphs, two levels of headings, lists, simple tables, bold and italic: anything else falls away on its way in. */
export const proseExtensions: Extensions = [
  StarterKit.configure({
    heading: { levels: [2, 3] },
    listItem: false,
    blockquote: false,
    code: false,
    codeBlock: false,
    hardBreak: false,
    horizontalRule: false,
    link: false,
    strike: false,
    underline: false,
    trailingNode: false,
  }),
  Item,
  Table.configure({ resizable: false }),
  TableRow,
  TableHeader.extend({ content: 'paragraph+' }),
  TableCell.extend({ content: 'paragraph+' }),
];
