import type { Recorded } from '../app/ports.ts';
import type { PersonId } from '../domain/ids.ts';
import type { StructureEvent } from '../domain/structure/events.ts';
import { entryOf } from '../domain/structure/register.ts';
import type { Structure } from '../domain/structure/state.ts';

/** By what a person is known here, now and before. */
export type KnownAs = {
  readonly person: PersonId;
  readonly names: readonly string[];
  /** Object ids of accounts in Entra. */
  readonly accounts: readonly string[];
  readonly addresses: readonly string[];
};

/** Read from the whole record of the structure, so that a name or account taken away since is found too. */
export function knownAs(
  { register }: Structure,
  record: readonly Recorded[],
  person: PersonId,
): KnownAs | null {
  const entry = entryOf(register, 'person', person);
  if (entry === undefined) return null;
  const events = record.map(({ data }) => data as StructureEvent);
  const accounts = events.flatMap((event) =>
    event.type === 'AccountLinked' && event.person === person ? [event.account.objectId] : [],
  );
  const addresses = events.flatMap((event) =>
    event.type === 'AddressNoted' && event.person === person ? [event.address] : [],
  );
  return {
    person,
    names: unique([...entry.versions.map(({ value }) => value.name), ...namesIn(record, person)]),
    accounts: unique(accounts),
    addresses: unique(addresses),
  };
}

/** As they stand in rows of JSON: the id whole, between quotation marks, for one may begin like another. */
export const textsOf = ({ person, names, accounts, addresses }: KnownAs): readonly string[] => [
  JSON.stringify(person),
  ...[...names, ...accounts, ...addresses].map((text) => JSON.stringify(text).slice(1, -1)),
];

/** Names that were corrected away (ST6) stand only in the events. */
function namesIn(value: unknown, person: PersonId): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { id, name } = value as { readonly id?: unknown; readonly name?: unknown };
  const own = id === person && typeof name === 'string' ? [name] : [];
  return [...own, ...Object.values(value).flatMap((part) => namesIn(part, person))];
}

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
