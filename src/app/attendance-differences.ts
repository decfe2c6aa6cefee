import type { Instant, PersonId } from '../domain/ids.ts';
import { intervalsOf } from '../domain/meeting/presence.ts';
import { nameIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import type { AccountKey } from '../domain/structure/accounts.ts';
import type { Attended } from './directory.ts';

type Span = { readonly from: Instant; readonly to: Instant };

/** One person in Teams' report and on record. */
export type AttendanceDifference = {
  readonly person: PersonId;
  readonly name: string;
  /** `times`: both know of them, and come or go more than some minutes apart. */
  readonly differs: 'only-in-teams' | 'only-on-record' | 'times';
  readonly teams: readonly Span[];
  readonly record: readonly Span[];
};

export type AttendanceComparison = {
  readonly differences: readonly AttendanceDifference[];
  /** How many agree. */
  readonly agreeing: number;
  /** Whom nobody can say with certainty: without an account, or with one that is nobody's. */
  readonly unknown: readonly { readonly name: string | null; readonly teams: readonly Span[] }[];
};

/** Coming and going is noted by hand, so that some minutes are no difference. */
const toleranceMs = 5 * 60_000;

/**
 * Teams' report against the record (DI6): compared, and nothing changed. A name proves nothing; a person is matched by an
 * account that is linked to them, and otherwise unknown.
 */
export function attendanceDifferences(
  meeting: Meeting,
  report: readonly Attended[],
  accounts: readonly (AccountKey & { readonly person: PersonId })[],
): AttendanceComparison {
  const window = windowOf(meeting);
  const teams = new Map<PersonId, readonly Span[]>();
  const unknown: { readonly name: string | null; readonly teams: readonly Span[] }[] = [];
  for (const { account, name, intervals } of report) {
    // Who only waited before the opening, or stayed on after the close, took no part; and so on record.
    const during = within(intervals, window);
    if (during.length === 0) continue;
    const person = account === null ? undefined : ownerOf(accounts, account);
    if (person === undefined) unknown.push({ name, teams: during });
    else teams.set(person, [...(teams.get(person) ?? []), ...during]);
  }
  const persons = new Set([...teams.keys(), ...onRecord(meeting)]);
  const compared = [...persons].map((person) => compare(meeting, person, teams.get(person) ?? []));
  const differences = compared
    .filter((one) => one !== null)
    .toSorted((one, other) => one.name.localeCompare(other.name, 'sv'));
  return { differences, agreeing: persons.size - differences.length, unknown };
}

const windowOf = ({ openedAt, closedAt }: Meeting): Span => ({ from: openedAt ?? '', to: closedAt ?? '9' });

const onRecord = (meeting: Meeting): readonly PersonId[] =>
  meeting.plan.roster.persons.map(({ id }) => id).filter((id) => recordOf(meeting, id).length > 0);

const recordOf = (meeting: Meeting, person: PersonId): readonly Span[] =>
  within(
    intervalsOf(meeting, person).flatMap(({ from, to }) => (to === null ? [] : [{ from, to }])),
    windowOf(meeting),
  );

const ownerOf = (
  accounts: readonly (AccountKey & { readonly person: PersonId })[],
  { tenant, objectId }: AccountKey,
): PersonId | undefined => accounts.find((one) => one.tenant === tenant && one.objectId === objectId)?.person;

const within = (intervals: readonly Span[], { from, to }: Span): readonly Span[] =>
  intervals
    .map((one) => ({ from: one.from < from ? from : one.from, to: one.to > to ? to : one.to }))
    .filter((one) => one.from < one.to);

function compare(meeting: Meeting, person: PersonId, teams: readonly Span[]): AttendanceDifference | null {
  const record = recordOf(meeting, person);
  const differs =
    record.length === 0
      ? 'only-in-teams'
      : teams.length === 0
        ? 'only-on-record'
        : timesDiffer(teams, record);
  if (differs === null) return null;
  return { person, name: nameIn(meeting.plan.roster, person), differs, teams, record };
}

const timesDiffer = (teams: readonly Span[], record: readonly Span[]): 'times' | null => {
  const [one, other] = [outer(teams), outer(record)];
  return apart(one.from, other.from) || apart(one.to, other.to) ? 'times' : null;
};

const outer = (spans: readonly Span[]): Span => ({
  from: spans.reduce((first, { from }) => (from < first ? from : first), spans[0]?.from ?? ''),
  to: spans.reduce((last, { to }) => (to > last ? to : last), ''),
});

const apart = (one: Instant, other: Instant): boolean =>
  Math.abs(Date.parse(one) - Date.parse(other)) > toleranceMs;
