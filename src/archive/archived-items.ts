import type { ArchivedItem } from '../app/ports.ts';
import type { ReadMinutes } from '../minutes/read/read-shape.ts';

/** A longer stretch is parted: what is looked up at once has a limit. */
const longestStretch = 60_000;

/**
 * The minutes in the stretches that are found one by one: each item with its lines, and what stands before the first
 * and after the last. Every line is in exactly one.
 */
export function archivedItems(text: string, { items, lines }: ReadMinutes): readonly ArchivedItem[] {
  const all = text.split(/\r\n|\n|\r|\u2028|\u2029/);
  const starts = items
    .flatMap(({ number, heading, line }) => (line === undefined ? [] : [{ number, heading, line }]))
    .toSorted((a, b) => a.line - b.line);
  const after = endOfItems(lines, starts.at(-1)?.line ?? 0, all.length);
  const stretches = [
    { number: null, heading: '', from: 1, to: (starts[0]?.line ?? all.length + 1) - 1 },
    ...starts.map(({ number, heading, line }, place) => ({
      number,
      heading,
      from: line,
      to: (starts[place + 1]?.line ?? after) - 1,
    })),
    ...(starts.length === 0 ? [] : [{ number: null, heading: '', from: after, to: all.length }]),
  ];
  return stretches.flatMap(({ number, heading, from, to }) =>
    parted(all, from, to).map((part) => ({ number, heading, ...part })),
  );
}

/** First line after the last item that is an attendance list's, a signature's or an annex's. */
function endOfItems(lines: ReadMinutes['lines'], last: number, length: number): number {
  const behind = lines.find(({ line, as }) => line > last && (as === 'attendance' || as === 'signature'));
  return behind?.line ?? length + 1;
}

type Stretch = { readonly text: string; readonly firstLine: number; readonly lastLine: number };

function parted(all: readonly string[], from: number, to: number): readonly Stretch[] {
  const found: Stretch[] = [];
  let lines: string[] = [];
  let first = from;
  let size = 0;
  const put = (last: number) => {
    const text = lines.join('\n');
    if (text.trim() !== '') found.push({ text, firstLine: first, lastLine: last });
    [lines, first, size] = [[], last + 1, 0];
  };
  for (let number = from; number <= to; number += 1) {
    const line = all[number - 1] ?? '';
    if (size > 0 && size + line.length > longestStretch) put(number - 1);
    lines.push(line.slice(0, longestStretch));
    size += line.length + 1;
  }
  put(to);
  return found;
}
