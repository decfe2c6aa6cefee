import type { Line } from './line.ts';
import { numberedLines, type Numbered } from './numbered-lines.ts';

export type ItemHeading = {
  readonly number: number;
  readonly heading: string;
  /** Index of the first line and of the first line after the heading. */
  readonly from: number;
  readonly to: number;
  readonly orderly: boolean;
};

export type Headings = {
  readonly items: readonly ItemHeading[];
  /** Indexes of numbered lines that look like headings and were not taken for any. */
  readonly passedOver: readonly number[];
};

/**
 * Which numbered lines are items? Lists inside the prose are numbered too, and contents lists repeat the headings. An
 * item is what makes the best run of numbers through the whole text: numbers that follow each other, with what stands
 * around an item's heading (its label, presenters, space) speaking for it, and what stands around a list against it.
 */
export function itemHeadings(lines: readonly Line[], range: readonly [number, number] | null): Headings {
  const numbered = numberedLines(lines, range);
  const run = bestRun(numbered);
  const taken = new Set(run);
  return {
    items: run.map((line, place) => ({
      number: line.number,
      heading: line.heading,
      from: line.from,
      to: line.to,
      orderly: place === 0 || line.number > (run[place - 1]?.number ?? 0),
    })),
    passedOver: numbered.filter((line) => !taken.has(line) && line.score >= 4).map(({ from }) => from),
  };
}

function bestRun(numbered: readonly Numbered[]): readonly Numbered[] {
  const totals: number[] = [];
  const before: number[] = [];
  for (const [place, line] of numbered.entries()) {
    let best = 0;
    let from = -1;
    for (let earlier = Math.max(0, place - 400); earlier < place; earlier += 1) {
      const other = numbered[earlier];
      if (other === undefined) continue;
      const total = (totals[earlier] ?? 0) + step(other, line);
      if (total > best) [best, from] = [total, earlier];
    }
    totals.push(line.score + best);
    before.push(from);
  }
  const last = totals.indexOf(Math.max(...totals));
  if ((totals[last] ?? 0) < 2) return [];
  const run: Numbered[] = [];
  for (let place = last; place >= 0; place = before[place] ?? -1) {
    const line = numbered[place];
    if (line !== undefined) run.unshift(line);
  }
  return run;
}

/** How well `line` follows `other` as the next item. Going back is a slip of the pen, where the label says item. */
function step(other: Numbered, line: Numbered): number {
  const mark = other.mark === line.mark ? 0 : -2;
  const ahead = line.number - other.number;
  if (ahead === 1) return 0.5 + mark;
  if (ahead > 1) return Math.max(-6, 1 - ahead) + mark;
  if (!line.labelled) return -100 + mark;
  return (ahead === 0 ? -4 : -6) + mark;
}
