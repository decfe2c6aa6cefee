/**
 * The window protocol between a Teams client and a tab, as teams-js 2.58 speaks it: the tab posts
 * `{id, uuidAsString, func, args}` to its parent, which answers `{id, uuidAsString, args}`; the host's own messages
 * carry a `func` and no id.
 */
export type TabMessage = {
  readonly id: number;
  readonly uuidAsString: string;
  readonly func: string;
  readonly args: readonly unknown[];
};

/** What the double plays. */
export type DoubleSettings = {
  /** The tab's address, shown in the frame. */
  readonly tab: string;
  readonly theme: 'default' | 'dark' | 'contrast';
  readonly locale: string;
  readonly frameContext: 'sidePanel' | 'content' | 'meetingStage';
  /** What getAuthToken gives; null refuses it, as for somebody without an account. */
  readonly token: string | null;
  readonly mayShareToStage: boolean;
  /** What a deep link leads to; null without one. */
  readonly subPage: string | null;
  /** The chat and meeting around the frame, as the client names them; null in a personal app or a channel. */
  readonly chat: string | null;
  readonly meeting: string | null;
  /** Width of the frame, CSS pixels: a side panel gives 280. */
  readonly width: number;
};

/** Where the double lives: an origin that teams-js accepts by itself and the page's frame-ancestors allow. */
export const teamsOrigin = 'https://teams.microsoft.com';
