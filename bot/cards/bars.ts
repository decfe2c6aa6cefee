import type { Column, Element, Tone } from './card.ts';
import { columns, sentence } from './elements.ts';

export type Bar = { readonly label: string; readonly count: number; readonly tone: Tone };

/** Counts as bars with their numbers beside them; length against `of`. Colour only repeats what the words say. */
export const bars = (
  list: readonly Bar[],
  of: number,
  share: (count: number) => string,
): readonly Element[] =>
  list.flatMap((bar) => [
    sentence(`**${bar.label} ${String(bar.count)}** ${share(bar.count)}`, { spacing: 'small' }),
    columns(cells(bar, of), 'small'),
  ]);

function cells({ count, tone }: Bar, of: number): readonly Column[] {
  const filled = cell(count, tone);
  const rest = cell(of - count, 'emphasis');
  return [...(count > 0 ? [filled] : []), ...(count < of ? [rest] : [])];
}

const cell = (width: number, style: Tone): Column => ({
  type: 'Column',
  width,
  style,
  minHeight: '12px',
  spacing: 'none',
  items: [],
});
