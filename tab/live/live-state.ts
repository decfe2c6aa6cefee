import type { MeetingView } from '../../src/domain/view.ts';

/** How the tab stands to the meeting it shows. */
export type LiveState = {
  readonly view: MeetingView | null;
  /** 'lost' is final: this person may not see the meeting, or it isn't there. */
  readonly line: 'connecting' | 'live' | 'reconnecting' | 'lost';
  /** Attempts at getting the line back since it was last live. */
  readonly attempt: number;
  /** Why it is lost: the HTTP status. */
  readonly status: number | null;
};

export type LiveEvent =
  | { readonly what: 'connected' }
  | { readonly what: 'view'; readonly view: MeetingView }
  | { readonly what: 'broken' }
  | { readonly what: 'refused'; readonly status: number };

export const notYet: LiveState = { view: null, line: 'connecting', attempt: 0, status: null };

/** The next state. A view older than the one shown is dropped: what has been seen is never taken back. */
export function live(state: LiveState, event: LiveEvent): LiveState {
  switch (event.what) {
    case 'connected':
      return { ...state, line: 'live', attempt: 0 };
    case 'view':
      return newer(event.view, state.view) ? { ...state, view: event.view } : state;
    case 'broken':
      return { ...state, line: 'reconnecting', attempt: state.attempt + 1 };
    case 'refused':
      return { ...state, line: 'lost', status: event.status };
  }
}

const newer = (view: MeetingView, shown: MeetingView | null): boolean =>
  shown === null ||
  view.version > shown.version ||
  // A secret paper is in no version: while an election is open only their number tells.
  (view.version === shown.version && view.papers > shown.papers);
