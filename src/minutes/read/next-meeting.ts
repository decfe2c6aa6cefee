import { namedDay } from './dates.ts';
import type { Reader } from './item-draft.ts';
import { bullet, joined, paragraphEnd } from './line.ts';

/** Nästa möte: below the standing item, each paragraph tells of one. */
export const nextMeeting: Reader = ({ item, nextMeetings, reading }, lines, at) => {
  const line = lines[at];
  if (item.standing !== 'next-meeting' || line === undefined) return 0;
  const end = paragraphEnd(lines, at);
  const text = joined(lines.slice(at, end)).replace(bullet, '');
  if (text.length > 220) return 0;
  nextMeetings.push({ text, line: line.number });
  if (namedDay(text) === null) reading.doubt(line, 'meeting-without-date');
  reading.use(lines.slice(at, end), 'next-meeting');
  return end - at;
};
