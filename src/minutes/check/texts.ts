import type { MinutesFacts } from '../read/read-shape.ts';
import { placed, type Place } from './finding.ts';

/** A stretch of the minutes' own words. */
export type Stretch = { readonly text: string; readonly place: Place };

/** Every text of the minutes in which a body may be named. */
export function textsOf({
  meeting,
  items,
  dissent,
  attendance,
  nextMeetings,
}: MinutesFacts): readonly Stretch[] {
  const bodies = [...new Set(attendance.map(({ body }) => body))].filter((body) => body !== null);
  return [
    ...[meeting.title, meeting.body, ...bodies]
      .filter((text) => text !== null)
      .map((text) => ({ text, place: {} })),
    ...items.flatMap(({ number, line, heading, prose, decisions, presenters, facts = [] }) =>
      [heading, ...presenters, ...prose, ...decisions, ...facts].map((text) => ({
        text,
        place: placed(number, line),
      })),
    ),
    ...dissent.flatMap(({ text, item, line }) =>
      text === null ? [] : [{ text, place: placed(item, line) }],
    ),
    ...nextMeetings.map(({ text, line }) => ({ text, place: placed(null, line) })),
  ];
}
