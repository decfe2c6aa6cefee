import type { CivilDate } from '../../domain/ids.ts';
import { dayAfter } from './dates.ts';
import type { ReadMinutes } from './read-shape.ts';

/** Later meetings as worded, with their date where it is certain. */
export const nextMeetingsOf = (
  found: readonly { readonly text: string; readonly line: number }[],
  meeting: CivilDate | null,
): ReadMinutes['nextMeetings'] =>
  found.map(({ text, line }) => ({ text, date: dayAfter(text, meeting), line }));
