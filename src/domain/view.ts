import type {
  AdditionId,
  BodyId,
  CandidateId,
  CivilDate,
  ElectionId,
  GuestId,
  Instant,
  ItemId,
  MeetingId,
  MotionId,
  NoteId,
  PersonId,
  PrincipalId,
  ReservationId,
  RoundId,
  SeatId,
  SessionId,
  VoteId,
  WebLinkId,
} from './ids.ts';
import type {
  DeclaredOutcome,
  DocumentLink,
  ItemKind,
  ItemStatus,
  OutcomeKind,
  Position,
  Presenter,
  ProseBlock,
  RouteDeviation,
  StandingItem,
} from './meeting/agenda.ts';
import type { Interval, PresenceSource } from './meeting/attendance.ts';
import type { MeetingCommandType } from './meeting/commands.ts';
import type {
  Choice,
  ConsensusAnswer,
  MotionKind,
  NoteSection,
  SpeechKind,
  VoteMethod,
} from './meeting/events.ts';
import type { RoleName } from './meeting/roles.ts';
import type { Identification, SharingPurpose, SignerRole } from './meeting/sign-off.ts';
import type { PrincipalStance, Shares, Tally } from './tally.ts';

/**
 * What one viewer may know of a meeting: the only form in which a meeting leaves the core for cards, tab and API.
 * Plain JSON. Other members' ballots and answers are in it only where the viewer may see them (TR2).
 */
export type MeetingView = {
  readonly id: MeetingId;
  readonly version: number;
  /** Papers in the boxes of secret elections that are open: with each the view is newer, though the version isn't. */
  readonly papers: number;
  readonly body: {
    readonly id: BodyId;
    readonly name: string;
    readonly shortName: string;
    readonly consensus: boolean;
  };
  readonly registryNumber: string | null;
  readonly date: CivilDate;
  readonly timeZone: string;
  readonly place: string;
  readonly scheduledStart: Instant;
  readonly scheduledEnd: Instant;
  readonly phase: 'prepared' | 'open' | 'adjourned' | 'closed';
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly you: You;
  readonly presiding: { readonly person: PersonId; readonly name: string } | null;
  readonly session: SessionView | null;
  readonly sessions: readonly SessionView[];
  readonly representation: Representation;
  readonly agenda: readonly AgendaLine[];
  readonly current: CurrentItem | null;
  /** Everyone with a mandate, by body, seats in order. */
  readonly attendance: readonly AttendanceLine[];
  readonly suggestions: readonly ServingSuggestion[];
  readonly speakers: readonly SpeakerLine[];
  readonly speaking: { readonly person: PersonId; readonly name: string } | null;
  readonly verifiers: readonly { readonly person: PersonId; readonly name: string }[];
  readonly reservations: readonly ReservationLine[];
  readonly notes: readonly NoteLine[];
  readonly nextMeetings: readonly { readonly text: string; readonly date: string | null }[];
  /** Unknown and named guests, for those who run the meeting. */
  readonly guests: readonly GuestLine[];
  /** Personal links, for those who run the meeting (AC6). */
  readonly links: readonly WebLinkLine[];
  readonly notice: NoticeView | null;
  /** The Teams meeting that it is held in, for those who take part or run it (DI5). */
  readonly teamsMeeting: {
    readonly joinUrl: string;
    readonly appInstalled: boolean;
    /** When Teams still has it, where it should be moved; for those who run the meeting. */
    readonly elsewhen: { readonly start: Instant; readonly end: Instant } | null;
  } | null;
  readonly after: AfterMeeting;
  /** The one thing that usually comes next for whoever presides (experience: one next step). */
  readonly next: NextStep;
  /** What the rules and this viewer's roles allow now; the server decides again when it is asked. */
  readonly may: readonly MeetingCommandType[];
};

/** The part of a view that an item's card needs: cheap enough to be drawn for every press. */
export type CardView = Omit<
  MeetingView,
  | 'session'
  | 'sessions'
  | 'agenda'
  | 'current'
  | 'attendance'
  | 'suggestions'
  | 'next'
  | 'guests'
  | 'links'
  | 'notice'
  | 'teamsMeeting'
  | 'after'
>;

/** How the viewer stands in the meeting. */
export type Standing =
  | 'serves'
  | 'serves-as-substitute'
  | 'substitute-in-waiting'
  | 'member-absent'
  | 'present-without-vote'
  | 'official'
  | 'outsider';

export type You = {
  readonly person: PersonId | null;
  readonly name: string | null;
  readonly roles: readonly RoleName[];
  readonly standing: Standing;
  readonly present: boolean;
  readonly seat: SeatId | null;
  /** Printed principal: "Norsjö kommun". */
  readonly principal: string | null;
  /** Whom a substitute serves for (or, waiting, why not: the name of the ordinary member who serves). */
  readonly ordinary: string | null;
};

