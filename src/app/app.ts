import type { CivilDate, CollaborationId, MeetingId } from '../domain/ids.ts';
import type { Actor } from '../domain/meeting/commands.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import type { Result } from '../domain/result.ts';
import type { StructureCommand } from '../domain/structure/commands.ts';
import type { Roster } from '../domain/structure/facts.ts';
import type { Structure } from '../domain/structure/state.ts';
import type { ExecuteMeeting } from './execute.ts';
import type { Matters } from './matters.ts';
import type { Identify, MeetingSummary, Recorded } from './ports.ts';

/** A collaboration's structure, and the roster of the day `on`. */
export type StructureOn = Structure & { readonly on: CivilDate; readonly roster: Roster };

/** The installation's own scripts, with no person behind them. */
export const installation: Actor = { person: null, via: 'script' };

/** The use cases, as the edges see them. */
export type App = {
  readonly execute: ExecuteMeeting;
  readonly matters: Matters;
  /** The meeting as it stands; null when there is none. */
  meeting(collaboration: CollaborationId, id: MeetingId): Promise<Meeting | null>;
  /** Newest first. */
  meetings(collaboration: CollaborationId): Promise<readonly MeetingSummary[]>;
  /** Every event of a meeting, for export and verification. */
  record(collaboration: CollaborationId, id: MeetingId): Promise<readonly Recorded[]>;
  /** The structure, with what is true of it on a day; today's when none is named. */
  structure(collaboration: CollaborationId, on?: CivilDate): Promise<StructureOn>;
  /** The only writer of the structure. What the table in domain/structure/authority.ts doesn't allow is refused. */
  changeStructure(
    collaboration: CollaborationId,
    command: StructureCommand,
    key: string,
    actor: Actor,
  ): Promise<Result<StructureOn>>;
  /** Every event of the structure: who changed what, and when. */
  structureRecord(collaboration: CollaborationId): Promise<readonly Recorded[]>;
  readonly identify: Identify;
  /**
   * Calls back when a meeting changed, on any instance, once `meeting` gives at least that version; late and merged
   * calls are possible. Returns the way to stop.
   */
  onMeetingChanged(
    listener: (collaboration: CollaborationId, id: MeetingId, version: number) => void,
  ): () => void;
};
