import { entryOf, type Register } from '../domain/structure/register.ts';
import { referred } from './plan-facts.ts';
import type { RowReader } from './row-reader.ts';

/** Whom a row names: by id, else by name; null, with a fault, when nobody is meant. */
export function knownPerson(register: Register, row: RowReader): string | null {
  const id = row.text('Person-id');
  if (id === '') return referred(register, row, 'person', 'Person');
  const entry = entryOf(register, 'person', id);
  if (entry === undefined) row.fault('Person-id', { code: 'name-not-found', text: id });
  return entry?.id ?? null;
}
