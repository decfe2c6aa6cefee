import { child, childrenNamed, valueOf, type Element } from './xml.ts';

/** A paragraph's place in a list: which list and how deep, from 0. */
export type ListPlace = { readonly list: string; readonly level: number };

type Level = {
  readonly start: number;
  readonly format: string;
  readonly text: string;
  readonly restart: number | null;
};
type List = {
  readonly abstract: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly starts: ReadonlyMap<number, number>;
};

/** Counts as Word counts: the mark that Word prints before the paragraph, "12." or "§ 4" or "-". Asked in document order. */
export type Numbering = { mark(place: ListPlace): string };

export function numberingOf(root: Element | null): Numbering {
  const lists = listsIn(root);
  const counters = new Map<string, Map<number, number>>();
  const begun = new Set<string>();
  return {
    mark: ({ list, level }) => {
      const known = lists.get(list);
      const own = known?.levels.get(level);
      if (known === undefined || own === undefined || own.format === 'none') return '';
      // Lists made from one definition count on together, unless one says where it starts.
      const counts = counters.get(known.abstract) ?? new Map<number, number>();
      counters.set(known.abstract, counts);
      const override = known.starts.get(level);
      const key = `${list}/${level}`;
      const before = counts.get(level);
      if (override !== undefined && !begun.has(key)) counts.set(level, override);
      else counts.set(level, before === undefined ? own.start : before + 1);
      begun.add(key);
      for (const deeper of known.levels.keys())
        if (deeper > level && (known.levels.get(deeper)?.restart ?? deeper) > level) counts.delete(deeper);
      return own.format === 'bullet' ? '-' : printed(own, known, counts);
    },
  };
}

const printed = ({ text }: Level, { levels }: List, counts: ReadonlyMap<number, number>): string =>
  text.replaceAll(/%([1-9])/g, (_whole, digit: string) => {
    const level = levels.get(Number(digit) - 1);
    return formatted(counts.get(Number(digit) - 1) ?? level?.start ?? 1, level?.format ?? 'decimal');
  });

function formatted(count: number, format: string): string {
  if (format === 'lowerLetter') return letters(count);
  if (format === 'upperLetter') return letters(count).toUpperCase();
  if (format === 'lowerRoman') return roman(count).toLowerCase();
  if (format === 'upperRoman') return roman(count);
  return format === 'decimalZero' && count < 10 ? `0${count}` : String(count);
}

const letters = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.floor((count - 1) / 26) + 1);

function roman(count: number): string {
  const signs: readonly (readonly [number, string])[] = [
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ];
  let left = count;
  return signs
    .map(([worth, sign]) => {
      const times = Math.floor(left / worth);
      left -= times * worth;
      return sign.repeat(times);
    })
    .join('');
}

function listsIn(root: Element | null): ReadonlyMap<string, List> {
  const found = new Map<string, List>();
  if (root === null) return found;
  const abstracts = new Map(
    childrenNamed(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one]),
  );
  const styled = new Map(
    [...abstracts].flatMap(([id, one]) => {
      const name = valueOf(one, 'w:styleLink');
      return name === undefined ? [] : [[name, id] as const];
    }),
  );
  for (const one of childrenNamed(root, 'w:num')) {
    const named = valueOf(one, 'w:abstractNumId') ?? '';
    const link = valueOf(abstracts.get(named), 'w:numStyleLink');
    const abstract = (link === undefined ? undefined : styled.get(link)) ?? named;
    const overrides = childrenNamed(one, 'w:lvlOverride');
    const levels = new Map(childrenNamed(abstracts.get(abstract), 'w:lvl').map(levelOf));
    for (const override of overrides) {
      const level = child(override, 'w:lvl');
      if (level !== undefined) levels.set(...levelOf(level));
    }
    const starts = new Map(
      overrides.flatMap((override) => {
        const start = valueOf(override, 'w:startOverride');
        return start === undefined ? [] : [[Number(override.attributes['w:ilvl']), Number(start)] as const];
      }),
    );
    found.set(one.attributes['w:numId'] ?? '', { abstract, levels, starts });
  }
  return found;
}

function levelOf(level: Element): [number, Level] {
  const restart = valueOf(level, 'w:lvlRestart');
  return [
    Number(level.attributes['w:ilvl']),
    {
      start: Number(valueOf(level, 'w:start') ?? 1),
      format: valueOf(level, 'w:numFmt') ?? 'decimal',
      text: valueOf(level, 'w:lvlText') ?? '',
      restart: restart === undefined ? null : Number(restart),
    },
  ];
}
