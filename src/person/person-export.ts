import type { App } from '../app/app.ts';
import type { Instant, PersonId } from '../domain/ids.ts';
import { about } from './about.ts';
import { knownAs, textsOf, type KnownAs } from './known-as.ts';

/** One thing that is kept: where, when, by whom it was entered, and the part of it that is about the person. */
export type Kept = {
  /** `structure`, `meeting:…`, `matter:…`; else the table. */
  readonly place: string;
  /** Kind of event; null for what is no event. */
  readonly event: string | null;
  readonly at: Instant | null;
  /** Entered by the person themselves. */
  readonly own: boolean;
  readonly data: unknown;
};

export type PersonExport = { readonly knownAs: KnownAs; readonly kept: readonly Kept[] };

type Row = { readonly table: string; readonly row: Readonly<Record<string, unknown>> };

export type PersonSources = {
  readonly app: App;
  readonly collaboration: Parameters<App['structure']>[0];
  /** Every row of every table that holds one of the texts. */
  readonly rowsNaming: (texts: readonly string[]) => Promise<readonly Row[]>;
};

/** Registerutdrag: everything that is kept of a person, oldest first; null when nobody has that id. */
export async function personExport(
  { app, collaboration, rowsNaming }: PersonSources,
  person: PersonId,
): Promise<PersonExport | null> {
  const structure = await app.structure(collaboration);
  const known = knownAs(structure, await app.structureRecord(collaboration), person);
  if (known === null) return null;
  const texts = textsOf(known);
  const rows = await rowsNaming(texts);
  const kept = rows.map((row) => keptOf(row, person, texts));
  return { knownAs: known, kept: kept.toSorted(byPlaceAndTime) };
}

function keptOf({ table, row }: Row, person: PersonId, texts: readonly string[]): Kept {
  if (table !== 'event') return { place: table, event: null, at: null, own: false, data: about(row, texts) };
  const { stream, type, recorded_at: at, actor_person: actor, data } = row;
  const own = actor === person;
  return {
    place: String(stream),
    event: String(type),
    at: typeof at === 'string' ? at : null,
    own,
    // What somebody did is theirs, also where it says nothing more of them.
    data: about(data, texts) ?? (own ? data : null),
  };
}

const byPlaceAndTime = (one: Kept, other: Kept): number =>
  Number(one.event === null) - Number(other.event === null) ||
  one.place.localeCompare(other.place) ||
  (one.at ?? '').localeCompare(other.at ?? '');
