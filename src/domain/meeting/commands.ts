import type {
  AdditionId,
  CandidateId,
  CivilDate,
  ElectionId,
  GuestId,
  Instant,
  ItemId,
  MotionId,
  NoteId,
  PersonId,
  ReservationId,
  RoundId,
  SeatId,
  SessionId,
  VoteId,
  WebLinkId,
} from '../ids.ts';
import type { AccountKey } from '../structure/accounts.ts';
import type { HeldAnswer } from './held.ts';
import type { ItemEdit, ItemPlan, OutcomeDeclaration, Position } from './agenda.ts';
import type { Candidate, PaperCount } from './election.ts';
import type {
  Choice,
  ConsensusAnswer,
  MeetingPlan,
  MotionKind,
  NoteSection,
  Pairing,
  PlanEdit,
  SpeechKind,
  VoteMethod,
} from './events.ts';
import type { Identification, SharingPurpose } from './sign-off.ts';
import type { FiledMinutes, TeamsMeeting } from './microsoft-365.ts';

type Command<Type extends string, Data = object> = { readonly type: Type } & Data;

/**
 * Everything that can be asked of a meeting. Imperative. Ids of new things are made by whoever asks.
 * `for` names the member when somebody else enters what the member said aloud (DE6); absent, it is one's own.
 */
