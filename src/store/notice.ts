import type { Append, Recorded } from '../app/ports.ts';

/** Collaboration, stream, version, and what was appended: what a notification carries for each append. */
export type Announcement = readonly [
  collaboration: string,
  stream: string,
  version: number,
  events?: readonly Recorded[],
];

/** A notification holds less than 8000 bytes; who wants events that didn't fit reads them. */
export const largestNotice = 7_000;
const largestEvents = 2_000;

/** The notification's part for one append, as JSON: with its events if they are small, which spares each listener a look-up. */
export function noticeOf({ collaboration, stream, expected, events }: Append): string {
  const version = expected + events.length;
  const whole = JSON.stringify([collaboration, stream, version, events] satisfies Announcement);
  return Buffer.byteLength(whole) <= largestEvents ? whole : JSON.stringify([collaboration, stream, version]);
}
