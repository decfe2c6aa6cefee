import type {
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
import type { Item, Position } from './agenda.ts';
import type { Attendance, Guest, Interval, RollEntry, Serving } from './attendance.ts';
import type { Election } from './election.ts';
import type {
  AcceptedLate,
  Choice,
  ConsensusAnswer,
  MeetingPlan,
  MotionKind,
  NoteSection,
  Pairing,
  SessionPlan,
  SpeechKind,
  VoteMethod,
} from './events.ts';
import type { Filing, TeamsMeetingNow } from './microsoft-365.ts';
import type { Addition, CalledBack, Recap, Sharing, SignOff } from './sign-off.ts';
import type { WebLink } from './web-link.ts';

export type Session = SessionPlan & {
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly rollCallAt: Instant | null;
};

export type RecordedAnswer = {
  readonly person: PersonId;
  readonly answer: ConsensusAnswer;
  readonly text: string | null;
  readonly minuted: boolean;
  readonly enteredBy: PersonId | null;
  readonly at: Instant;
};

/** Samsynsrunda. `agreed` is null while it is open. */
export type Round = {
  readonly id: RoundId;
  readonly item: ItemId;
  readonly question: string;
  readonly roll: readonly RollEntry[];
  readonly answers: Readonly<Record<SeatId, RecordedAnswer>>;
  readonly askedAt: Instant;
  readonly closedAt: Instant | null;
  readonly agreed: boolean | null;
  readonly nobodyObjects: boolean;
};

export type Ballot = {
  readonly person: PersonId;
  readonly choice: Choice['id'];
  readonly enteredBy: PersonId | null;
  readonly at: Instant;
  /** How many times the member changed it before the vote closed. */
  readonly changes: number;
};

/** Omröstning. The roll is frozen when it opens (DE4). */
export type Vote = {
  readonly id: VoteId;
  readonly item: ItemId;
  readonly proposal: string;
  readonly mover: string | null;
  readonly reason: string;
  readonly orderedBy: PersonId | null;
  readonly choices: readonly Choice[];
  readonly phase: 'ordered' | 'open' | 'closed' | 'cancelled';
  readonly roll: readonly RollEntry[];
  readonly ballots: Readonly<Record<SeatId, Ballot>>;
  readonly orderedAt: Instant;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly cancelledFor: string | null;
  readonly method: VoteMethod;
  /** What is put against what; null for a vote on the proposal alone. */
  readonly between: Pairing | null;
  /** Utslagsröst: how the chair decided a tie (DE7). */
  readonly casting: { readonly choice: 'approve' | 'reject'; readonly by: PersonId | null } | null;
  /** Which position goes on against the main proposal, once the chair has declared it (DE9). */
  readonly prevailed: Position | null;
  /** Declared by the chair: that nothing follows from it, what goes on, or the outcome that rests on it (DE3). */
  readonly effect: 'undeclared' | 'none' | 'counter-proposal' | 'outcome';
};

/** Yrkande. */
export type Motion = {
  readonly id: MotionId;
  readonly item: ItemId;
  readonly kind: MotionKind;
  readonly text: string;
  readonly person: PersonId;
  readonly enteredBy: PersonId | null;
  readonly at: Instant;
  readonly withdrawnAt: Instant | null;
};

export type Reservation = {
  readonly id: ReservationId;
  readonly item: ItemId;
  readonly against: 'decision' | 'procedure';
  readonly vote: VoteId | null;
  readonly person: PersonId;
  readonly text: string | null;
  readonly enteredBy: PersonId | null;
  readonly lodgedAt: Instant;
  readonly withdrawnAt: Instant | null;
  readonly late: AcceptedLate | null;
};

/** Protokollsanteckning. Counts for a signer only once that signer has confirmed (RE2). */
export type Note = {
  readonly id: NoteId;
  readonly item: ItemId;
  readonly heading: string | null;
  readonly sections: readonly NoteSection[];
  readonly signers: readonly { readonly person: PersonId; readonly signedAt: Instant | null }[];
  readonly by: PersonId;
  readonly at: Instant;
  readonly late: AcceptedLate | null;
};

/** Who had the floor, on which item, from when to when. */
export type Speech = {
  readonly person: PersonId;
  readonly kind: SpeechKind;
  readonly item: ItemId | null;
  readonly from: Instant;
  readonly to: Instant | null;
};

export type Speaker = { readonly person: PersonId; readonly kind: SpeechKind; readonly at: Instant };

/** A meeting as it stands after `version` events. Built by `evolve` alone. */
export type Meeting = {
  /** Number of events it is built from; 0 is "no such meeting". */
  readonly version: number;
  /** When the latest of its events held. */
  readonly lastAt: Instant;
  readonly phase: 'unprepared' | 'prepared' | 'open' | 'adjourned' | 'closed';
  readonly plan: MeetingPlan;
  readonly sessions: readonly Session[];
  readonly currentSession: SessionId | null;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** Ajourneringar; `to` is null while one lasts. */
  readonly adjournments: readonly (Interval & { readonly reason: string | null })[];
  /** In agenda order. */
  readonly agenda: readonly Item[];
  readonly currentItem: ItemId | null;
  readonly attendance: Readonly<Record<PersonId, Attendance>>;
  readonly serving: Serving;
  /** Substitutes confirmed for a seat; they serve from the next item while the seat's own member is away. */
  readonly called: Serving;
  /** Substitutes confirmed for a seat in one item, where its member has a conflict of interest. */
  readonly calledForItem: Readonly<Record<ItemId, Serving>>;
  readonly guests: Readonly<Record<GuestId, Guest>>;
  readonly links: Readonly<Record<WebLinkId, WebLink>>;
  /** Kallelse: when it was sent, and who has said when that they read it; null until it is sent. */
  readonly notice: {
    readonly sentAt: Instant;
    readonly read: Readonly<Record<PersonId, Instant>>;
  } | null;
  /** Seats that a substitute has served while their member was away, not for a conflict of interest only (AT9). */
  readonly substituted: readonly SeatId[];
  /** Everyone who has served a seat at some time, with the seat: the printed capacity. */
  readonly haveServed: readonly { readonly seat: SeatId; readonly person: PersonId }[];
  readonly presiding: readonly {
    readonly person: PersonId;
    readonly from: Instant;
    readonly reason: string | null;
  }[];
  readonly verifiers: readonly PersonId[];
  readonly rounds: Readonly<Record<RoundId, Round>>;
  readonly votes: Readonly<Record<VoteId, Vote>>;
  readonly elections: Readonly<Record<ElectionId, Election>>;
  readonly motions: Readonly<Record<MotionId, Motion>>;
  readonly reservations: Readonly<Record<ReservationId, Reservation>>;
  readonly notes: Readonly<Record<NoteId, Note>>;
  readonly speakers: readonly Speaker[];
  readonly speaking: PersonId | null;
  readonly speeches: readonly Speech[];
  readonly nextMeetings: readonly { readonly text: string; readonly date: string | null }[];
  readonly recap: Recap;
  /** Made in Microsoft 365 for it (DI5). */
  readonly teamsMeeting: TeamsMeetingNow | null;
  /** Where its signed minutes were put (DI7). */
  readonly filed: readonly Filing[];
  readonly shared: readonly Sharing[];
  readonly signOff: SignOff | null;
  readonly calledBack: readonly CalledBack[];
  readonly additions: readonly Addition[];
};
