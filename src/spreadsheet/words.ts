/** What stands in a cell for a fact that is one of several: first the word we write, then others that we understand. */
export type Words<Value> = readonly (readonly [
  value: Value,
  written: string,
  ...understood: readonly string[],
])[];

export const principalKinds = [
  ['municipality', 'kommun'],
  ['region', 'region'],
] as const satisfies Words<string>;

export const memberKinds = [
  ['elected', 'förtroendevalda', 'politiker'],
  ['officials', 'tjänstepersoner', 'tjänstemän'],
] as const satisfies Words<string>;

export const waysToDecide = [
  ['consensus', 'samsyn', 'enighet', 'konsensus'],
  ['majority', 'majoritet', 'omröstning'],
] as const satisfies Words<string>;

export const yesAndNo = [
  [true, 'ja'],
  [false, 'nej'],
] as const satisfies Words<boolean>;

export const mandateKinds = [
  ['ordinary', 'ordinarie', 'ordinarie ledamot', 'ledamot'],
  ['substitute', 'ersättare'],
  ['coOpted', 'adjungerad'],
  ['secretary', 'sekreterare'],
  ['coordinator', 'koordinator', 'samordnare'],
] as const satisfies Words<string>;

export const offices = [
  ['chair', 'ordförande'],
  ['viceChair', 'vice ordförande'],
] as const satisfies Words<string>;

export const wordFor = <Value>(words: Words<Value>, value: Value): string =>
  words.find(([known]) => known === value)?.[1] ?? '';

/** What a word stands for; undefined for one we don't understand. */
export const meaning = <Value>(words: Words<Value>, word: string): Value | undefined =>
  words.find(([, ...said]) => said.includes(word.trim().toLowerCase()))?.[0];

export const wordsOf = (words: Words<unknown>): readonly string[] => words.map(([, written]) => written);
