import type {
  BodyId,
  CivilDate,
  CollaborationId,
  Instant,
  ItemId,
  MeetingId,
  NoteId,
  PersonId,
  ReservationId,
  RoundId,
  SeatId,
  SessionId,
  VoteId,
} from '../ids.ts';
import type { Roster } from '../structure/facts.ts';
import type { ItemPlan, OutcomeDeclaration } from './agenda.ts';
import type { PresenceSource, RollEntry, Serving } from './attendance.ts';

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

export type NoteSection = { readonly heading: string | null; readonly text: string };

export type SpeechKind = 'speech' | 'reply' | 'point-of-order';

type Event<Type extends string, Data = object> = { readonly type: Type; readonly at: Instant } & Data;

/** Everything that can have happened in a meeting. Past tense; ISO strings; `at` is when it held, in UTC. */
export type MeetingEvent =
  | Event<'MeetingPrepared', { readonly plan: MeetingPlan }>
  | Event<'AgendaItemAdded', { readonly item: ItemPlan; readonly before: ItemId | null }>
  | Event<'AgendaItemMoved', { readonly item: ItemId; readonly before: ItemId | null }>
  | Event<'AgendaItemWithdrawn', { readonly item: ItemId; readonly reason: string }>
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
  | Event<'SubstituteCalled', { readonly seat: SeatId; readonly person: PersonId }>
  | Event<'ServingEstablished', { readonly serving: Serving }>
  | Event<'RollCallCompleted', { readonly session: SessionId }>
  | Event<'PresidingChanged', { readonly person: PersonId; readonly reason: string | null }>
  | Event<'VerifierChosen', { readonly person: PersonId }>
  | Event<'ItemOpened', { readonly item: ItemId }>
  | Event<'ItemClosed', { readonly item: ItemId }>
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
      'VoteOrdered',
      {
        readonly vote: VoteId;
        readonly item: ItemId;
        readonly proposal: string;
        readonly mover: string | null;
        readonly reason: string;
        readonly orderedBy: PersonId | null;
        readonly choices: readonly Choice[];
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
      'ReservationLodged',
      {
        readonly reservation: ReservationId;
        readonly item: ItemId;
        readonly against: 'decision' | 'procedure';
        readonly vote: VoteId | null;
        readonly person: PersonId;
        readonly text: string | null;
        readonly enteredBy: PersonId | null;
      }
    >
  | Event<'ReservationReasoned', { readonly reservation: ReservationId; readonly text: string }>
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
      }
    >
  | Event<
      'NoteSigned',
      { readonly note: NoteId; readonly person: PersonId; readonly enteredBy: PersonId | null }
    >
  | Event<'ProseWritten', { readonly item: ItemId; readonly block: string; readonly text: string }>
  | Event<'NextMeetingNoted', { readonly text: string; readonly date: CivilDate | null }>
  | Event<'FloorRequested', { readonly person: PersonId; readonly kind: SpeechKind }>
  | Event<'FloorGiven', { readonly person: PersonId }>
  | Event<'FloorReleased', { readonly person: PersonId }>;

export type MeetingEventType = MeetingEvent['type'];
