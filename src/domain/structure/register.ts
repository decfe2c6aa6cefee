import type { CivilDate } from '../ids.ts';
import type { Body, Mandate, Person, Presidency, Principal, Roster, Seat } from './facts.ts';

/** What a register holds facts of. */
export type FactKinds = {
  readonly principal: Principal;
  readonly body: Body;
  readonly person: Person;
  readonly seat: Seat;
  readonly mandate: Mandate;
  readonly presidency: Presidency;
};
export type FactKind = keyof FactKinds;

/** Giltighetstid: from and including `from`, until and excluding `until`; null while no end is known. */
export type Period = { readonly from: CivilDate; readonly until: CivilDate | null };

/** One fact as it reads: a principal, a body, a person, a seat, a mandate or an office in a body. */
export type Fact = {
  [Kind in FactKind]: { readonly kind: Kind; readonly id: string; readonly value: FactKinds[Kind] };
}[FactKind];

/** What was true of a fact while. */
export type Version<Value> = Period & { readonly value: Value };

/** A fact through time: its versions in order, without overlap. The same id is the same fact under any name. */
export type Entry = {
  [Kind in FactKind]: {
    readonly kind: Kind;
    readonly id: string;
    readonly versions: readonly Version<FactKinds[Kind]>[];
  };
}[FactKind];
export type EntryOf<Kind extends FactKind> = Extract<Entry, { readonly kind: Kind }>;

/** Matrikel: everything known of a collaboration's structure, through time. In the order it was entered. */
export type Register = {
  /** Partibeteckningar in use here, local ones included. */
  readonly parties: readonly string[];
  readonly entries: ReadonlyMap<string, Entry>;
};

export const noRegister: Register = { parties: [], entries: new Map() };

/** Before anything here began: the first day of what was on record before days were. */
export const beginning: CivilDate = '0001-01-01';

export const entryKey = (kind: FactKind, id: string): string => `${kind}/${id}`;

export const entryOf = <Kind extends FactKind>(
  { entries }: Pick<Register, 'entries'>,
  kind: Kind,
  id: string,
): EntryOf<Kind> | undefined => entries.get(entryKey(kind, id)) as EntryOf<Kind> | undefined;

export function entriesOf<Kind extends FactKind>(
  { entries }: Pick<Register, 'entries'>,
  kind: Kind,
): readonly EntryOf<Kind>[] {
  const found: EntryOf<Kind>[] = [];
  for (const entry of entries.values()) if (entry.kind === kind) found.push(entry as EntryOf<Kind>);
  return found;
}

/** The register that an undated roster amounts to: all of it valid from the beginning. */
export function registerFrom(roster: Roster): Register {
  const entries = new Map<string, Entry>();
  for (const fact of factsIn(roster)) {
    const version = { from: beginning, until: null, value: fact.value };
    entries.set(entryKey(fact.kind, fact.id), { kind: fact.kind, id: fact.id, versions: [version] } as Entry);
  }
  return { parties: partiesIn(roster), entries };
}

export const partiesIn = ({ persons }: Roster): readonly string[] => [
  ...new Set(persons.flatMap(({ party }) => (party === undefined ? [] : [party]))),
];

/** A roster's facts, each with its id; mandates and offices get one made of what they say. */
export const factsIn = (roster: Roster): readonly Fact[] => [
  ...roster.principals.map((value): Fact => ({ kind: 'principal', id: value.id, value })),
  ...roster.bodies.map((value): Fact => ({ kind: 'body', id: value.id, value })),
  ...roster.persons.map((value): Fact => ({ kind: 'person', id: value.id, value })),
  ...roster.seats.map((value): Fact => ({ kind: 'seat', id: value.id, value })),
  ...roster.mandates.map((value): Fact => ({ kind: 'mandate', id: mandateId(value, beginning), value })),
  ...roster.presidencies.map(
    (value): Fact => ({ kind: 'presidency', id: presidencyId(value, beginning), value }),
  ),
];

/** An id for a mandate that has none: the same text for the same mandate from the same day. */
export const mandateId = (mandate: Mandate, from: CivilDate): string =>
  [mandate.body, mandate.kind, placeOf(mandate), mandate.person, from].filter(Boolean).join(':');

export const presidencyId = ({ body, office, person }: Presidency, from: CivilDate): string =>
  [body, office, person, from].join(':');

function placeOf(mandate: Mandate): string {
  switch (mandate.kind) {
    case 'ordinary':
      return mandate.seat;
    case 'substitute':
      return mandate.principal;
    case 'official':
      return mandate.office;
    case 'coOpted':
      return '';
  }
}
