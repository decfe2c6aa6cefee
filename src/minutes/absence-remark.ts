import type { BodyId, Instant, PersonId } from '../domain/ids.ts';
import type { Interval } from '../domain/meeting/attendance.ts';
import { intervalsOf } from '../domain/meeting/presence.ts';
import { t } from '../i18n/index.ts';
import { clock, hourOf } from './clock.ts';
import type { Setting } from './setting.ts';
import { itemsBefore, touches, type Opened } from './sittings.ts';

/** A shorter absence is printed only if a whole item passed in it: connections drop, people fetch coffee. */
const shortestPrinted = 5 * 60 * 1000;

/**
 * Anmärkning on partial presence (AT5), made from the intervals; null when the person missed nothing.
 *
 * An absence counts where something was dealt with meanwhile: breaks, and the time before the first item, are
 * nobody's absence. Missing every item opened before noon and no other is "frånvarande förmiddag", every item opened
 * from noon on and no other "frånvarande eftermiddag"; else clock times: "anlände kl. 10.15", "lämnade kl. 14.10",
 * "frånvarande kl. 10.15–10.45".
 */
export function absenceRemark(setting: Setting, person: PersonId, body: BodyId): string | null {
  const items = itemsBefore(setting.meeting, body);
  const gaps = gapsIn(atWork(intervalsOf(setting.meeting, person), items));
  const remarks = gaps.flatMap((gap) => {
    const missed = items.filter((item) => overlaps(gap, item));
    return worthPrinting(gap, missed) ? [inWords(setting, gap, missed, items)] : [];
  });
  return remarks.length === 0 ? null : remarks.join(', ');
}

/** Presence while something was dealt with. Looking in before the first item, or at lunch, parts no absence in two. */
function atWork(intervals: readonly Interval[], items: readonly Opened[]): readonly Interval[] {
  const working = intervals.filter((interval) =>
    items.some(({ openedAt, closedAt }) => touches(interval, openedAt, closedAt)),
  );
  return working.length === 0 ? intervals : working;
}

/** From the end of one presence to the beginning of the next; null is before the first, or after the last. */
type Gap = { readonly from: Instant | null; readonly to: Instant | null };

function gapsIn(intervals: readonly Interval[]): readonly Gap[] {
  const ends: readonly (Instant | null)[] = [null, ...intervals.map(({ to }) => to)];
  const starts: readonly (Instant | null)[] = [...intervals.map(({ from }) => from), null];
  const gaps = ends.map((from, place) => ({ from, to: starts[place] ?? null }));
  return gaps.filter(({ from, to }) => from !== null || to !== null);
}

const overlaps = ({ from, to }: Gap, { openedAt, closedAt }: Opened): boolean =>
  touches({ from: from ?? '', to }, openedAt, closedAt) && !(closedAt !== null && from === closedAt);

const swallows = ({ from, to }: Gap, { openedAt, closedAt }: Opened): boolean =>
  (from === null || from <= openedAt) && (to === null || (closedAt !== null && to >= closedAt));

function worthPrinting(gap: Gap, missed: readonly Opened[]): boolean {
  const first = missed[0];
  if (first === undefined) return false;
  if (missed.some((item) => swallows(gap, item))) return true;
  const [from, to] = clipped(gap, missed);
  return to === null || Date.parse(to) - Date.parse(from) >= shortestPrinted;
}

/** The part of the absence in which something was dealt with. */
function clipped(gap: Gap, missed: readonly Opened[]): readonly [Instant, Instant | null] {
  const start = missed[0]?.openedAt ?? '';
  const end = missed.at(-1)?.closedAt ?? null;
  const from = gap.from !== null && gap.from > start ? gap.from : start;
  const to = end === null || (gap.to !== null && gap.to < end) ? gap.to : end;
  return [from, to];
}

function inWords(setting: Setting, gap: Gap, missed: readonly Opened[], items: readonly Opened[]): string {
  const { locale } = setting;
  const half = halfDay(setting, gap, missed, items);
  if (half !== null) return t(locale, `minutes.absence.${half}`);
  const [from, to] = clipped(gap, missed);
  if (gap.from === null)
    return t(locale, 'minutes.absence.arrived', { clock: clock(setting, gap.to ?? from) });
  if (gap.to === null || to === null)
    return t(locale, 'minutes.absence.left', { clock: clock(setting, gap.from) });
  return t(locale, 'minutes.absence.between', { from: clock(setting, from), to: clock(setting, to) });
}

/** The half of the day that was missed whole, when nothing of the other half was. */
function halfDay(
  { meeting }: Setting,
  gap: Gap,
  missed: readonly Opened[],
  items: readonly Opened[],
): 'forenoon' | 'afternoon' | null {
  const late = (item: Opened) => hourOf(item.openedAt, meeting.plan.timeZone) >= 12;
  const [forenoon, afternoon] = [items.filter((item) => !late(item)), items.filter(late)];
  if (forenoon.length === 0 || afternoon.length === 0) return null;
  const exactly = (half: readonly Opened[]) =>
    half.length === missed.length && half.every((item) => swallows(gap, item));
  if (gap.from === null && exactly(forenoon)) return 'forenoon';
  return gap.to === null && exactly(afternoon) ? 'afternoon' : null;
}
