import type { BodyId, PersonId } from '../domain/ids.ts';
import { ordinaryOf } from '../domain/meeting/presence.ts';
import { t } from '../i18n/index.ts';
import { servedAsSubstitute, seatsOf } from './served.ts';
import type { Setting } from './setting.ts';
import { itemsBefore, type Opened } from './sittings.ts';

/**
 * Tjänstgörande ersättare for a part: "tjänstgjorde ärende 2-3". Null for who served in everything that the body dealt
 * with, and where the seat's own member being away tells it already.
 */
export function servedRemark(setting: Setting, person: PersonId, body: BodyId): string | null {
  const { meeting, locale, style } = setting;
  if (!servedAsSubstitute(meeting, person, body)) return null;
  const seats = seatsOf(meeting, body).filter(({ id }) => ordinaryOf(meeting, id) !== person);
  const items = itemsBefore(meeting, body);
  const served = items.filter(({ serving }) => seats.some(({ id }) => serving?.[id] === person));
  if (served.length === 0 || served.length === items.length) return null;
  return t(locale, 'minutes.remark.served', { items: inRanges(served, style.rangeDash) });
}

/** "2, 4-5" */
function inRanges(items: readonly Opened[], dash: string): string {
  const ranges: [number, number][] = [];
  for (const number of items.map((item) => item.number).toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (last?.[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? `${from}` : `${from}${dash}${to}`)).join(', ');
}
