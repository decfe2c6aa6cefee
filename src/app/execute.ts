import type { CollaborationId, Instant, MeetingId } from '../domain/ids.ts';
import type { Actor, MeetingCommand } from '../domain/meeting/commands.ts';
import type { Identification } from '../domain/meeting/sign-off.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import type { Refusal } from '../domain/refusal.ts';

/** One command to one meeting. */
export type MeetingRequest = {
  readonly collaboration: CollaborationId;
  readonly meeting: MeetingId;
  readonly command: MeetingCommand;
  readonly actor: Actor;
  /** Same key, same command: a retry changes nothing and gets the same answer. */
  readonly key: string;
  /** How the edge established who asks: what a signature says of its signer (MI6). Absent: this edge can't tell. */
  readonly identification?: Identification;
  /** When it holds, if not now: only for scripts that tell a meeting of another day. */
  readonly at?: Instant;
  /**
   * Told the meeting as it would be with the command on record, while it is being recorded: an answer can be made ready
   * for it, and holds if `Executed` gives the same object. May be told in vain, more than once, or not at all.
   */
  readonly foresee?: (meeting: Meeting) => void;
};

export type Executed =
  | { readonly ok: true; readonly meeting: Meeting; readonly repeated: boolean }
  /** `meeting` is null when there is none. */
  | { readonly ok: false; readonly refusal: Refusal; readonly meeting: Meeting | null };

/** The only writer of meetings. Rejects only when the world is broken (database away): then nothing was recorded. */
export type ExecuteMeeting = (request: MeetingRequest) => Promise<Executed>;
