import type {
  AssignmentId,
  BodyId,
  CivilDate,
  DocumentId,
  ItemId,
  MatterId,
  MeetingId,
  PrincipalId,
  RecommendationId,
  SessionId,
} from '../ids.ts';
import type {
  AnswerWords,
  Assignee,
  DecisionPlace,
  HearingReport,
  MatterDocument,
  MatterWords,
  Origin,
} from './facts.ts';

type Command<Type extends string, Data = object> = { readonly type: Type } & Data;

/**
 * Everything that can be asked of a matter. Imperative. Ids of new things are made by whoever asks. `deviation` is why
 * a step of the agreed route is left out; it is asked for when one is, and never otherwise (PI2).
 */
export type MatterCommand =
  | Command<
      'RaiseMatter',
      {
        readonly words: MatterWords;
        readonly origin: Origin;
        readonly body: BodyId;
        readonly concerns: readonly PrincipalId[];
        readonly draft: boolean;
        readonly deviation: string | null;
      }
    >
  | Command<'OpenMatter'>
  | Command<'EditMatter', { readonly changes: Partial<MatterWords> }>
  /** The same id again is a new version of the document. */
  | Command<'AttachDocument', { readonly document: MatterDocument }>
  | Command<'RemoveDocument', { readonly document: DocumentId; readonly reason: string }>
  | Command<'BeginPreparation'>
  /** `said` is what the body that has it says of it. */
  | Command<
      'HandOverMatter',
      { readonly to: BodyId; readonly said: string | null; readonly deviation: string | null }
    >
  | Command<'ReferMatterBack', { readonly to: BodyId; readonly reason: string }>
  | Command<'PostponeMatter', { readonly until: CivilDate | null; readonly reason: string }>
  /** Onto the agenda of a meeting, last or before an item. `session`: the meeting's first if null. */
  | Command<
      'CallMatter',
      {
        readonly meeting: MeetingId;
        readonly item: ItemId;
        readonly session: SessionId | null;
        readonly deviation: string | null;
      }
    >
  | Command<'WithdrawMatter', { readonly reason: string }>
  | Command<'RejectMatter', { readonly reason: string }>
  /** It goes on in another matter. */
  | Command<'JoinMatter', { readonly into: MatterId; readonly reason: string }>
  /** Parts of it become matters of their own; it goes on with what is left. */
  | Command<
      'SplitMatter',
      {
        readonly parts: readonly { readonly matter: MatterId; readonly title: string }[];
        readonly reason: string;
      }
    >
  /** A later document takes its place (PI5). */
  | Command<'SupersedeMatter', { readonly by: MatterId; readonly reason: string }>
  | Command<
      'SettleCondition',
      {
        readonly meeting: MeetingId;
        readonly item: ItemId;
        readonly condition: string;
        readonly met: boolean;
        readonly note: string | null;
      }
    >
  | Command<
      'Recommend',
      {
        readonly recommendation: RecommendationId;
        readonly text: string;
        readonly organ: string;
        readonly wantedBy: CivilDate | null;
        readonly addressees: readonly PrincipalId[];
        readonly decision: DecisionPlace | null;
      }
    >
  | Command<'WithdrawRecommendation', { readonly recommendation: RecommendationId; readonly reason: string }>
  /** `correction` is why an answer that stands is replaced; null for a first one. */
  | Command<
      'AnswerRecommendation',
      {
        readonly recommendation: RecommendationId;
        readonly principal: PrincipalId;
        readonly words: AnswerWords;
        readonly correction: string | null;
      }
    >
  | Command<
      'SetReminders',
      {
        readonly recommendation: RecommendationId;
        readonly from: CivilDate;
        readonly everyDays: number;
        readonly stopped: boolean;
      }
    >
  | Command<
      'GiveAssignment',
      {
        readonly assignment: AssignmentId;
        readonly text: string;
        readonly assignee: Assignee;
        readonly due: CivilDate | null;
        readonly reportTo: BodyId;
        readonly decision: DecisionPlace | null;
      }
    >
  | Command<
      'ReportAssignment',
      {
        readonly assignment: AssignmentId;
        readonly text: string;
        readonly done: boolean;
        readonly toAgenda: boolean;
      }
    >
  | Command<
      'MoveAssignment',
      { readonly assignment: AssignmentId; readonly due: CivilDate | null; readonly reason: string }
    >
  | Command<'CancelAssignment', { readonly assignment: AssignmentId; readonly reason: string }>
  // What the installation itself tells a matter; no edge takes these.
  | Command<
      'HearFromMeeting',
      { readonly meeting: MeetingId; readonly item: ItemId; readonly report: HearingReport }
    >
  | Command<'EndCall', { readonly meeting: MeetingId; readonly item: ItemId; readonly reason: string }>
  | Command<
      'RelateMatter',
      {
        readonly kind: 'joined-from' | 'supersedes';
        readonly matter: MatterId;
        readonly title: string;
        readonly reason: string;
      }
    >
  | Command<
      'RaisePart',
      {
        readonly of: MatterId;
        readonly ofTitle: string;
        readonly words: MatterWords;
        readonly body: BodyId;
        readonly concerns: readonly PrincipalId[];
        readonly reason: string;
      }
    >
  /** Put the report of an assignment on a meeting's agenda. */
  | Command<
      'CallReport',
      { readonly meeting: MeetingId; readonly item: ItemId; readonly assignment: AssignmentId }
    >
  | Command<
      'NoteReminders',
      {
        readonly recommendation: RecommendationId;
        /** The day of the schedule that it is for. */
        readonly wave: CivilDate;
        /** Who waits and has a contact that the bot can write to. */
        readonly principals: readonly PrincipalId[];
        /** Who waits and has none. */
        readonly unreached: readonly PrincipalId[];
      }
    >;

export type MatterCommandType = MatterCommand['type'];

/** What no edge may ask: the installation's own processes do. */
export const ownCommands = [
  'HearFromMeeting',
  'EndCall',
  'RelateMatter',
  'RaisePart',
  'CallReport',
  'NoteReminders',
] as const satisfies readonly MatterCommandType[];
export type OwnCommandType = (typeof ownCommands)[number];
