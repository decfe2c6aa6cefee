import type { CivilDate, Instant } from '../../domain/ids.ts';
import type {
  AttendanceRecord,
  BallotRecord,
  DissentRecord,
  ItemRecord,
  MinutesRecord,
  VoteRecord,
} from '../record-shape.ts';
import type { SignerRole } from '../signatures.ts';

/**
 * The facts of minutes as far as they are known. Every MinutesRecord is one; minutes read from text have null where
 * the text says nothing, and the line a fact was read from. record-shape.ts says what the fields mean.
 */
export type MinutesFacts = {
  readonly schemaVersion: '1.0';
  readonly meeting: KnownMeeting;
  readonly items: readonly KnownItem[];
  readonly votes: readonly KnownVote[];
  readonly ballots: readonly (BallotRecord & AtLine)[];
  readonly dissent: readonly (DissentRecord & AtLine)[];
  readonly attendance: readonly KnownAttendance[];
  readonly unrepresented: readonly string[];
  readonly representation: MinutesRecord['representation'] | null;
  readonly nextMeetings: readonly (MinutesRecord['nextMeetings'][number] & AtLine)[];
  readonly signatures: readonly KnownSignature[];
  /** Headed attendance lists with the range printed in their heading, if any: "(13-15)". */
  readonly lists?: readonly KnownList[];
};

/** Line of the text, from 1; absent where the facts come from a meeting. */
export type AtLine = { readonly line?: number };

export type KnownMeeting = {
  readonly title: string | null;
  readonly body: string | null;
  readonly registryNumber: string | null;
  readonly date: CivilDate | null;
  readonly start: Instant | null;
  readonly end: Instant | null;
  readonly timeZone: string | null;
  /** As printed. */
  readonly hours: string | null;
  readonly place: string | null;
  /** Ajourneringar, as printed. */
  readonly adjournments?: readonly string[];
  /** As printed in the header; of a meeting, of its agenda. */
  readonly firstItem: number | null;
  readonly lastItem: number | null;
  /** Null: the text doesn't say. */
  readonly state: 'running' | 'closed' | null;
  /** Null: neither Swedish nor English. */
  readonly language: 'sv' | 'en' | null;
  readonly style: string | null;
  /** Chosen at the meeting or named in the header. */
  readonly verifiers: readonly string[];
  readonly presiding: readonly {
    readonly person: string;
    readonly from: Instant | null;
    readonly reason: string | null;
  }[];
  readonly sessions: readonly {
    readonly body: string;
    readonly attending: readonly string[];
    readonly openedAt: Instant | null;
    readonly closedAt: Instant | null;
    /** As printed. */
    readonly hours?: string;
  }[];
};

export type KnownItem = Omit<ItemRecord, 'session'> &
  AtLine & {
    readonly session: string | null;
    /** Sentences understood that no other field holds: "Inga övriga frågor.", "Tillägg: …". */
    readonly facts?: readonly string[];
  };

export type KnownVote = Omit<VoteRecord, 'proposal' | 'reason'> &
  AtLine & { readonly proposal: string | null; readonly reason: string | null };

export type KnownAttendance = Omit<AttendanceRecord, 'body' | 'serves' | 'present'> &
  AtLine & {
    readonly body: string | null;
    /** Null: the list doesn't say whether a substitute served. */
    readonly serves: boolean | null;
    /** Null: the list can be read both ways; `unread` has the line. */
    readonly present: boolean | null;
    /** As printed: "vice ordförande", "adjungerad från …". */
    readonly role?: string | null;
  };

export type KnownSignature = Omit<MinutesRecord['signatures'][number], 'role'> &
  AtLine & {
    readonly role: SignerRole | null;
    /** Title and organisation as printed. */
    readonly title?: string | null;
  };

export type KnownList = AtLine & {
  readonly body: string | null;
  readonly present: boolean;
  readonly range: string | null;
};

/** Inläst protokoll (MI9): the facts, what became of every line, and what was not understood. */
export type ReadMinutes = MinutesFacts & {
  readonly lists: readonly KnownList[];
  /** Every line that isn't blank, once, in order. */
  readonly lines: readonly { readonly line: number; readonly as: LineUse }[];
  /** Everything not understood or doubtful, in order of line. A line can be both used and doubtful. */
  readonly unread: readonly Unread[];
};

export type Unread = { readonly line: number; readonly text: string; readonly why: Why };

/** What a line was read as. `notice`: that the minutes were posted on the municipality's board. `furniture`: page numbers, repeated page heads, the signing provider's own lines. */
export type LineUse =
  | 'header'
  | 'contents'
  | 'notice'
  | 'furniture'
  | 'session'
  | 'item-heading'
  | 'kind'
  | 'presenters'
  | 'deviation'
  | 'decision'
  | 'fact'
  | 'prose'
  | 'vote'
  | 'reservation'
  | 'note'
  | 'next-meeting'
  | 'attendance'
  | 'signature'
  | 'unread';

/** Why a line stands in `unread`. */
export type Why =
  | 'not-understood'
  | 'not-swedish'
  | 'outside-any-item'
  | 'numbered-line-not-item'
  | 'number-out-of-order'
  | 'kind-unknown'
  | 'outcome-unclear'
  | 'decision-in-prose'
  | 'reservation-in-prose'
  | 'reservation-without-name'
  | 'vote-in-prose'
  | 'ballot-unclear'
  | 'note-without-signers'
  | 'meeting-without-date'
  | 'session-begins-unsaid'
  | 'body-unknown'
  | 'name-unclear'
  | 'presence-unclear'
  | 'signature-unclear'
  | 'annex';
