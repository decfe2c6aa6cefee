import type { CivilDate, Instant } from '../domain/ids.ts';
import type { DocumentLink, ItemKind, OutcomeKind, StandingItem } from '../domain/meeting/agenda.ts';
import type { Interval } from '../domain/meeting/attendance.ts';
import type { Choice, MotionKind } from '../domain/meeting/events.ts';
import type { Vote } from '../domain/meeting/state.ts';
import type { PrincipalStance } from '../domain/tally.ts';
import type { Locale } from '../i18n/index.ts';
import type { SignerRole } from './signatures.ts';

/** The machine-readable record. record.schema.json describes it to the outside; a test holds the two together. */
export type MinutesRecord = {
  readonly schemaVersion: '1.0';
  readonly meeting: {
    readonly title: string;
    readonly body: string;
    readonly registryNumber: string | null;
    readonly date: CivilDate;
    readonly start: Instant;
    readonly end: Instant;
    readonly timeZone: string;
    /** As printed. */
    readonly hours: string;
    /** Ajourneringar, as printed; absent when there were none. */
    readonly adjournments?: readonly string[];
    readonly place: string;
    readonly firstItem: number | null;
    readonly lastItem: number | null;
    readonly state: 'running' | 'closed';
    readonly language: Locale;
    readonly style: string;
    readonly verifiers: readonly string[];
    readonly presiding: readonly {
      readonly person: string;
      readonly from: Instant;
      readonly reason: string | null;
    }[];
    readonly sessions: readonly {
      readonly body: string;
      readonly attending: readonly string[];
      readonly openedAt: Instant | null;
      readonly closedAt: Instant | null;
    }[];
  };
  readonly items: readonly ItemRecord[];
  readonly votes: readonly VoteRecord[];
  readonly ballots: readonly BallotRecord[];
  readonly dissent: readonly DissentRecord[];
  readonly attendance: readonly AttendanceRecord[];
  /** Principals of the host body that nobody served for. */
  readonly unrepresented: readonly string[];
  readonly representation: {
    readonly represented: number;
    readonly total: number;
    readonly seatsServed: number;
    readonly seatsTotal: number;
  };
  readonly nextMeetings: readonly { readonly text: string; readonly date: CivilDate | null }[];
  /** In the order of signing; not signed while `signedAt` is null. */
  readonly signatures: readonly {
    readonly person: string;
    readonly role: SignerRole;
    readonly signedAt: Instant | null;
    readonly method: string | null;
    /** Level of assurance, as the identity provider states it. */
    readonly identification: string | null;
    /** Of the minutes that were signed; absent until signed. */
    readonly hash?: string;
  }[];
  /** Absent when there were none. */
  readonly elections?: readonly ElectionRecord[];
  /** How many were there whom the secretary hasn't named; absent when none. */
  readonly unnamedGuests?: number;
  /** Absent before the minutes were sent for signing. */
  readonly signOff?: {
    readonly hash: string;
    readonly requestedAt: Instant;
    readonly completedAt: Instant | null;
  };
  /** What was added to signed minutes; absent when nothing was. */
  readonly additions?: readonly {
    readonly at: Instant;
    readonly by: string | null;
    readonly text: string;
  }[];
};

export type ItemRecord = ItemFacts & {
  readonly number: number;
  readonly heading: string;
  readonly kind: ItemKind | null;
  readonly standing: StandingItem | null;
  readonly status: 'planned' | 'open' | 'closed' | 'withdrawn';
  /** The body whose session it belongs to. */
  readonly session: string;
  readonly presenters: readonly string[];
  readonly deviation: { readonly by: string; readonly reason: string } | null;
  /** What was declared last; null when the chair declared nothing. */
  readonly outcome: OutcomeKind | null;
  /** Everything declared, in order. */
  readonly outcomes: readonly OutcomeKind[];
  /** The sentences as printed. */
  readonly decisions: readonly string[];
  readonly prose: readonly string[];
};

