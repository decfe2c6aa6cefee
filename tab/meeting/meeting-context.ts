import { createContext, use } from 'react';
import type { MeetingView } from '../../src/domain/view.ts';
import type { Api } from '../api.ts';
import type { LiveState } from '../live/live-state.ts';
import type { Teams } from '../teams.ts';

/** The meeting shown, and what everything on the page needs to act in it. */
export type MeetingOnPage = {
  readonly view: MeetingView;
  readonly line: LiveState['line'];
  readonly api: Api;
  /** Takes in a view that came as the answer to a command. */
  readonly learn: (view: MeetingView) => void;
  /** Says something to those who listen to the page (polite live region). */
  readonly announce: (text: string) => void;
  readonly teams: Teams | null;
  /** The item that a link led to. */
  readonly item: string | null;
};

export const MeetingContext = createContext<MeetingOnPage | null>(null);

/** The meeting on the page. Only for components inside it. */
export function useMeeting(): MeetingOnPage {
  const meeting = use(MeetingContext);
  if (meeting === null) throw new Error('Used outside a meeting.');
  return meeting;
}
