import { sampleObjectId } from '../../src/app/sample-accounts.ts';
import type { Roster } from '../../src/domain/structure/facts.ts';

/** What must be in no log, trace or figure. */
export type Private = {
  /** Names, ids and account ids of persons, word by word. */
  readonly persons: readonly string[];
  /** Parties in short: whole values, since a letter alone stands anywhere. */
  readonly partiesInShort: ReadonlySet<string>;
  readonly parties: readonly string[];
  /** What people wrote, and what opens something: nowhere, not even as a part of anything. */
  readonly written: readonly string[];
};

export type Leak = { readonly what: 'person' | 'party' | 'address' | 'written'; readonly word: string };

/** Of a roster and of all that was written. Texts too short to be told from others aren't looked for. */
export function privateOf(
  { persons, parties }: Pick<Roster, 'persons'> & { parties?: readonly { readonly name: string }[] },
  written: readonly string[],
): Private {
  return {
    persons: persons.flatMap(({ id, name }) => [id, sampleObjectId(id), ...partsOf(name)]),
    partiesInShort: new Set(persons.flatMap(({ party }) => (party == null ? [] : [party]))),
    parties: (parties ?? []).map(({ name }) => name),
    written: written.filter((text) => text.length > 12),
  };
}

export const partsOf = (name: string): readonly string[] =>
  name.split(/[\s-]+/).filter((part) => part.length > 2);

/** Everything in these lines that tells of a person. */
export const leaksIn = (lines: readonly string[], known: Private): readonly Leak[] =>
  lines.flatMap((line) => [
    ...known.persons.filter((word) => hasWord(line, word)).map((word) => ({ what: 'person', word }) as const),
    ...partiesIn(line, known),
    ...addressesIn(line).map((word) => ({ what: 'address', word }) as const),
    ...known.written
      .filter((text) => line.includes(text) || line.includes(JSON.stringify(text).slice(1, -1)))
      .map((word) => ({ what: 'written', word }) as const),
  ]);

function partiesIn(line: string, { parties, partiesInShort }: Private): readonly Leak[] {
  // The unit of durations is a party's short name too.
  const values = line === 's' ? [] : line.startsWith('{') ? valuesIn(JSON.parse(line)) : [line];
  return values
    .filter((value) => partiesInShort.has(value) || parties.some((name) => value.includes(name)))
    .map((word) => ({ what: 'party', word }) as const);
}

const addressesIn = (line: string): readonly string[] =>
  line.replaceAll(/node_modules\/@[\w-]+/g, '').match(/[\w.+-]+@[\w-]+\.\w+/g) ?? [];

const hasWord = (text: string, word: string): boolean => {
  if (!text.includes(word)) return false;
  const exactly = word.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${exactly}(?![\\p{L}\\p{N}])`, 'u').test(text);
};

/** Every text in a value, however deep. */
export function valuesIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(valuesIn) : [];
}
