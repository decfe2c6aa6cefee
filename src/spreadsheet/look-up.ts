import { nameOf } from '../domain/structure/fact-name.ts';
import {
  entriesOf,
  entryOf,
  type Entry,
  type EntryOf,
  type FactKind,
  type Register,
} from '../domain/structure/register.ts';
import type { CellFault } from './fault.ts';

type Named = 'principal' | 'body' | 'person';
type Found<Kind extends FactKind> = { readonly entry: EntryOf<Kind> } | { readonly fault: CellFault };

/** The fact that a cell names: by id, else by any name it has or had. */
export function lookUp<Kind extends Named>(register: Register, kind: Kind, text: string): Found<Kind> {
  const byId = entryOf(register, kind, text);
  if (byId !== undefined) return { entry: byId };
  const wanted = text.toLowerCase();
  const found = entriesOf(register, kind).filter((entry) => namesOf(entry).includes(wanted));
  const [only] = found;
  if (only === undefined) return { fault: { code: 'name-not-found', text } };
  return found.length === 1
    ? { entry: only }
    : { fault: { code: 'name-of-several', text, ids: found.map((entry: Entry) => entry.id) } };
}

/** What to write so that `lookUp` finds it again: the short name if it is one fact's alone, else the id. */
export function wordOf(register: Register, kind: 'principal' | 'body', id: string): string {
  const word = shortNameOf(register, kind, id);
  const found = lookUp(register, kind, word);
  return 'entry' in found && found.entry.id === id ? word : id;
}

/** An entry is replaced, never changed: its names are gathered once. */
const known = new WeakMap<Entry, readonly string[]>();

/** Everything a fact can be called, in lower case. */
function namesOf(entry: Entry): readonly string[] {
  const names = known.get(entry) ?? gathered(entry);
  known.set(entry, names);
  return names;
}

function gathered(entry: Entry): readonly string[] {
  const names = entry.versions.flatMap(({ value }) => [
    ...('name' in value ? [value.name] : []),
    ...('shortName' in value ? [value.shortName] : []),
  ]);
  return names.map((name) => name.toLowerCase());
}

/** A seat by id or label, within a body. */
export function lookUpSeat(register: Register, body: string, text: string): Found<'seat'> {
  const seats = seatsOf(register, body);
  const found = seats.filter(
    ({ id, versions }) =>
      id === text || versions.some(({ value }) => value.label?.toLowerCase() === text.toLowerCase()),
  );
  const [only] = found;
  return only !== undefined && found.length === 1
    ? { entry: only }
    : { fault: { code: 'name-not-found', text } };
}

export const seatsOf = (register: Register, body: string): readonly EntryOf<'seat'>[] =>
  entriesOf(register, 'seat').filter(({ versions }) => versions.some(({ value }) => value.body === body));

/** An id made of a name, that nothing of that kind has yet. */
export function freeId(register: Register, kind: FactKind, name: string): string {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
  const base = plain === '' ? kind : plain;
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (entryOf(register, kind, id) === undefined) return id;
  }
}

export const shortNameOf = (register: Register, kind: 'principal' | 'body', id: string): string =>
  entryOf(register, kind, id)?.versions.at(-1)?.value.shortName ?? nameOf(register, kind, id);
