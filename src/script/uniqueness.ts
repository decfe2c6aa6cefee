import type { Lookup } from './lookup.ts';
import type { Path } from './places.ts';
import type { Script } from './script.ts';

/** Notes what stands twice but may stand once: ids of seats, sessions and items, abbreviations, who holds a seat. */
export function checkUniqueness(script: Script, lookup: Lookup): void {
  const seats = Object.entries(script.bodies).flatMap(([body, { seats = [] }]) =>
    seats.map((seat, index) => ({ seat, body, path: ['bodies', body, 'seats', index] as const })),
  );
  once(
    lookup,
    seats.map(({ seat, path }) => [seat.id, [...path, 'id']]),
  );
  once(
    lookup,
    seats.flatMap(({ seat: { member }, body, path }) =>
      member === undefined ? [] : [[member, [...path, 'member'], body] as const],
    ),
  );
  const { sessions, agenda } = script.meeting;
  once(
    lookup,
    sessions.map(({ id }, index) => [id, ['meeting', 'sessions', index, 'id']]),
  );
  once(lookup, [
    ...agenda.map(({ id }, index): Named => [id, ['meeting', 'agenda', index, 'id']]),
    ...script.timeline.flatMap((step, index): readonly Named[] =>
      step.do === 'add-item' ? [[step.item.id, ['timeline', index, 'item', 'id']]] : [],
    ),
  ]);
  const principals = Object.entries(script.principals);
  once(
    lookup,
    principals.map(([id, { abbreviation }]) => [abbreviation, ['principals', id, 'abbreviation']]),
  );
}

/** A word, where it stands, and within what it may stand only once (the whole file if left out). */
type Named = readonly [word: string, path: Path, within?: string];

function once(lookup: Lookup, named: readonly Named[]): void {
  const first = new Map<string, number>();
  for (const [word, path, within = ''] of named) {
    const key = `${within}/${word}`;
    const line = first.get(key);
    if (line === undefined) first.set(key, lookup.place(path).line);
    else lookup.fault(path, 'cli.fault.twice', { word, first: line });
  }
}