export type MeetingCommand =
  | Command<'PrepareMeeting', { readonly plan: MeetingPlan }>
  | Command<'AddAgendaItem', { readonly item: ItemPlan; readonly before: ItemId | null }>
  | Command<'MoveAgendaItem', { readonly item: ItemId; readonly before: ItemId | null }>
  | Command<'WithdrawAgendaItem', { readonly item: ItemId; readonly reason: string }>
  | Command<'EditAgendaItem', { readonly item: ItemId; readonly changes: ItemEdit }>
  | Command<'ReinstateAgendaItem', { readonly item: ItemId }>
  | Command<'RevisePlan', { readonly changes: PlanEdit }>
  /** Skickar kallelsen: from here those called can say that they have read it. */
  | Command<'SendNotice'>
  | Command<'AcknowledgeNotice'>
  | Command<'OpenMeeting'>
  | Command<'AdjournMeeting', { readonly reason: string | null }>
  | Command<'ResumeMeeting'>
  | Command<'CloseMeeting'>
  | Command<'OpenSession', { readonly session: SessionId }>
  | Command<'CloseSession', { readonly session: SessionId }>
  /** `since` is when it held, if not now (a secretary's correction). */
  | Command<
      'ReportPresence',
      { readonly person: PersonId; readonly present: boolean; readonly since?: Instant }
    >
  /** `name` is how the platform or the secretary names somebody who isn't in the register. */
  | Command<'ReportGuest', { readonly guest: GuestId; readonly name: string; readonly present: boolean }>
  | Command<
      'NameGuest',
      {
        readonly guest: GuestId;
        readonly name: string;
        readonly organisation: string | null;
        readonly person: PersonId | null;
      }
    >
  /** An answer from somebody unknown, taken for safe keeping (AC5). */
  | Command<'HoldAnswer', { readonly guest: GuestId; readonly held: HeldAnswer }>
  | Command<'SettleHeldAnswers', { readonly guest: GuestId; readonly count: boolean }>
  /** Asked by the server alone, which made the secret and keeps none of it but its hash. */
  | Command<
      'IssueWebLink',
      {
        readonly link: WebLinkId;
        readonly person: PersonId;
        readonly expiresAt: Instant;
        readonly hash: string;
      }
    >
  | Command<'RevokeWebLink', { readonly link: WebLinkId }>
  | Command<'OpenWebLink', { readonly link: WebLinkId }>
  /** `account` is put there by the server, when somebody signed in. */
  | Command<'ConfirmWebLink', { readonly link: WebLinkId; readonly account?: AccountKey }>
  /** `item` for a member with a conflict of interest in that item only. */
  | Command<'CallSubstitute', { readonly seat: SeatId; readonly person: PersonId; readonly item?: ItemId }>
  | Command<'ReleaseSubstitute', { readonly seat: SeatId }>
  | Command<'CompleteRollCall'>
  | Command<'HandOverChair', { readonly person: PersonId; readonly reason: string | null }>
  | Command<'ChooseVerifier', { readonly person: PersonId }>
  | Command<'ReleaseVerifier', { readonly person: PersonId }>
  | Command<
      'DeclareConflict',
      { readonly item: ItemId; readonly reason: string | null; readonly for?: PersonId }
    >
  | Command<'WithdrawConflict', { readonly item: ItemId; readonly for?: PersonId }>
  | Command<'OpenItem', { readonly item: ItemId }>
  | Command<'CloseItem', { readonly item: ItemId }>
  | Command<'ReopenItem', { readonly item: ItemId; readonly reason: string }>
  | Command<'AskConsensus', { readonly round: RoundId; readonly item: ItemId; readonly question: string }>
  | Command<
      'AnswerConsensus',
      {
        readonly round: RoundId;
        readonly answer: ConsensusAnswer;
        readonly text: string | null;
        readonly minuted: boolean;
        readonly for?: PersonId;
      }
    >
  | Command<
      'CloseConsensusRound',
      { readonly round: RoundId; readonly agreed: boolean; readonly nobodyObjects: boolean }
    >
  | Command<'DeclareOutcome', { readonly item: ItemId; readonly declaration: OutcomeDeclaration }>
  | Command<'RewordOutcome', { readonly item: ItemId; readonly index: number; readonly wording: string }>
  | Command<'RetractOutcome', { readonly item: ItemId; readonly index: number; readonly reason: string }>
  | Command<
      'MakeMotion',
      {
        readonly motion: MotionId;
        readonly item: ItemId;
        readonly kind: MotionKind;
        readonly text: string;
        readonly for?: PersonId;
      }
    >
  | Command<'WithdrawMotion', { readonly motion: MotionId }>
  | Command<'ProposeVotingOrder', { readonly item: ItemId; readonly order: readonly Position[] }>
  | Command<'ApproveVotingOrder', { readonly item: ItemId }>
  | Command<
      'OrderVote',
      {
        readonly vote: VoteId;
        readonly item: ItemId;
        readonly proposal: string;
        readonly mover: string | null;
        /** Required in a consensus body (DE3). */
        readonly reason: string;
        readonly choices: readonly Choice[];
        /** Absent: named. */
        readonly method?: VoteMethod;
        readonly between?: Pairing;
      }
    >
  | Command<'OpenVote', { readonly vote: VoteId }>
  | Command<'CastBallot', { readonly vote: VoteId; readonly choice: Choice['id']; readonly for?: PersonId }>
  | Command<'CloseVote', { readonly vote: VoteId }>
  | Command<'CancelVote', { readonly vote: VoteId; readonly reason: string }>
  | Command<'LeaveVoteWithoutEffect', { readonly vote: VoteId }>
  | Command<'UseCastingVote', { readonly vote: VoteId; readonly choice: 'approve' | 'reject' }>
  | Command<'DeclareCounterProposal', { readonly vote: VoteId }>
  | Command<
      'OrderElection',
      {
        readonly election: ElectionId;
        readonly item: ItemId;
        readonly office: string;
        readonly places: number;
        readonly candidates: readonly Candidate[];
        readonly secret: boolean;
      }
    >
  | Command<'OpenElection', { readonly election: ElectionId }>
  | Command<
      'CastElectionBallot',
      { readonly election: ElectionId; readonly candidates: readonly CandidateId[]; readonly for?: PersonId }
    >
  /** `count` is what lay in the ballot box of a secret election; put there by the server, whatever came with it. */
  | Command<'CloseElection', { readonly election: ElectionId; readonly count?: PaperCount }>
  | Command<'CancelElection', { readonly election: ElectionId; readonly reason: string }>
  | Command<
      'DeclareElected',
      { readonly election: ElectionId; readonly candidates: readonly CandidateId[]; readonly byLot: boolean }
    >
  | Command<
      'LodgeReservation',
      {
        readonly reservation: ReservationId;
        readonly item: ItemId;
        readonly against: 'decision' | 'procedure';
        readonly vote: VoteId | null;
        readonly text: string | null;
        readonly for?: PersonId;
        /** Why the chair takes it although it is late. */
        readonly late?: string;
      }
    >
  | Command<
      'GiveReasons',
      { readonly reservation: ReservationId; readonly text: string; readonly late?: string }
    >
  | Command<'WithdrawReservation', { readonly reservation: ReservationId }>
  | Command<
      'HandInNote',
      {
        readonly note: NoteId;
        readonly item: ItemId;
        readonly heading: string | null;
        readonly sections: readonly NoteSection[];
        readonly signers: readonly PersonId[];
        readonly for?: PersonId;
        readonly late?: string;
      }
    >
  | Command<'SignNote', { readonly note: NoteId; readonly for?: PersonId }>
  /** `revision` is the one the writer had before them; an older one than what stands is refused. Absent: not checked. */
  | Command<
      'WriteProse',
      { readonly item: ItemId; readonly block: string; readonly text: string; readonly revision?: number }
    >
  | Command<'NoteNextMeeting', { readonly text: string; readonly date: CivilDate | null }>
  | Command<'StrikeNextMeeting', { readonly index: number }>
  | Command<'RequestFloor', { readonly kind: SpeechKind; readonly for?: PersonId }>
  | Command<'GiveFloor', { readonly person: PersonId }>
  | Command<'ReleaseFloor', { readonly person: PersonId }>
  | Command<'EditRecap', { readonly text: string | null }>
  | Command<'ApproveRecap'>
  | Command<'PublishRecap'>
  | Command<'ShareMinutes', { readonly purpose: SharingPurpose; readonly with: string }>
  /** Both are the server's word of what was made in Microsoft 365; a Teams meeting noted again at another time was moved. */
  | Command<'NoteTeamsMeeting', { readonly teams: TeamsMeeting }>
  | Command<'NoteMinutesFiled', { readonly file: FiledMinutes }>
  /** Both are put there by the server: the minutes as they are, and what they hash to. */
  | Command<'RequestSignOff', { readonly hash?: string; readonly sent?: string }>
  /** `hash` is what the signer read; `identification` is put there by the server. */
  | Command<'SignMinutes', { readonly hash: string; readonly identification?: Identification }>
  | Command<'CallBackSignOff', { readonly reason: string }>
  | Command<'MakeAddition', { readonly addition: AdditionId; readonly text: string }>;

export type MeetingCommandType = MeetingCommand['type'];

/** Who asks, as the server knows it; never from card data. */
export type Actor = {
  readonly person: PersonId | null;
  /** The way it came: recorded with the event. `teams` is the platform's own word (join and leave events). */
  readonly via: 'card' | 'tab' | 'teams' | 'script' | 'link';
};

/** What `decide` may know besides state and command. */
export type Context = { readonly actor: Actor; readonly at: Instant };
