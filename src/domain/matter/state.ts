import type {
  AssignmentId,
  BodyId,
  CivilDate,
  Instant,
  ItemId,
  MatterId,
  MeetingId,
  PersonId,
  PrincipalId,
  RecommendationId,
} from '../ids.ts';
import type {
  Assignment,
  Deviation,
  Hearing,
  MatterDocument,
  MatterWords,
  Origin,
  Recommendation,
  Relation,
  Step,
} from './facts.ts';
import type { MatterStage } from './stage.ts';

/** How a matter came to its end outside a meeting; what ends by a decision is read from the decision. */
export type MatterEnd = {
  readonly how: 'withdrawn' | 'rejected' | 'joined' | 'superseded';
  readonly reason: string;
  readonly at: Instant;
};

/** Bordläggning outside a meeting. */
export type Rest = { readonly until: CivilDate | null; readonly reason: string };

/** How a condition that a decision rests on turned out. */
export type SettledCondition = {
  readonly meeting: MeetingId;
  readonly item: ItemId;
  readonly condition: string;
  readonly met: boolean;
  readonly note: string | null;
  readonly at: Instant;
};

/** Ärende över tid, as it stands after `version` events. Built by `evolveMatter` alone. */
export type Matter = {
  /** Number of events it is built from; 0 is "no such matter". */
  readonly version: number;
  readonly id: MatterId;
  /** When the latest of what happened to it held: nothing holds before what came before it. */
  readonly lastAt: Instant;
  readonly words: MatterWords;
  readonly origin: Origin;
  readonly concerns: readonly PrincipalId[];
  readonly raisedAt: Instant;
  readonly raisedBy: PersonId | null;
  readonly draft: boolean;
  /** Somebody works on it where it is now. */
  readonly preparing: boolean;
  /** Every stay with a body, in order; the last one is where it is. Never empty once raised. */
  readonly steps: readonly Step[];
  readonly deviations: readonly Deviation[];
  readonly documents: readonly MatterDocument[];
  /** In the order it was called. */
  readonly hearings: readonly Hearing[];
  readonly conditions: readonly SettledCondition[];
  readonly rest: Rest | null;
  readonly recommendations: Readonly<Record<RecommendationId, Recommendation>>;
  readonly assignments: Readonly<Record<AssignmentId, Assignment>>;
  readonly relations: readonly Relation[];
  readonly end: MatterEnd | null;
  /** Every stage it has stood in, and from when: what lead times are measured by (FU1). */
  readonly trail: readonly { readonly stage: MatterStage; readonly from: Instant }[];
};

export const currentBody = ({ steps }: Matter): BodyId | null => steps.at(-1)?.body ?? null;
