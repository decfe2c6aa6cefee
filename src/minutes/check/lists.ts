import type { KnownAttendance, MinutesFacts } from '../read/read-shape.ts';

/** A printed attendance list: "Närvarande Länssamverkansgruppen". The words are the minutes' own, in any language. */
export const listName = ({ body, present }: Pick<KnownAttendance, 'body' | 'present'>): string =>
  `${present === false ? 'Frånvarande' : 'Närvarande'}${body === null ? '' : ` ${body}`}`;

/** The body that votes in an item: the joint session's when it is one, whose lists are all the meeting's. */
export const listsFor = (facts: MinutesFacts, item: number): readonly KnownAttendance[] => {
  const session = facts.items.find(({ number }) => number === item)?.session ?? facts.meeting.body;
  const own = facts.attendance.filter(({ body }) => body === session);
  return own.length > 0 ? own : facts.attendance;
};

/** Those entitled to vote: ordinary members, and substitutes who served or about whom the list doesn't say. */
export const votes = ({ capacity, serves }: KnownAttendance): boolean =>
  capacity === 'ordinary' || (capacity === 'substitute' && serves === true);
