import type { Line } from './line.ts';
import type { LineUse, ReadMinutes, Unread, Why } from './read-shape.ts';

/** Keeps the books while a text is read: every line is used for something, or it ends in `unread`. */
export type Reading = {
  use(lines: readonly Line[], as: LineUse): void;
  doubt(line: Line, why: Why): void;
  isUsed(line: Line): boolean;
  /** Whatever hasn't been used by now was not understood. */
  close(): Pick<ReadMinutes, 'lines' | 'unread'>;
};

export function startReading(all: readonly Line[]): Reading {
  const uses = new Map<number, LineUse>();
  const doubts: Unread[] = [];
  const doubt = ({ number, text }: Line, why: Why) => {
    if (!doubts.some((known) => known.line === number && known.why === why))
      doubts.push({ line: number, text, why });
  };
  return {
    use: (lines, as) => {
      for (const { number } of lines) uses.set(number, as);
    },
    doubt,
    isUsed: ({ number }) => uses.has(number),
    close: () => {
      const doubted = new Set(doubts.map(({ line }) => line));
      for (const line of all.filter(({ number }) => !uses.has(number) && !doubted.has(number)))
        doubt(line, 'not-understood');
      return {
        lines: all.map(({ number }) => ({ line: number, as: uses.get(number) ?? 'unread' })),
        unread: doubts.toSorted((a, b) => a.line - b.line),
      };
    },
  };
}