export type SessionView = {
  readonly id: SessionId;
  readonly body: string;
  readonly attending: readonly string[];
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly rollCallAt: Instant | null;
};

/** Representation (AT4): by principals and by seats of the host body. */
export type Representation = {
  readonly represented: number;
  readonly principals: readonly PrincipalCell[];
  readonly seatsServed: number;
  readonly seatsTotal: number;
  readonly unrepresented: readonly string[];
  /** The body's own rule of how many must be there (AT4); null when it has none. It warns and never blocks. */
  readonly quorum: {
    readonly of: 'seats' | 'principals';
    readonly atLeast: number;
    readonly met: boolean;
  } | null;
};

/** Okänd deltagare or guest in their own right. */
export type GuestLine = {
  readonly id: GuestId;
  readonly name: string;
  readonly organisation: string | null;
  readonly named: boolean;
  readonly person: PersonId | null;
  readonly present: boolean;
  /** How many answers of theirs wait to be confirmed (AC5); never what they say. */
  readonly held: number;
};

/** Personlig svarslänk (AC6). */
export type WebLinkLine = {
  readonly id: WebLinkId;
  readonly person: PersonId;
  readonly name: string;
  readonly expiresAt: Instant;
  /** `ended` is when it was revoked; that its time has run out is for the clock to say. */
  readonly state: 'issued' | 'opened' | 'confirmed' | 'ended';
  readonly confirmedBy: 'sign-in' | 'roll-call' | null;
};

/** Kallelse. */
export type NoticeView = {
  readonly sentAt: Instant;
  /** Has the viewer said that they read it, since it was last sent? */
  readonly readByYou: boolean;
  readonly readCount: number;
  /** Those called who haven't, for those who run the meeting. */
  readonly unread: readonly { readonly person: PersonId; readonly name: string }[];
};

/** What becomes of the minutes once the meeting is closed. */
export type AfterMeeting = {
  readonly recap: {
    readonly text: string | null;
    readonly approvedAt: Instant | null;
    readonly approvedBy: string | null;
    readonly publishedAt: Instant | null;
  };
  readonly shared: readonly {
    readonly purpose: SharingPurpose;
    readonly with: string;
    readonly at: Instant;
    readonly by: string | null;
  }[];
  /** Where the signed minutes were put, for those who run the meeting. */
  readonly filed: readonly {
    readonly name: string;
    readonly url: string;
    readonly at: Instant;
    readonly by: string | null;
  }[];
  readonly signOff: SignOffView | null;
  readonly calledBack: readonly { readonly at: Instant; readonly reason: string }[];
  readonly additions: readonly {
    readonly id: AdditionId;
    readonly text: string;
    readonly at: Instant;
    readonly by: string | null;
  }[];
};

export type SignOffView = {
  readonly hash: string;
  readonly requestedAt: Instant;
  readonly completedAt: Instant | null;
  readonly signers: readonly {
    readonly person: PersonId;
    readonly name: string;
    readonly role: SignerRole;
    readonly signedAt: Instant | null;
    readonly method: string | null;
    readonly assurance: Identification['assurance'] | null;
  }[];
  /** Is it the viewer's turn? */
  readonly yourTurn: boolean;
  readonly waitingFor: readonly string[];
};

export type PrincipalCell = {
  readonly id: PrincipalId;
  readonly name: string;
  readonly shortName: string;
  readonly abbreviation: string;
  readonly served: number;
  readonly seats: number;
};

export type AgendaLine = {
  readonly id: ItemId;
  readonly number: number;
  readonly heading: string;
  readonly kind: ItemKind | null;
  readonly standing: StandingItem | null;
  readonly status: ItemStatus;
  readonly session: SessionId;
  readonly deviation: RouteDeviation | null;
  readonly outcomes: readonly OutcomeKind[];
  readonly presenters: readonly Presenter[];
  readonly summary: string | null;
  readonly proposal: string | null;
  readonly documents: readonly DocumentLink[];
  readonly addedDuringMeeting: boolean;
  readonly withdrawnFor: string | null;
  readonly conflicts: readonly ConflictLine[];
};

/** Jäv. */
export type ConflictLine = {
  readonly person: PersonId;
  readonly name: string;
  readonly reason: string | null;
};

/** Yrkande, or the item's own proposal as a position beside the motions. */
export type MotionLine = {
  readonly id: MotionId;
  readonly kind: MotionKind;
  readonly text: string;
  readonly person: PersonId;
  readonly name: string;
  readonly at: Instant;
  readonly mine: boolean;
};

/** A position with its words, for the order of voting and the ballot. */
export type PositionLine = {
  readonly position: Position;
  readonly text: string;
  readonly mover: string | null;
};

