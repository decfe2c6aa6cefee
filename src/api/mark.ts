import type { Meeting } from '../domain/meeting/state.ts';
import { papersIn } from '../domain/view-election.ts';

/**
 * How new a view is: the meeting's version, then how many papers lie in its open ballot boxes, which no version counts.
 */
export type Mark = { readonly version: number; readonly papers: number };

/** As the reader is told it, and tells it when coming back: `57`, or `57.3` with papers. */
export const markText = ({ version, papers }: Mark): string =>
  papers === 0 ? String(version) : `${version}.${papers}`;

/** Null for a text that is no mark. */
export function readMark(text: string): Mark | null {
  const [, version, papers = '0'] = /^(\d{1,9})(?:\.(\d{1,9}))?$/.exec(text) ?? [];
  return version === undefined ? null : { version: Number(version), papers: Number(papers) };
}

/** Does it show more? */
export const isNewer = (mark: Mark, than: Mark): boolean =>
  mark.version > than.version || (mark.version === than.version && mark.papers > than.papers);

/** How new the view of a meeting is as it stands. */
export const markOf = (meeting: Meeting): Mark => ({ version: meeting.version, papers: papersIn(meeting) });