/** What not every item has. */
export type ItemFacts = {
  /** Like `outcomes`, with what was declared besides the kind; absent when no outcome has anything such. */
  readonly declarations?: readonly DeclarationRecord[];
  /** Jäv. */
  readonly conflicts?: readonly {
    readonly person: string;
    readonly reason: string | null;
    readonly servedInstead: string | null;
  }[];
  /** Yrkanden that stand. */
  readonly motions?: readonly {
    readonly person: string;
    readonly kind: MotionKind;
    readonly text: string;
  }[];
  /** Propositionsordning that was approved, the main proposal first. */
  readonly votingOrder?: readonly string[];
  /** In order, where the body has it on record. */
  readonly speakers?: readonly string[];
  readonly documents?: readonly DocumentLink[];
  readonly withdrawnFor?: string;
  /** The number that those who served in the item didn't reach. */
  readonly quorumLacking?: { readonly of: 'seats' | 'principals'; readonly atLeast: number };
};

export type DeclarationRecord = {
  readonly outcome: OutcomeKind;
  readonly clauses: readonly string[];
  readonly condition: string | null;
  readonly addressees: readonly string[];
  readonly appointed: readonly { readonly name: string; readonly office: string }[];
};

/** Personval: counts, never papers. */
export type ElectionRecord = {
  readonly item: number;
  readonly office: string;
  readonly places: number;
  readonly secret: boolean;
  readonly phase: 'ordered' | 'open' | 'closed' | 'cancelled';
  /** Most votes first; `votes` null until it is closed. */
  readonly candidates: readonly { readonly name: string; readonly votes: number | null }[];
  readonly blank: number | null;
  readonly voted: number | null;
  readonly roll: number;
  /** Null until the chair declares it. */
  readonly elected: readonly string[] | null;
  readonly byLot: boolean;
  readonly cancelledFor: string | null;
};

export type VoteRecord = {
  readonly item: number;
  readonly proposal: string;
  readonly mover: string | null;
  readonly reason: string;
  readonly phase: 'ordered' | 'open' | 'closed' | 'cancelled';
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly choices: readonly { readonly id: Choice['id']; readonly label: string }[];
  /** Null until the vote is closed. `absent` is the number of names in `absent` below. */
  readonly tally: {
    readonly approve: number;
    readonly reject: number;
    readonly abstain: number;
    readonly silent: number;
    readonly absent: number;
  } | null;
  readonly byPrincipal: readonly { readonly principal: string; readonly choice: PrincipalStance }[] | null;
  readonly absent: readonly Named[];
  /** `outcome` when a declaration rests on it; `counter-proposal` when it settled what goes on. */
  readonly effect: Vote['effect'];
  /** Absent: named. Of an open vote there are no ballots and no stances of principals. */
  readonly method?: 'open' | 'roll-call';
  /** What a ballot for and a ballot against stood for, in a vote between two positions. */
  readonly between?: { readonly approve: string; readonly reject: string };
  /** Utslagsröst. */
  readonly casting?: { readonly choice: 'approve' | 'reject'; readonly by: string | null };
  /** What went on against the main proposal. */
  readonly prevailed?: string;
  readonly cancelledFor?: string;
};

/** One line of the roll of a closed vote. */
export type BallotRecord = Named & {
  readonly item: number;
  readonly capacity: 'ordinary' | 'substitute';
  readonly servesFor: string | null;
  /** `silent`: on the roll, no ballot when it closed. */
  readonly choice: Choice['id'] | 'silent';
  readonly enteredBy: string | null;
};

export type Named = {
  readonly person: string;
  readonly party: string | null;
  readonly principal: string | null;
};

export type DissentRecord = {
  readonly item: number;
  readonly type: 'reservation-decision' | 'reservation-procedure' | 'note';
  /** Who reserved, or who has signed. */
  readonly persons: readonly string[];
  /** Null for a reservation without reasons; sections of a note parted by a blank line. */
  readonly text: string | null;
  /** Why the chair accepted it after its deadline; absent for what came in time. */
  readonly late?: string;
};

export type AttendanceRecord = Named & {
  readonly body: string;
  readonly organisation: string | null;
  /** `other`: there without a mandate. A substitute who did not serve has `serves` false. */
  readonly capacity: 'ordinary' | 'substitute' | 'coOpted' | 'official' | 'other';
  readonly serves: boolean;
  readonly servesFor: string | null;
  readonly present: boolean;
  readonly remark: string | null;
  readonly intervals: readonly Interval[];
};