export type CurrentItem = {
  readonly id: ItemId;
  readonly number: number;
  readonly heading: string;
  readonly kind: ItemKind | null;
  readonly standing: StandingItem | null;
  readonly status: ItemStatus;
  readonly summary: string | null;
  readonly proposal: string | null;
  readonly presenters: readonly Presenter[];
  readonly documents: readonly DocumentLink[];
  readonly deviation: RouteDeviation | null;
  readonly outcomes: readonly DeclaredOutcome[];
  readonly prose: readonly ProseBlock[];
  /** The latest consensus round, open or closed. */
  readonly round: RoundView | null;
  /** How many rounds came before it. */
  readonly earlierRounds: number;
  readonly vote: VoteView | null;
  /** Votes before it that were closed, oldest first. */
  readonly earlierVotes: readonly VoteView[];
  readonly motions: readonly MotionLine[];
  readonly votingOrder: {
    readonly order: readonly PositionLine[];
    readonly approvedAt: Instant | null;
  } | null;
  /** What the approved order puts against each other next. */
  readonly pairing: { readonly approve: PositionLine; readonly reject: PositionLine } | null;
  readonly election: ElectionView | null;
  readonly conflicts: readonly ConflictLine[];
  /** Declarations that were taken back. */
  readonly retracted: readonly {
    readonly outcome: OutcomeKind;
    readonly reason: string;
    readonly at: Instant;
  }[];
};

/** Personval. */
export type ElectionView = {
  readonly id: ElectionId;
  readonly office: string;
  readonly places: number;
  readonly candidates: readonly { readonly id: CandidateId; readonly name: string }[];
  readonly secret: boolean;
  readonly phase: 'ordered' | 'open' | 'closed' | 'cancelled';
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly rollSize: number;
  /** How many have voted. */
  readonly answered: number;
  readonly waitingFor: readonly RollLine[];
  /** Once closed. */
  readonly result: {
    readonly lines: readonly { readonly id: CandidateId; readonly name: string; readonly votes: number }[];
    readonly blank: number;
    readonly voted: number;
    /** Those who share the last places with the same number: a lot decides. */
    readonly tied: readonly CandidateId[];
    readonly sure: readonly CandidateId[];
  } | null;
  readonly elected: { readonly names: readonly string[]; readonly byLot: boolean } | null;
  readonly asked: boolean;
  /** Has the viewer voted? Also told of a secret election. */
  readonly voted: boolean;
  /** The viewer's own open ballot; in a secret election null, also for whoever voted. */
  readonly mine: { readonly candidates: readonly CandidateId[]; readonly at: Instant } | null;
};

export type RollLine = {
  readonly seat: SeatId;
  readonly person: PersonId;
  readonly name: string;
  readonly party: string | null;
  readonly principal: string | null;
  readonly principalId: PrincipalId | null;
  readonly capacity: 'ordinary' | 'substitute';
  readonly servesFor: string | null;
};

export type RoundView = {
  readonly id: RoundId;
  readonly question: string;
  readonly open: boolean;
  readonly agreed: boolean | null;
  readonly nobodyObjects: boolean;
  readonly askedAt: Instant;
  readonly closedAt: Instant | null;
  readonly counts: Readonly<Record<ConsensusAnswer, number>>;
  readonly rollSize: number;
  /** Who hasn't answered. */
  readonly waitingFor: readonly RollLine[];
  /** Answers by seat, for those who may see them; the member's own is always in `mine`. */
  readonly answers: readonly (RollLine & {
    readonly answer: ConsensusAnswer;
    readonly text: string | null;
    readonly at: Instant;
    readonly enteredBy: string | null;
  })[];
  /** Per principal: the answer all its members gave, "split", or null while one is missing. */
  readonly byPrincipal: Readonly<Record<PrincipalId, ConsensusAnswer | 'split' | null>>;
  /** Is the viewer asked? */
  readonly asked: boolean;
  readonly mine: {
    readonly answer: ConsensusAnswer;
    readonly text: string | null;
    readonly at: Instant;
  } | null;
};

