/**
 * The secretary's prose as the editor holds it: the part of ProseMirror's JSON that minutes can print. Headings are
 * of level 2 and 3, under the item's own; a table's first row is its head.
 */
export type ProseDoc = { readonly type: 'doc'; readonly content: readonly ProseNode[] };

export type ProseNode = {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly ProseNode[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string }[];
};

export const paragraphOf = (content: readonly ProseNode[]): ProseNode =>
  content.length === 0 ? { type: 'paragraph' } : { type: 'paragraph', content };
