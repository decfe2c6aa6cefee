import type { CollaborationId, MeetingId } from '../domain/ids.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import type { Result } from '../domain/result.ts';
import type { StructureCommand } from '../domain/structure/commands.ts';
import type { Structure } from '../domain/structure/state.ts';
import type { ExecuteMeeting } from './execute.ts';
import type { Identify, MeetingSummary, Recorded } from './ports.ts';

/** The use cases, as the edges see them. */
export type App = {
  readonly execute: ExecuteMeeting;
  /** The meeting as it stands; null when there is none. */
  meeting(collaboration: CollaborationId, id: MeetingId): Promise<Meeting | null>;
  /** Newest first. */
  meetings(collaboration: CollaborationId): Promise<readonly MeetingSummary[]>;
  /** Every event of a meeting, for export and verification. */
  record(collaboration: CollaborationId, id: MeetingId): Promise<readonly Recorded[]>;
  structure(collaboration: CollaborationId): Promise<Structure>;
  changeStructure(
    collaboration: CollaborationId,
    command: StructureCommand,
    key: string,
  ): Promise<Result<Structure>>;
  readonly identify: Identify;
  /**
   * Calls back when a meeting changed, on any instance, once `meeting` gives at least that version; late and merged
   * calls are possible. Returns the way to stop.
   */
  onMeetingChanged(
    listener: (collaboration: CollaborationId, id: MeetingId, version: number) => void,
  ): () => void;
};
