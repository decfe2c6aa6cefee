import type {
  BodyId,
  ElectionId,
  Instant,
  ItemId,
  MatterId,
  MotionId,
  PersonId,
  RoundId,
  SessionId,
  VoteId,
} from '../ids.ts';
import type { Serving } from './attendance.ts';

/** Etikett on an item; independent of what comes of it (AG1). */
export type ItemKind = 'decision' | 'information';

/** Stående punkt: what the item is for, when the body always has it (AG3). */
export type StandingItem =
  | 'approve-agenda'
  | 'choose-verifier'
  | 'previous-minutes'
  | 'matters-to-lsg'
  | 'other-questions'
  | 'summary-of-decisions'
  | 'next-meeting'
  | 'close-session';

/** Föredragande: free text, with a reference when the person is in the register (ST6). */
export type Presenter = { readonly text: string; readonly person?: PersonId };

export type DocumentLink = { readonly title: string; readonly url: string };

/** Avvikelse från ärendegången (PI2): who put the item on the agenda past the agreed route, and why. */
export type RouteDeviation = { readonly by: string; readonly reason: string };

/** What the agenda says of an item before it is dealt with. */
export type ItemPlan = {
  readonly id: ItemId;
  readonly heading: string;
  readonly kind: ItemKind | null;
  readonly presenters: readonly Presenter[];
  /** One sentence of what is asked, for card and panel. */
  readonly summary: string | null;
  /** Förslag till beslut, exact wording. */
  readonly proposal: string | null;
  readonly session: SessionId;
  readonly standing: StandingItem | null;
  readonly documents: readonly DocumentLink[];
  readonly deviation: RouteDeviation | null;
  readonly matter: MatterId | null;
};

/** What can be put right of an item on the agenda. */
export type ItemEdit = Partial<
  Pick<
    ItemPlan,
    'heading' | 'kind' | 'presenters' | 'summary' | 'proposal' | 'documents' | 'deviation' | 'standing'
  >
>;

/** Utfall (DE2). Declared by the chair, never by the system. */
export const outcomeKinds = [
  'approved',
  'information-approved',
  'filed',
  'adopted',
  'endorsed',
  'recommended',
  'appointed',
  'postponed',
  'referred-back',
  'rejected',
  'no-agreement',
  'none',
] as const;
export type OutcomeKind = (typeof outcomeKinds)[number];

/** Förrättat val: who was appointed to what. */
export type Appointment = {
  readonly name: string;
  readonly person?: PersonId;
  /** "ersättare i styrgruppen" */
  readonly office: string;
};

/** What the chair declares. */
export type OutcomeDeclaration = {
  readonly outcome: OutcomeKind;
  /** Beslutssatser: each completes "beslutade att …", without the "att". */
  readonly clauses: readonly string[];
  /** The whole sentence as it shall stand in the minutes, when the style's own wording won't do. */
  readonly wording: string | null;
  /** Bordlagt till: a named later meeting, or null for an unnamed one. */
  readonly postponedTo: string | null;
  /** Återremitterat till. */
  readonly referredTo: string | null;
  readonly reason: string | null;
  /** The vote it rests on, if any. */
  readonly vote: VoteId | null;
  /** The election it rests on, if any. */
  readonly election?: ElectionId;
  /** Who is to be told, or is asked to decide in turn. */
  readonly addressees?: readonly string[];
  /** Villkor that the decision rests on ("under förutsättning att …"), without the "att". */
  readonly condition?: string;
  readonly appointed?: readonly Appointment[];
};

export type DeclaredOutcome = OutcomeDeclaration & {
  readonly decidedBy: BodyId;
  readonly at: Instant;
  readonly declaredBy: PersonId | null;
};

/** A declaration that the chair or the secretary took back, with why; it stays on record. */
export type RetractedOutcome = DeclaredOutcome & {
  readonly retractedFor: string;
  readonly retractedAt: Instant;
};

/** Jäv: the member takes no part in the item (DE8). */
export type Conflict = { readonly person: PersonId; readonly reason: string | null };

/** A position that can be put against another: the item's own proposal, or a motion. */
export type Position = 'main' | MotionId;

/** Propositionsordning: the main proposal first, then the others in the order they are put against each other. */
export type VotingOrder = {
  readonly order: readonly Position[];
  readonly proposedAt: Instant;
  /** When the chair stated that the body approves it; null before. */
  readonly approvedAt: Instant | null;
};

export type ItemStatus = 'planned' | 'open' | 'closed' | 'withdrawn';

/** One block of the secretary's prose, kept per item; changing one never disturbs another (MI1). */
export type ProseBlock = {
  readonly id: string;
  readonly text: string;
  /** How many times it has been written; who writes says which they read (MI1). */
  readonly revision: number;
  readonly writtenBy: PersonId | null;
};

export type Item = ItemPlan & {
  readonly number: number;
  readonly status: ItemStatus;
  readonly addedDuringMeeting: boolean;
  /** Why it was withdrawn (utgick); null for an item that wasn't. */
  readonly withdrawnFor: string | null;
  /** Why it was taken up again after having been closed, each time (AG7). */
  readonly reopenedFor: readonly string[];
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly outcomes: readonly DeclaredOutcome[];
  readonly retracted: readonly RetractedOutcome[];
  readonly rounds: readonly RoundId[];
  readonly votes: readonly VoteId[];
  readonly elections: readonly ElectionId[];
  readonly motions: readonly MotionId[];
  readonly votingOrder: VotingOrder | null;
  readonly conflicts: readonly Conflict[];
  readonly prose: readonly ProseBlock[];
  /** Who served while it was dealt with; null until it is opened. Serving never changes inside an item (AT3). */
  readonly serving: Serving | null;
  /** Who served in it before it was taken up again, each time (AG7). */
  readonly servedBefore: readonly Serving[];
};
