import type { MinutesFacts } from '../read/read-shape.ts';
import type { Check } from './check-record.ts';
import { finding, placed } from './finding.ts';
import { listName } from './lists.ts';

/**
 * A range behind the heading of an attendance list: hours that a session has, or else items. Read as items it must
 * lie within the minutes' own.
 */
export const sessionRanges: Check = (facts) =>
  (facts.lists ?? []).flatMap(({ range, body, present, line }) => {
    const [from, to] = (range ?? '')
      .split(/\s*[-–—]\s*/)
      .map((end) => (/^\d{1,3}$/.test(end) ? Number(end) : NaN));
    const numbers = facts.items.map(({ number }) => number);
    const last = facts.meeting.lastItem ?? Math.max(...numbers);
    const first = facts.meeting.firstItem ?? Math.min(...numbers);
    if (
      range === null ||
      from === undefined ||
      to === undefined ||
      Number.isNaN(from + to) ||
      numbers.length === 0
    )
      return [];
    if ((from >= first && to <= last) || isSessionHours(facts, range)) return [];
    const list = listName({ body, present });
    return [
      finding('session-range-differs', placed(null, line, list), { list, range, items: `${first}–${last}` }),
    ];
  });

/** "13–15" for a session that sat 13.00–15.00. */
const isSessionHours = ({ meeting }: MinutesFacts, range: string): boolean =>
  meeting.sessions.some(({ hours }) => hours !== undefined && plain(hours) === plain(range));

const plain = (hours: string): string => hours.replaceAll(/[.:]00/g, '').replaceAll(/\s*[-–—]\s*/g, '-');
