import type {
  AssignmentId,
  BodyId,
  CivilDate,
  DocumentId,
  Instant,
  ItemId,
  MatterId,
  MeetingId,
  PersonId,
  PrincipalId,
  RecommendationId,
} from '../ids.ts';
import type { ItemPlan } from '../meeting/agenda.ts';
import type {
  AnswerWords,
  Assignee,
  DecisionPlace,
  Deviation,
  HearingReport,
  MatterDocument,
  MatterWords,
  Origin,
  Relation,
} from './facts.ts';

type Event<Type extends string, Data = object> = {
  readonly type: Type;
  readonly at: Instant;
  /** Null: the installation itself. */
  readonly by: PersonId | null;
} & Data;

/** Everything that can have happened to a matter. Past tense; `at` is when it held, in UTC. */
export type MatterEvent =
  | Event<
      'MatterRaised',
      {
        readonly matter: MatterId;
        readonly words: MatterWords;
        readonly origin: Origin;
        /** Who has it first. */
        readonly body: BodyId;
        /** Whom it concerns; empty: all principals. Two for a local agreement. */
        readonly concerns: readonly PrincipalId[];
        readonly draft: boolean;
        readonly deviation: Deviation | null;
      }
    >
  /** No draft any more: everybody of the collaboration may read where it is (PI7). */
  | Event<'MatterOpened'>
  | Event<'MatterEdited', { readonly changes: Partial<MatterWords> }>
  | Event<'DocumentAttached', { readonly document: MatterDocument }>
  | Event<
      'DocumentRemoved',
      { readonly document: DocumentId; readonly title: string; readonly reason: string }
    >
  | Event<'PreparationBegun'>
  | Event<
      'MatterHandedOver',
      { readonly to: BodyId; readonly said: string | null; readonly deviation: Deviation | null }
    >
  | Event<'MatterReferredBack', { readonly to: BodyId; readonly reason: string }>
  | Event<'MatterPostponed', { readonly until: CivilDate | null; readonly reason: string }>
  | Event<
      'MatterCalled',
      {
        readonly meeting: MeetingId;
        readonly body: BodyId;
        readonly date: CivilDate;
        /** As it is put on the agenda. */
        readonly plan: ItemPlan;
        readonly deviation: Deviation | null;
        readonly assignment: AssignmentId | null;
      }
    >
  | Event<
      'MatterHeard',
      { readonly meeting: MeetingId; readonly item: ItemId; readonly report: HearingReport }
    >
  | Event<'CallEnded', { readonly meeting: MeetingId; readonly item: ItemId; readonly reason: string }>
  | Event<
      'ConditionSettled',
      {
        readonly meeting: MeetingId;
        readonly item: ItemId;
        readonly condition: string;
        readonly met: boolean;
        readonly note: string | null;
      }
    >
  | Event<'MatterWithdrawn', { readonly reason: string }>
  | Event<'MatterRejected', { readonly reason: string }>
  | Event<'MatterRelated', { readonly relation: Relation }>
  | Event<
      'RecommendationMade',
      {
        readonly recommendation: RecommendationId;
        readonly text: string;
        readonly organ: string;
        readonly wantedBy: CivilDate | null;
        readonly addressees: readonly PrincipalId[];
        readonly decision: DecisionPlace | null;
        readonly reminders: {
          readonly from: CivilDate;
          readonly everyDays: number;
          readonly stopped: boolean;
        };
      }
    >
  | Event<'RecommendationWithdrawn', { readonly recommendation: RecommendationId; readonly reason: string }>
  | Event<
      'RecommendationAnswered',
      {
        readonly recommendation: RecommendationId;
        readonly principal: PrincipalId;
        readonly words: AnswerWords;
        readonly onBehalf: boolean;
        readonly correction: string | null;
      }
    >
  | Event<
      'RemindersSet',
      {
        readonly recommendation: RecommendationId;
        readonly from: CivilDate;
        readonly everyDays: number;
        readonly stopped: boolean;
      }
    >
  | Event<
      'PrincipalsReminded',
      {
        readonly recommendation: RecommendationId;
        /** The day of the schedule that it was for: each day once. */
        readonly wave: CivilDate;
        readonly principals: readonly PrincipalId[];
        /** Who waited too, and has no contact that the bot could write to. */
        readonly unreached: readonly PrincipalId[];
      }
    >
  | Event<
      'AssignmentGiven',
      {
        readonly assignment: AssignmentId;
        readonly text: string;
        readonly assignee: Assignee;
        readonly due: CivilDate | null;
        readonly reportTo: BodyId;
        readonly decision: DecisionPlace | null;
      }
    >
  | Event<
      'AssignmentReported',
      {
        readonly assignment: AssignmentId;
        readonly text: string;
        readonly done: boolean;
        readonly toAgenda: boolean;
      }
    >
  | Event<
      'AssignmentMoved',
      { readonly assignment: AssignmentId; readonly due: CivilDate | null; readonly reason: string }
    >
  | Event<'AssignmentCancelled', { readonly assignment: AssignmentId; readonly reason: string }>;

export type MatterEventType = MatterEvent['type'];
