import type {
  AdditionId,
  BodyId,
  CandidateId,
  CivilDate,
  CollaborationId,
  ElectionId,
  GuestId,
  Instant,
  ItemId,
  MeetingId,
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
import type { Roster } from '../structure/facts.ts';
import type { ItemEdit, ItemPlan, OutcomeDeclaration, Position } from './agenda.ts';
import type { PresenceSource, RollEntry, Serving } from './attendance.ts';
import type { Candidate, PaperCount } from './election.ts';
import type { HeldAnswer } from './held.ts';
import type { Identification, SharingPurpose, Signer } from './sign-off.ts';
import type { WebLinkConfirmation } from './web-link.ts';
import type { FiledMinutes, TeamsMeeting } from './microsoft-365.ts';

/** Part of a meeting with its own deciding body, attendance and clock times (AG4). */
export type SessionPlan = {
  readonly id: SessionId;
  /** Who decides. */
  readonly body: BodyId;
  /** Whose attendance lists are kept. */
  readonly attending: readonly BodyId[];
};

/** What is known of the meeting before it opens. */
export type MeetingPlan = {
  readonly id: MeetingId;
  readonly collaboration: CollaborationId;
  /** Host body: whose minutes these are. */
  readonly body: BodyId;
  /** Diarienummer, an opaque string. */
  readonly registryNumber: string | null;
  readonly date: CivilDate;
  /** IANA zone that clock times are printed in. */
  readonly timeZone: string;
  readonly place: string;
  readonly scheduledStart: Instant;
  readonly scheduledEnd: Instant;
  readonly firstItemNumber: number;
  readonly sessions: readonly SessionPlan[];
  readonly agenda: readonly ItemPlan[];
  /** The structure as it was on the day; the meeting keeps its own copy, so that later changes don't reach it. */
  readonly roster: Roster;
};

/** Svar i samsynsrunda (DE1). */
export const consensusAnswers = ['agree', 'agree-with-remark', 'stand-aside', 'disagree'] as const;
export type ConsensusAnswer = (typeof consensusAnswers)[number];

/** A choice on the ballot; its label is data (DE4). */
export type Choice = { readonly id: 'approve' | 'reject' | 'abstain'; readonly label: string };

/**
 * Omröstningssätt: `open` prints counts, `named` also who voted how, `roll-call` the same with names called in order
 * and the chair last (DE4).
 */
export const voteMethods = ['open', 'named', 'roll-call'] as const;
export type VoteMethod = (typeof voteMethods)[number];

/** In a vote between two positions: what a ballot for and a ballot against stand for (DE9). */
export type Pairing = { readonly approve: Position; readonly reject: Position };

export const motionKinds = ['counter', 'addition', 'rejection'] as const;
/** Yrkandets art: instead of the proposal, besides it, or that it be rejected. */
export type MotionKind = (typeof motionKinds)[number];

/** Why something that came after its deadline was taken all the same, and by whom (RE2). */
export type AcceptedLate = { readonly by: PersonId | null; readonly reason: string };

/** What can be put right of the plan before sign-off. */
export type PlanEdit = Partial<
  Pick<MeetingPlan, 'registryNumber' | 'place' | 'scheduledStart' | 'scheduledEnd'>
>;

export type NoteSection = { readonly heading: string | null; readonly text: string };

export type SpeechKind = 'speech' | 'reply' | 'point-of-order';

type Event<Type extends string, Data = object> = { readonly type: Type; readonly at: Instant } & Data;

/** Everything that can have happened in a meeting. Past tense; ISO strings; `at` is when it held, in UTC. */
export type MeetingEvent =
  | Event<'MeetingPrepared', { readonly plan: MeetingPlan }>
  | Event<'AgendaItemAdded', { readonly item: ItemPlan; readonly before: ItemId | null }>
  | Event<'AgendaItemMoved', { readonly item: ItemId; readonly before: ItemId | null }>
  | Event<'AgendaItemWithdrawn', { readonly item: ItemId; readonly reason: string }>
  | Event<'AgendaItemEdited', { readonly item: ItemId; readonly changes: ItemEdit }>
  | Event<'AgendaItemReinstated', { readonly item: ItemId }>
  | Event<'PlanRevised', { readonly changes: PlanEdit }>
  | Event<'NoticeSent', { readonly by: PersonId | null }>
  | Event<'NoticeRead', { readonly person: PersonId }>
  | Event<'MeetingOpened', { readonly presiding: PersonId }>
  | Event<'MeetingAdjourned', { readonly reason: string | null }>
  | Event<'MeetingResumed'>
  | Event<'MeetingClosed'>
  | Event<'SessionOpened', { readonly session: SessionId }>
  | Event<'SessionClosed', { readonly session: SessionId }>
  | Event<
      'PresenceReported',
      { readonly person: PersonId; readonly present: boolean; readonly source: PresenceSource }
    >
  | Event<
      'GuestReported',
      {
        readonly guest: GuestId;
        readonly name: string;
        readonly present: boolean;
        readonly source: PresenceSource;
      }
    >
  | Event<
      'GuestNamed',
      {
        readonly guest: GuestId;
        readonly name: string;
        readonly organisation: string | null;
        readonly person: PersonId | null;
      }
    >
  | Event<'AnswerHeld', { readonly guest: GuestId; readonly held: HeldAnswer }>
  | Event<'HeldAnswersSettled', { readonly guest: GuestId; readonly counted: boolean }>
  | Event<
      'WebLinkIssued',
      {
        readonly link: WebLinkId;
        readonly person: PersonId;
        readonly hash: string;
        readonly expiresAt: Instant;
      }
    >
  | Event<'WebLinkOpened', { readonly link: WebLinkId }>
  | Event<
      'WebLinkConfirmed',
      { readonly link: WebLinkId; readonly by: WebLinkConfirmation['by']; readonly account?: AccountKey }
    >
  | Event<'WebLinkRevoked', { readonly link: WebLinkId }>
  /** For the rest of the session, or for one item where the seat's member has a conflict of interest. */
  | Event<'SubstituteCalled', { readonly seat: SeatId; readonly person: PersonId; readonly item?: ItemId }>
  | Event<'SubstituteReleased', { readonly seat: SeatId }>
  | Event<'ServingEstablished', { readonly serving: Serving }>
  | Event<'RollCallCompleted', { readonly session: SessionId }>
  | Event<'PresidingChanged', { readonly person: PersonId; readonly reason: string | null }>
  | Event<'VerifierChosen', { readonly person: PersonId }>
  | Event<'VerifierReleased', { readonly person: PersonId }>
  | Event<
      'ConflictDeclared',
      {
        readonly item: ItemId;
        readonly person: PersonId;
        readonly reason: string | null;
        readonly enteredBy: PersonId | null;
      }
    >
  | Event<'ConflictWithdrawn', { readonly item: ItemId; readonly person: PersonId }>
  | Event<'ItemOpened', { readonly item: ItemId }>
  | Event<'ItemClosed', { readonly item: ItemId }>
  | Event<'ItemReopened', { readonly item: ItemId; readonly reason: string }>
  | Event<
      'ConsensusAsked',
      {
        readonly round: RoundId;
        readonly item: ItemId;
        readonly question: string;
        readonly roll: readonly RollEntry[];
      }
    >
  | Event<
      'ConsensusAnswered',
      {
        readonly round: RoundId;
        readonly seat: SeatId;
        readonly person: PersonId;
        readonly answer: ConsensusAnswer;
        readonly text: string | null;
        /** Does its author want the text in the minutes? */
        readonly minuted: boolean;
        /** Who entered it for the member, when it was said aloud (DE6). */
        readonly enteredBy: PersonId | null;
      }
    >
  | Event<
      'ConsensusRoundClosed',
      {
        readonly round: RoundId;
        readonly agreed: boolean;
        /** The chair stated that nobody objects, which carries the silent ones. */
        readonly nobodyObjects: boolean;
      }
    >
  | Event<
      'OutcomeDeclared',
      { readonly item: ItemId; readonly declaration: OutcomeDeclaration; readonly by: PersonId | null }
    >
  | Event<'OutcomeReworded', { readonly item: ItemId; readonly index: number; readonly wording: string }>
  | Event<
      'OutcomeRetracted',
      { readonly item: ItemId; readonly index: number; readonly reason: string; readonly by: PersonId | null }
    >
  | Event<
      'MotionMade',
      {
        readonly motion: MotionId;
        readonly item: ItemId;
        readonly kind: MotionKind;
        readonly text: string;
        readonly person: PersonId;
        readonly enteredBy: PersonId | null;
      }
    >
  | Event<'MotionWithdrawn', { readonly motion: MotionId }>
  | Event<'VotingOrderProposed', { readonly item: ItemId; readonly order: readonly Position[] }>
  | Event<'VotingOrderApproved', { readonly item: ItemId }>
  | Event<
      'VoteOrdered',
      {
        readonly vote: VoteId;
        readonly item: ItemId;
        readonly proposal: string;
        readonly mover: string | null;
        readonly reason: string;
        readonly orderedBy: PersonId | null;
        readonly choices: readonly Choice[];
        /** Absent: named. */
        readonly method?: VoteMethod;
        readonly between?: Pairing;
      }
    >
  | Event<'VoteOpened', { readonly vote: VoteId; readonly roll: readonly RollEntry[] }>
  | Event<
      'BallotCast',
      {
        readonly vote: VoteId;
        readonly seat: SeatId;
        readonly person: PersonId;
        readonly choice: Choice['id'];
        readonly enteredBy: PersonId | null;
      }
    >
  | Event<'VoteClosed', { readonly vote: VoteId }>
  | Event<'VoteCancelled', { readonly vote: VoteId; readonly reason: string }>
  | Event<'VoteLeftWithoutEffect', { readonly vote: VoteId }>
  | Event<
      'CastingVoteUsed',
      { readonly vote: VoteId; readonly choice: 'approve' | 'reject'; readonly by: PersonId | null }
    >
  /** The one that goes on against the main proposal (motförslag i huvudvoteringen). */
  | Event<'CounterProposalDeclared', { readonly vote: VoteId; readonly position: Position }>
  | Event<
      'ElectionOrdered',
      {
        readonly election: ElectionId;
        readonly item: ItemId;
        readonly office: string;
        readonly places: number;
        readonly candidates: readonly Candidate[];
        readonly secret: boolean;
        readonly orderedBy: PersonId | null;
      }
    >
  | Event<'ElectionOpened', { readonly election: ElectionId; readonly roll: readonly RollEntry[] }>
  /** Open elections only. */
  | Event<
      'ElectionBallotCast',
      {
        readonly election: ElectionId;
        readonly seat: SeatId;
        readonly person: PersonId;
        readonly candidates: readonly CandidateId[];
        readonly enteredBy: PersonId | null;
      }
    >
  | Event<'ElectionClosed', { readonly election: ElectionId; readonly count: PaperCount }>
  | Event<'ElectionCancelled', { readonly election: ElectionId; readonly reason: string }>
  | Event<
      'ElectedDeclared',
      {
        readonly election: ElectionId;
        readonly candidates: readonly CandidateId[];
        readonly byLot: boolean;
        readonly by: PersonId | null;
      }
    >
  | Event<
      'ReservationLodged',
      {
        readonly reservation: ReservationId;
        readonly item: ItemId;
        readonly against: 'decision' | 'procedure';
        readonly vote: VoteId | null;
        readonly person: PersonId;
        readonly text: string | null;
        readonly enteredBy: PersonId | null;
        readonly late?: AcceptedLate;
      }
    >
  | Event<
      'ReservationReasoned',
      { readonly reservation: ReservationId; readonly text: string; readonly late?: AcceptedLate }
    >
  | Event<'ReservationWithdrawn', { readonly reservation: ReservationId }>
  | Event<
      'NoteHandedIn',
      {
        readonly note: NoteId;
        readonly item: ItemId;
        readonly heading: string | null;
        readonly sections: readonly NoteSection[];
        readonly signers: readonly PersonId[];
        readonly by: PersonId;
        readonly late?: AcceptedLate;
      }
    >
  | Event<
      'NoteSigned',
      { readonly note: NoteId; readonly person: PersonId; readonly enteredBy: PersonId | null }
    >
  | Event<
      'ProseWritten',
      { readonly item: ItemId; readonly block: string; readonly text: string; readonly by?: PersonId | null }
    >
  | Event<'NextMeetingNoted', { readonly text: string; readonly date: CivilDate | null }>
  | Event<'NextMeetingStruck', { readonly index: number }>
  | Event<'FloorRequested', { readonly person: PersonId; readonly kind: SpeechKind }>
  | Event<'FloorGiven', { readonly person: PersonId }>
  | Event<'FloorReleased', { readonly person: PersonId }>
  | Event<'RecapEdited', { readonly text: string | null }>
  | Event<'RecapApproved', { readonly by: PersonId | null }>
  | Event<'RecapPublished', { readonly by: PersonId | null }>
  | Event<
      'MinutesShared',
      { readonly purpose: SharingPurpose; readonly with: string; readonly by: PersonId | null }
    >
  | Event<'TeamsMeetingMade', { readonly teams: TeamsMeeting; readonly by: PersonId | null }>
  | Event<
      'TeamsMeetingMoved',
      { readonly start: Instant; readonly end: Instant; readonly by: PersonId | null }
    >
  | Event<'MinutesFiled', { readonly file: FiledMinutes; readonly by: PersonId | null }>
  | Event<
      'SignOffRequested',
      {
        readonly hash: string;
        readonly sent?: string;
        readonly signers: readonly Signer[];
        readonly by: PersonId | null;
      }
    >
  | Event<'MinutesSigned', Signer & Identification & { readonly hash: string }>
  | Event<'SignOffCalledBack', { readonly reason: string; readonly by: PersonId | null }>
  | Event<
      'AdditionMade',
      { readonly addition: AdditionId; readonly text: string; readonly by: PersonId | null }
    >;

export type MeetingEventType = MeetingEvent['type'];
