import type { JSONContent } from '@tiptap/core';
import { EditorContent, useEditor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { cleanPasted } from './clean-pasted.ts';
import { editorToProse } from './editor-to-prose.ts';
import { useEditorStyles } from './editor-styles.ts';
import type { ProseNode } from './prose-node.ts';
import { proseExtensions } from './prose-schema.ts';
import { proseToEditor } from './prose-to-editor.ts';
import { ProseToolbar } from './prose-toolbar.tsx';

export type RichTextProps = {
  readonly label: string;
  readonly text: string;
  /** Counts how often the text was replaced by other means than writing here. */
  readonly replaced: number;
  readonly onChange: (text: string) => void;
  readonly onLeave: () => void;
};

/** The secretary's prose, written as it will look. Loaded by itself: nobody else in a meeting needs it. */
export default function RichText({ label, text, replaced, onChange, onLeave }: RichTextProps) {
  const styles = useEditorStyles();
  const latest = useRef({ onChange, onLeave });
  useEffect(() => {
    latest.current = { onChange, onLeave };
  });
  const editor = useEditor({
    extensions: proseExtensions,
    content: contentOf(text),
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, lang: 'sv' },
      transformPastedHTML: cleanPasted,
    },
    onUpdate: ({ editor: changed }) => latest.current.onChange(editorToProse(changed.getJSON() as ProseNode)),
    onBlur: () => latest.current.onLeave(),
  });
  const shown = useRef(replaced);
  useEffect(() => {
    if (shown.current === replaced) return;
    shown.current = replaced;
    editor.commands.setContent(contentOf(text), { emitUpdate: false });
  }, [editor, replaced, text]);
  return (
    <div className={styles.frame}>
      <ProseToolbar editor={editor} label={label} />
      <EditorContent editor={editor} className={styles.words} />
    </div>
  );
}

/** The editor writes in what it is given. */
const contentOf = (text: string): JSONContent => structuredClone(proseToEditor(text)) as JSONContent;
