import type { CivilDate, Instant } from '../domain/ids.ts';
import type { ItemKind, OutcomeKind, StandingItem } from '../domain/meeting/agenda.ts';
import type { Interval } from '../domain/meeting/attendance.ts';
import type { Choice } from '../domain/meeting/events.ts';
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
    readonly identification: string | null;
  }[];
};

export type ItemRecord = {
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
  /** `outcome` when a declaration rests on it. */
  readonly effect: 'undeclared' | 'none' | 'outcome';
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
