import { Button } from '@fluentui/react-components';
import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  TableAddRegular,
  TableDeleteColumnRegular,
  TableDeleteRowRegular,
  TableDismissRegular,
  TableInsertColumnRegular,
  TableInsertRowRegular,
  TextBoldRegular,
  TextBulletListRegular,
  TextHeader2Regular,
  TextHeader3Regular,
  TextItalicRegular,
  TextNumberListLtrRegular,
} from '@fluentui/react-icons';
import type { Editor } from '@tiptap/core';
import { useEditorState } from '@tiptap/react';
import { useState, type KeyboardEvent, type ReactElement } from 'react';
import type { TextKey } from '../../src/i18n/text.ts';
import { useText } from '../language.ts';
import { useEditorStyles } from './editor-styles.ts';

/** One thing that can be done to the text, by button and by keys. */
type Tool = {
  readonly name: TextKey;
  readonly icon: ReactElement;
  readonly does: (editor: Editor) => boolean;
  /** As it is pressed with Ctrl; on a Mac with Cmd. */
  readonly keys?: string;
  readonly on?: (editor: Editor) => boolean;
};

const marks: readonly Tool[] = [
  {
    name: 'after.tool.bold',
    icon: <TextBoldRegular />,
    keys: 'B',
    does: (editor) => editor.chain().focus().toggleBold().run(),
    on: (editor) => editor.isActive('bold'),
  },
  {
    name: 'after.tool.italic',
    icon: <TextItalicRegular />,
    keys: 'I',
    does: (editor) => editor.chain().focus().toggleItalic().run(),
    on: (editor) => editor.isActive('italic'),
  },
];

const blocks: readonly Tool[] = [
  {
    name: 'after.tool.heading',
    icon: <TextHeader2Regular />,
    keys: 'Alt+2',
    does: (editor) => editor.chain().focus().toggleHeading({ level: 2 }).run(),
    on: (editor) => editor.isActive('heading', { level: 2 }),
  },
  {
    name: 'after.tool.subheading',
    icon: <TextHeader3Regular />,
    keys: 'Alt+3',
    does: (editor) => editor.chain().focus().toggleHeading({ level: 3 }).run(),
    on: (editor) => editor.isActive('heading', { level: 3 }),
  },
  {
    name: 'after.tool.bullets',
    icon: <TextBulletListRegular />,
    keys: 'Shift+8',
    does: (editor) => editor.chain().focus().toggleBulletList().run(),
    on: (editor) => editor.isActive('bulletList'),
  },
  {
    name: 'after.tool.numbers',
    icon: <TextNumberListLtrRegular />,
    keys: 'Shift+7',
    does: (editor) => editor.chain().focus().toggleOrderedList().run(),
    on: (editor) => editor.isActive('orderedList'),
  },
];

const newTable: Tool = {
  name: 'after.tool.table',
  icon: <TableAddRegular />,
  does: (editor) => editor.chain().focus().insertTable({ rows: 3, cols: 2, withHeaderRow: true }).run(),
};

const inTable: readonly Tool[] = [
  {
    name: 'after.tool.row',
    icon: <TableInsertRowRegular />,
    does: (editor) => editor.chain().focus().addRowAfter().run(),
  },
  {
    name: 'after.tool.column',
    icon: <TableInsertColumnRegular />,
    does: (editor) => editor.chain().focus().addColumnAfter().run(),
  },
  {
    name: 'after.tool.no-row',
    icon: <TableDeleteRowRegular />,
    does: (editor) => editor.chain().focus().deleteRow().run(),
  },
  {
    name: 'after.tool.no-column',
    icon: <TableDeleteColumnRegular />,
    does: (editor) => editor.chain().focus().deleteColumn().run(),
  },
  {
    name: 'after.tool.no-table',
    icon: <TableDismissRegular />,
    does: (editor) => editor.chain().focus().deleteTable().run(),
  },
];

const history: readonly Tool[] = [
  {
    name: 'after.tool.undo',
    icon: <ArrowUndoRegular />,
    keys: 'Z',
    does: (editor) => editor.chain().focus().undo().run(),
  },
  {
    name: 'after.tool.redo',
    icon: <ArrowRedoRegular />,
    keys: 'Y',
    does: (editor) => editor.chain().focus().redo().run(),
  },
];

const all = [...marks, ...blocks, newTable, ...inTable, ...history];

/** What can be done to the text. One stop for Tab; arrows move between the buttons. */
export function ProseToolbar({ editor, label }: { readonly editor: Editor; readonly label: string }) {
  const say = useText();
  const styles = useEditorStyles();
  const { on, table } = useEditorState({
    editor,
    selector: ({ editor: now }) => ({
      on: all.filter((tool) => tool.on?.(now) === true).map(({ name }) => name),
      table: now.isActive('table'),
    }),
  });
  const groups = [marks, blocks, table ? inTable : [newTable], history];
  const names = groups.flat().map(({ name }) => name);
  const [stop, setStop] = useState<TextKey>('after.tool.bold');
  const entry = names.includes(stop) ? stop : names[0];
  const move = (event: KeyboardEvent<HTMLDivElement>) => {
    const at = names.findIndex((name) => name === entry);
    const next = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 }[event.key];
    const wanted = next === undefined ? undefined : names.at(next % names.length);
    if (wanted === undefined) return;
    event.preventDefault();
    setStop(wanted);
    event.currentTarget.querySelector<HTMLElement>(`[data-tool="${wanted}"]`)?.focus();
  };
  return (
    <div
      role="toolbar"
      className={styles.toolbar}
      aria-label={say('after.tool.all', { label })}
      onKeyDown={move}
    >
      {groups.map((tools) => (
        <span key={tools[0]?.name} className={styles.group}>
          {tools.map((tool) => (
            <ToolButton
              key={tool.name}
              tool={tool}
              editor={editor}
              on={on.includes(tool.name)}
              entry={tool.name === entry}
            />
          ))}
        </span>
      ))}
    </div>
  );
}

type ButtonProps = {
  readonly tool: Tool;
  readonly editor: Editor;
  readonly on: boolean;
  /** Is it where Tab stops? */
  readonly entry: boolean;
};

function ToolButton({ tool, editor, on, entry }: ButtonProps) {
  const say = useText();
  const { name, icon, keys } = tool;
  return (
    <Button
      size="small"
      icon={icon}
      aria-label={say(name)}
      title={keys === undefined ? say(name) : `${say(name)} (Ctrl+${keys})`}
      appearance={on ? 'primary' : 'subtle'}
      data-tool={name}
      tabIndex={entry ? 0 : -1}
      {...(tool.on === undefined ? {} : { 'aria-pressed': on })}
      {...(keys === undefined ? {} : { 'aria-keyshortcuts': `Control+${keys}` })}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => tool.does(editor)}
    />
  );
}
