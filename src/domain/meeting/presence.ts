import type { BodyId, Instant, PersonId, SeatId } from '../ids.ts';
import type { Interval, PresenceReport, PresenceSource } from './attendance.ts';
import { holderOf, mandatesOf } from './roster.ts';
import type { Meeting, Session } from './state.ts';

const weight: Readonly<Record<PresenceSource, number>> = { teams: 0, self: 1, secretary: 2 };

/** The weightiest source that has said anything of the person: its word holds (AT1). */
export function rulingSource(reports: readonly PresenceReport[]): PresenceSource | null {
  let ruling: PresenceSource | null = null;
  for (const { source } of reports) if (ruling === null || weight[source] > weight[ruling]) ruling = source;
  return ruling;
}

/**
 * Närvaro as intervals (AT1): at each instant the weightiest source that has spoken up to then rules, so that what a
 * heavier source says later doesn't rewrite what held before it. Closed at the meeting's end.
 */
export function intervalsOf(meeting: Meeting, person: PersonId): readonly Interval[] {
  const intervals = ruledIntervals(meeting.attendance[person]?.reports ?? []);
  return meeting.closedAt === null ? intervals : endAt(intervals, meeting.closedAt);
}

function ruledIntervals(reports: readonly PresenceReport[]): readonly Interval[] {
  const intervals: Interval[] = [];
  let ruling = 0;
  for (const { source, present, at } of overDevices(inOrderOfTime(reports))) {
    if (weight[source] < ruling) continue;
    ruling = weight[source];
    const last = intervals.at(-1);
    const inside = last?.to === null;
    if (present && !inside) intervals.push({ from: at, to: null });
    if (!present && inside) intervals[intervals.length - 1] = { from: last.from, to: at };
  }
  return intervals.filter(({ from, to }) => from !== to);
}

/**
 * Teams tells of each device by itself: the person has left when the last one has. Somebody who leaves without
 * having been seen to join doesn't count below none.
 */
function overDevices(reports: readonly PresenceReport[]): readonly PresenceReport[] {
  let devices = 0;
  return reports.map((report) => {
    if (report.source !== 'teams') return report;
    devices = Math.max(0, devices + (report.present ? 1 : -1));
    return { ...report, present: devices > 0 };
  });
}

const inOrderOfTime = (reports: readonly PresenceReport[]): readonly PresenceReport[] =>
  reports.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));

/** Nothing said of the time after the meeting counts as presence at it. */
const endAt = (intervals: readonly Interval[], end: Instant): readonly Interval[] =>
  intervals
    .filter(({ from }) => from < end)
    .map(({ from, to }) => ({ from, to: to === null || to > end ? end : to }));

/** Is the person present now, by the source that rules? After the meeting: were they at its end? */
export function isPresent(meeting: Meeting, person: PersonId): boolean {
  const reports = meeting.attendance[person]?.reports ?? [];
  return latestBy(reports, rulingSource(reports)) ?? false;
}

/** Present at some time of the meeting? */
export const wasPresent = (meeting: Meeting, person: PersonId): boolean =>
  intervalsOf(meeting, person).length > 0;

/** Sources whose latest word differs from what holds: for the secretary to rule on (AT1). */
export function disagreeing(meeting: Meeting, person: PersonId): readonly PresenceSource[] {
  const reports = meeting.attendance[person]?.reports ?? [];
  const present = isPresent(meeting, person);
  return (['teams', 'self', 'secretary'] as const).filter((source) => {
    const said = latestBy(reports, source);
    return said !== null && said !== present;
  });
}

/** The latest that one source said; null when it never said anything. */
export function latestBy(reports: readonly PresenceReport[], source: PresenceSource | null): boolean | null {
  let latest: PresenceReport | null = null;
  const told = source === 'teams' ? overDevices(inOrderOfTime(reports)) : reports;
  for (const report of told)
    if (report.source === source && (latest === null || report.at >= latest.at)) latest = report;
  return latest === null ? null : latest.present;
}

/** Ordinarie ledamot of a seat. */
export const ordinaryOf = (meeting: Meeting, seat: SeatId): PersonId | null =>
  holderOf(meeting.plan.roster, seat);

export const sessionOf = (meeting: Meeting): Session | undefined =>
  meeting.sessions.find(({ id }) => id === meeting.currentSession);

/** Bodies whose attendance is kept in the meeting, host body first. */
export const attendingBodies = (meeting: Meeting): readonly BodyId[] => [
  ...new Set([meeting.plan.body, ...meeting.sessions.flatMap(({ attending }) => attending)]),
];

/**
 * In which capacity the person belongs to the body: one fact for all lists (AT6). A substitute is one whether or
 * not they came to serve.
 */
export function capacityIn(
  meeting: Meeting,
  person: PersonId,
  body: BodyId,
): 'ordinary' | 'substitute' | 'coOpted' | 'official' | null {
  const mandates = mandatesOf(meeting.plan.roster, person).filter((mandate) => mandate.body === body);
  const order = ['ordinary', 'substitute', 'coOpted', 'official'] as const;
  return order.find((kind) => mandates.some((mandate) => mandate.kind === kind)) ?? null;
}
