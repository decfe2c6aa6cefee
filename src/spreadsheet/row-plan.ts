import type { CivilDate } from '../domain/ids.ts';
import type { Change } from '../domain/structure/change.ts';
import { holdsOn } from '../domain/structure/period.ts';
import { beginning, type Entry, type Fact } from '../domain/structure/register.ts';
import { dayBefore } from './days.ts';
import type { CellFault, Detail } from './fault.ts';

/** What a row asks for. No change and no fault: it stands already. */
export type RowPlan = {
  readonly name: string;
  readonly isNew: boolean;
  readonly changes: readonly Change[];
  readonly details: readonly Detail[];
  readonly correction: boolean;
  readonly faults: readonly { readonly column: string; readonly fault: CellFault }[];
  /** What the row is about: two rows of a file can't be about the same from the same day. */
  readonly about: string | null;
};

export const faultyRow = (name: string, faults: RowPlan['faults']): RowPlan => ({
  name,
  faults,
  isNew: false,
  changes: [],
  details: [],
  correction: false,
  about: null,
});

export type Wanted = {
  readonly fact: Fact;
  readonly name: string;
  readonly from: CivilDate | null;
  readonly until: CivilDate | null;
  /** The columns in which this fact reads otherwise than that one. */
  readonly differences: (recorded: Fact) => readonly Detail[];
};

/**
 * From what a row says to what has to change. On the day on which a version begins the row says how that version
 * reads, and a difference is a correction; on any other day it says how the fact reads from then on. An empty "Från
 * och med" is the beginning of what is new, and leaves the day of what is known; an empty "Till och med" ends nothing.
 */
export function planRow(entry: Entry | undefined, wanted: Wanted): RowPlan {
  const { fact, name, from, until } = wanted;
  const plan = { name, isNew: false, changes: [], details: [], correction: false, faults: [], about: null };
  const about = `${fact.kind}/${fact.id}/${from ?? ''}`;
  if (entry === undefined) {
    const change: Change = { do: 'add', ...fact, from: from ?? beginning, until };
    return { ...plan, isNew: true, changes: [change], about };
  }
  const version = versionFor(entry, wanted);
  if (version === undefined) return { ...plan, ...beginsAnew(entry, wanted), about };
  const differences = wanted.differences({ ...fact, value: version.value } as Fact);
  const end = until !== null && until !== version.until ? [endDetail(version.until, until)] : [];
  if (differences.length === 0) {
    const { kind, id } = fact;
    const changes: readonly Change[] =
      end.length > 0 && until !== null ? [{ do: 'end', kind, id, until }] : [];
    return { ...plan, changes, details: end, about };
  }
  if (from === null) return { ...plan, faults: [dayNeeded(differences)], about };
  const details = [...differences, ...end];
  if (from !== version.from) {
    const changed: Change = { do: 'change', ...fact, from };
    const ended: readonly Change[] =
      end.length > 0 && until !== null ? [{ do: 'end', kind: fact.kind, id: fact.id, until }] : [];
    return { ...plan, changes: [changed, ...ended], details: [...details, fromDetail('', from)], about };
  }
  return {
    ...plan,
    changes: [
      { do: 'correct', ...fact, version: from, from, until: until ?? version.until, reason: importReason },
    ],
    details,
    correction: true,
    about,
  };
}

/** The reason of a correction that came with a file; the file's name is on record beside it. */
export const importReason = 'Inläst från kalkylblad';

type Recorded = Entry['versions'][number];

/**
 * Which version the row is about: the one in force that day; without a day the one that reads so, else the last. Several
 * read alike when they differ in what has no column: then it is the one that ends when the row says.
 */
function versionFor(entry: Entry, { fact, from, until, differences }: Wanted): Recorded | undefined {
  const versions: readonly Recorded[] = entry.versions;
  if (from !== null) return versions.find((version) => holdsOn(version, from));
  const alike = versions.filter(({ value }) => differences({ ...fact, value } as Fact).length === 0);
  return alike.find((version) => version.until === until) ?? alike.at(-1) ?? versions.at(-1);
}

/** Known, but not on that day: a new time begins, up to what is already on record. */
function beginsAnew(entry: Entry, { fact, from, until }: Wanted): Pick<RowPlan, 'changes' | 'details'> {
  const day = from ?? beginning;
  const again: Change = { do: 'change', ...fact, from: day };
  const { kind, id } = fact;
  const later = entry.versions.some((version: Recorded) => version.from > day);
  const ended: readonly Change[] = until === null || later ? [] : [{ do: 'end', kind, id, until }];
  return { changes: [again, ...ended], details: [fromDetail('', day)] };
}

const fromDetail = (recorded: string, becomes: string): Detail => ({
  column: 'Från och med',
  recorded,
  becomes,
});

const endDetail = (recorded: CivilDate | null, becomes: CivilDate): Detail => ({
  column: 'Till och med',
  recorded: recorded === null ? '' : dayBefore(recorded),
  becomes: dayBefore(becomes),
});

function dayNeeded(differences: readonly Detail[]): RowPlan['faults'][number] {
  const recorded = differences.map((one) => `${one.column}: ${one.recorded || '–'}`).join(', ');
  return { column: 'Från och med', fault: { code: 'day-needed', recorded } };
}