export type VoteView = {
  readonly id: VoteId;
  readonly phase: 'ordered' | 'open' | 'closed' | 'cancelled';
  readonly proposal: string;
  readonly mover: string | null;
  readonly reason: string;
  readonly choices: readonly Choice[];
  readonly effect: 'undeclared' | 'none' | 'counter-proposal' | 'outcome';
  readonly method: VoteMethod;
  /** The two positions a ballot stands for; null for a vote on the proposal alone. */
  readonly between: { readonly approve: PositionLine; readonly reject: PositionLine } | null;
  /** The chair's casting vote in a tie. */
  readonly casting: 'approve' | 'reject' | null;
  /** Could the chair decide this tie now? */
  readonly mayCast: boolean;
  readonly prevailed: PositionLine | null;
  /** Whose name is called next in a roll-call vote; null in others, and when all have answered. */
  readonly calling: RollLine | null;
  readonly orderedAt: Instant;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly rollSize: number;
  readonly answered: number;
  readonly waitingFor: readonly RollLine[];
  /** Once closed, for everybody; while open, null. */
  readonly tally: Tally | null;
  /** The approving share against each named denominator, 0–1; null where the denominator is 0 (DE5). */
  readonly shares: Shares | null;
  /** Once closed: how each principal voted. */
  readonly stances: Readonly<Record<PrincipalId, PrincipalStance>> | null;
  /** Named ballots, once closed, for those who may see them. */
  readonly ballots: readonly (RollLine & {
    readonly choice: Choice['id'];
    readonly at: Instant;
    readonly enteredBy: string | null;
  })[];
  readonly asked: boolean;
  readonly mine: { readonly choice: Choice['id']; readonly at: Instant } | null;
};

export type AttendanceLine = {
  readonly person: PersonId;
  readonly name: string;
  readonly body: BodyId;
  readonly party: string | null;
  readonly principal: string | null;
  readonly organisation: string | null;
  readonly class: 'ordinary' | 'substitute' | 'coOpted' | 'official';
  readonly seat: SeatId | null;
  readonly present: boolean;
  readonly intervals: readonly Interval[];
  /** Does the person serve now; for whom. */
  readonly serves: boolean;
  readonly servesFor: string | null;
  /** Sources that say otherwise than what holds: to be ruled by the secretary (AT1). */
  readonly disagrees: readonly PresenceSource[];
};

/** A substitute who could take an empty seat, in order of calling (AT2). */
export type ServingSuggestion = {
  readonly seat: SeatId;
  readonly principal: string;
  readonly ordinary: string | null;
  readonly person: PersonId;
  readonly name: string;
};

export type SpeakerLine = { readonly person: PersonId; readonly name: string; readonly kind: SpeechKind };

export type ReservationLine = {
  readonly id: ReservationId;
  readonly item: ItemId;
  readonly against: 'decision' | 'procedure';
  readonly person: PersonId;
  readonly name: string;
  readonly text: string | null;
  readonly mine: boolean;
  /** Why the chair accepted it after its deadline; null when it was in time. */
  readonly late: string | null;
};

export type NoteLine = {
  readonly id: NoteId;
  readonly item: ItemId;
  readonly heading: string | null;
  readonly sections: readonly NoteSection[];
  readonly signers: readonly {
    readonly person: PersonId;
    readonly name: string;
    readonly signedAt: Instant | null;
  }[];
  readonly late: string | null;
};

/** The one primary button of the chair's panel. */
export type NextStep =
  | { readonly step: 'open-meeting' }
  | { readonly step: 'call-substitutes'; readonly count: number }
  | { readonly step: 'complete-roll-call'; readonly present: number }
  | { readonly step: 'take-the-chair' }
  | { readonly step: 'open-session'; readonly session: SessionId }
  | { readonly step: 'open-item'; readonly item: ItemId; readonly number: number; readonly heading: string }
  | { readonly step: 'ask-consensus' }
  | { readonly step: 'declare-consensus'; readonly round: RoundId }
  | { readonly step: 'wait-for-answers'; readonly round: RoundId; readonly missing: number }
  | { readonly step: 'no-consensus'; readonly round: RoundId }
  | { readonly step: 'choose-way' }
  | { readonly step: 'open-vote'; readonly vote: VoteId }
  | { readonly step: 'close-vote'; readonly vote: VoteId; readonly missing: number }
  | { readonly step: 'declare-vote-effect'; readonly vote: VoteId }
  | { readonly step: 'declare-outcome' }
  | { readonly step: 'close-item' }
  | { readonly step: 'resume-meeting' }
  | { readonly step: 'close-meeting' }
  | { readonly step: 'order-next-vote' }
  | { readonly step: 'declare-counter-proposal'; readonly vote: VoteId }
  | { readonly step: 'approve-voting-order' }
  | { readonly step: 'open-election'; readonly election: ElectionId }
  | { readonly step: 'close-election'; readonly election: ElectionId; readonly missing: number }
  | { readonly step: 'declare-elected'; readonly election: ElectionId }
  | { readonly step: 'review-recap' }
  | { readonly step: 'publish-recap' }
  | { readonly step: 'request-sign-off' }
  | { readonly step: 'await-signatures'; readonly names: readonly string[] }
  | { readonly step: 'read-minutes' };

export { view, viewForCard } from './view-meeting.ts';
export { viewItem } from './view-item.ts';
