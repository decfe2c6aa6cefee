import type { Action, Column, Data, Element, Execute, TextOptions, TextRun, Tone } from './card.ts';
import type { CardVerb } from '../../src/contract/card-actions.ts';
import type { PersonalVerb } from '../../src/contract/personal-actions.ts';

/** A heading, for the eye and for screen readers. The text is the app's or the agenda's; markdown in it is defused. */
export const heading = (text: string, options: TextOptions = {}): Element => ({
  type: 'TextBlock',
  text: defused(text),
  wrap: true,
  style: 'heading',
  size: 'large',
  weight: 'bolder',
  ...options,
});

/** A label above a part of the card. */
export const subheading = (text: string): Element =>
  heading(text, { size: 'default', weight: 'bolder', spacing: 'medium' });

/** Text that may hold what people wrote: shown as it is, never read as markdown. One element for each line. */
export const plain = (text: string, { spacing, separator, ...run }: TextOptions = {}): readonly Element[] =>
  text
    .split(/\n+/)
    .filter((line) => line.trim() !== '')
    .map((line, index) => ({
      type: 'RichTextBlock',
      ...place(index === 0 ? { spacing, separator } : { spacing: 'small', separator: undefined }),
      inlines: [{ type: 'TextRun', text: line, ...run }],
    }));

const bold = { weight: 'bolder' } as const;

/** A sentence of the app's own, where `**…**` is bold. */
export const sentence = (text: string, { spacing, separator, ...run }: TextOptions = {}): Element => ({
  type: 'RichTextBlock',
  ...place({ spacing, separator }),
  inlines: text
    .split('**')
    .map((part, index): TextRun => ({ type: 'TextRun', text: part, ...run, ...(index % 2 === 1 && bold) }))
    .filter((run) => run.text !== ''),
});

export const container = (
  style: Tone | null,
  items: readonly Element[],
  more: {
    readonly id?: string;
    readonly isVisible?: boolean;
    readonly spacing?: TextOptions['spacing'];
  } = {},
): Element => ({ type: 'Container', ...(style !== null && { style }), items, ...more });

export const columns = (list: readonly Column[], spacing?: NonNullable<TextOptions['spacing']>): Element => ({
  type: 'ColumnSet',
  ...(spacing !== undefined && { spacing }),
  columns: list,
});

/** Buttons in rows that a narrow chat has room for: what doesn't fit beside the one before goes below it. */
export const actions = (list: readonly Action[]): readonly Element[] =>
  rowsOf(list).map((row, index) => ({
    type: 'ActionSet',
    actions: row,
    spacing: index === 0 ? 'medium' : 'small',
  }));

/** Letters that a phone has room for on one line of buttons, and what each button takes beside its words. */
const rowLetters = 38;
const edgeLetters = 4;

function rowsOf(list: readonly Action[]): readonly (readonly Action[])[] {
  const rows: Action[][] = [];
  let room = 0;
  for (const action of list) {
    const wide = action.title.length + edgeLetters;
    if (wide > room) {
      rows.push([]);
      room = rowLetters;
    }
    rows.at(-1)?.push(action);
    room -= wide;
  }
  return rows;
}

/** Something by the letter it goes by: "**A**  Huvudförslaget: …". The text is shown as it is. */
export const lettered = (letter: string, text: string): Element => ({
  type: 'RichTextBlock',
  spacing: 'small',
  inlines: [
    { type: 'TextRun', text: `${letter}  `, ...bold },
    { type: 'TextRun', text },
  ],
});

/**
 * A button. Clients that don't know Action.Execute press its fallback, which arrives as a message: the verb is
 * therefore in the data too. `inputs: false` leaves the card's inputs out of what is sent.
 */
export function button(
  title: string,
  verb: CardVerb | PersonalVerb,
  data: Data,
  options: { readonly positive?: boolean; readonly inputs?: boolean } = {},
): Execute {
  const inputs = options.inputs === true ? {} : ({ associatedInputs: 'none' } as const);
  return {
    type: 'Action.Execute',
    title,
    verb,
    data,
    ...(options.positive === true && { style: 'positive' as const }),
    ...inputs,
    fallback: { type: 'Action.Submit', title, data: { ...data, verb }, ...inputs },
  };
}

export const toggle = (title: string, target: string): Action => ({
  type: 'Action.ToggleVisibility',
  title,
  targetElements: [target],
});

type Place = {
  readonly spacing?: TextOptions['spacing'] | undefined;
  readonly separator?: boolean | undefined;
};
const place = ({ spacing, separator }: Place) => ({
  ...(spacing !== undefined && { spacing }),
  ...(separator !== undefined && { separator }),
});

/** Headings are the only text read as markdown: what would be markup in them is escaped. */
const defused = (text: string): string => text.replace(/[\\`*_[\]<>]/g, '\\$&');
