import type { FactShown, StructureAnswer } from '../../src/contract/structure.ts';
import { bodyName, contains, factNamed, wordsOf } from './facts.ts';

/** Is the fact to be shown for this search, under a heading with these words? The heading alone finds all under it. */
export const isFound = (
  register: StructureAnswer,
  search: string,
  fact: FactShown,
  ...heading: readonly string[]
): boolean => contains(search, ...heading, ...wordsOf(register, fact));

/** The words that a body is found by. */
export function bodyWords(register: StructureAnswer, id: string): readonly string[] {
  const body = factNamed(register, 'body', id)?.value;
  return body === undefined ? [bodyName(register, id)] : [body.name, body.shortName];
}
