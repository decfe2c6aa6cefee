import type { BodyId, CivilDate, Instant, MeetingId, SessionId } from '../ids.ts';
import type { Actor } from '../meeting/commands.ts';
import type { Roster } from '../structure/facts.ts';
import type { Matter } from './state.ts';

/** What is known of a meeting that a matter is called to. */
export type MeetingOutline = {
  readonly meeting: MeetingId;
  readonly date: CivilDate;
  readonly begun: boolean;
  readonly closed: boolean;
  /** Who decides in which part of it; the first is where items go unless said otherwise. */
  readonly sessions: readonly { readonly id: SessionId; readonly body: BodyId }[];
};

/** What the rules may know besides the matter and the command. All of it is the server's to say. */
export type MatterContext = {
  readonly actor: Actor;
  readonly at: Instant;
  /** The day in Sweden at `at`. */
  readonly today: CivilDate;
  /** The structure as it is today. */
  readonly roster: Roster;
  /** The meeting that the command names; null when it names none, or there is none. */
  readonly meeting: MeetingOutline | null;
  /** The other matter that the command names; null when it names none, or there is none. */
  readonly other: Matter | null;
};
