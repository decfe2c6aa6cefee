import type {
  CandidateId,
  CivilDate,
  CollaborationId,
  ElectionId,
  Instant,
  MeetingId,
  PersonId,
  PrincipalId,
  SeatId,
  WebLinkId,
} from '../domain/ids.ts';
import type { Actor } from '../domain/meeting/commands.ts';
import type { PaperCount } from '../domain/meeting/election.ts';
import type { Identification } from '../domain/meeting/sign-off.ts';
import type { MatterListing } from './matter-listing.ts';

/** Name of a stream within its collaboration: `meeting:<id>`, `matter:<id>` or `structure`. */
export type StreamName = `meeting:${string}` | `matter:${string}` | 'structure';

/** An event as it stands in the record: what, by whom, for which command, and its place in the hash chain (TR1). */
export type Recorded = {
  /** Position in the stream, from 1 without gaps. */
  readonly version: number;
  readonly type: string;
  /** The event as the domain made it, JSON. */
  readonly data: unknown;
  readonly actor: Actor;
  /** When the server recorded it; the event's own `at` is when it held. */
  readonly recordedAt: Instant;
  /** Hex SHA-256 over the previous hash and this event; the first event follows the stream's name. */
  readonly hash: string;
  /** Key of the command it came from, on the command's first event; else null. */
  readonly commandKey: string | null;
};

/** A message that a chat should show: desired state, not a log. The sender renders it when it sends. */
export type ChatWish = {
  readonly meeting: MeetingId;
  /** Which message: `notice`, `agenda`, `item:<id>`, `recap`, `sign-off`, `reminder`. One per conversation. */
  readonly key: string;
  /** Stream version the message must show at least. */
  readonly version: number;
  /** Higher goes first: results before updates. */
  readonly priority: number;
};

/** A message that somebody's own chat with the bot should show. */
export type PersonalWish = {
  readonly person: PersonId;
  readonly key: string;
  /** What the message must show at least: a version of what it is about. */
  readonly version: number;
  readonly priority: number;
  /** Is it to be posted where it isn't yet? Else only a message that is there is brought up to date. */
  readonly first: boolean;
};

/** Row of the meeting list, kept with the append that changes it. */
export type MeetingSummary = {
  readonly meeting: MeetingId;
  readonly body: string;
  readonly bodyName: string;
  readonly date: string;
  readonly scheduledStart: Instant;
  readonly phase: string;
  readonly version: number;
};

/** Several decided commands of one stream, appended whole or not at all. */
export type Append = {
  readonly collaboration: CollaborationId;
  readonly stream: StreamName;
  /** Version the stream must have for this to be appended. */
  readonly expected: number;
  /** In order; versions run on from `expected`. Never empty. */
  readonly events: readonly Recorded[];
  readonly chat: readonly ChatWish[];
  readonly summary: MeetingSummary | null;
  /** What the lists say of a matter after this, written in the same transaction. */
  readonly listing?: MatterListing;
};

export type AppendOutcome =
  | { readonly outcome: 'appended' }
  /** Somebody else appended first; nothing was written. `newer` is what they appended, where the store has it at hand. */
  | { readonly outcome: 'stale'; readonly actual: number; readonly newer?: readonly Recorded[] }
  /** One of the command keys is in the stream already; nothing was written. */
  | { readonly outcome: 'duplicate'; readonly key: string };

/**
 * The record. Every implementation passes tests/store/contract. Like all that is kept there, its methods reject with
 * `StoreAway` when it can't be reached or can't keep up.
 */
export type EventStore = {
  /**
   * Durable when it resolves. Appends of different streams that wait together share a transaction, each with its
   * own outcome. Idempotent by command key: the second call answers `duplicate` and writes nothing. While it is being
   * written, `meanwhile` is gone through a step at a time, as far as one gets; its steps don't throw.
   */
  append(append: Append, meanwhile?: Iterable<void>): Promise<AppendOutcome>;
  /** Events after `after`, in order. An unknown stream is empty. */
  read(collaboration: CollaborationId, stream: StreamName, after: number): Promise<readonly Recorded[]>;
  /**
   * Calls back after each append to any stream, from this instance or another. At most once per version and
   * possibly late or merged: a listener that must be complete reads from its last version. `events` are the last ones
   * up to that version where another instance sent them along, else empty. Returns the way to stop.
   */
  onAppended(
    listener: (
      collaboration: CollaborationId,
      stream: StreamName,
      version: number,
      events: readonly Recorded[],
    ) => void,
  ): () => void;
  /** Newest first. */
  meetings(collaboration: CollaborationId): Promise<readonly MeetingSummary[]>;
};

/** A chat that a meeting runs in, or somebody's own with the bot. `reference` is what the bot needs to reach it, opaque here. */
export type Conversation = {
  readonly id: string;
  readonly collaboration: CollaborationId;
  readonly meeting: MeetingId | null;
  /** Whose own chat it is; absent for all others. */
  readonly person?: PersonId;
  readonly reference: unknown;
  readonly active: boolean;
};

/** A wish that isn't fulfilled yet, with what is known of the message in the chat. */
export type DueMessage = {
  readonly conversation: Conversation;
  readonly key: string;
  readonly meeting: MeetingId;
  /** Whose it is, for one of somebody's own chat: then `meeting` names none. */
  readonly person?: PersonId;
  readonly wanted: number;
  readonly priority: number;
  /** The message to update; null when it is to be posted first. */
  readonly activityId: string | null;
  readonly attempts: number;
};

/** One message of one chat: the same key is another message once the chat goes on with its next meeting. */
export type MessageName = Pick<DueMessage, 'meeting' | 'key'> & { readonly conversation: string };

/** Outbox and address book of the chats. */
export type ChatStore = {
  /**
   * Upsert by id. Linking a meeting makes its wishes count for this chat too; linking a person takes their other chats'
   * place, so that nobody is told twice. Idempotent.
   */
  saveConversation(conversation: Conversation): Promise<void>;
  conversation(id: string): Promise<Conversation | null>;
  /** Asks for a message without an event (first posting in a new chat). Keeps the higher version. */
  wish(wish: ChatWish): Promise<void>;
  /** Unfulfilled wishes of active chats whose time has come, highest priority first; at most `limit`. Of one chat, if named. */
  due(now: Instant, limit: number, conversation?: string): Promise<readonly DueMessage[]>;
  /** The message now shows `version`. A newer wish stays due. */
  sent(message: MessageName, version: number, activityId: string): Promise<void>;
  /** Posted all the same, as it turns out, and not known to show any version: updated next. One that is known stays. */
  arrived(message: MessageName, activityId: string): Promise<void>;
  /** Not sent; due again at `retryAt`. */
  postponed(message: MessageName, retryAt: Instant): Promise<void>;
  /** Asks for messages in people's own chats. Somebody who has none is passed over; see `reached`. Idempotent. */
  wishPersonal(collaboration: CollaborationId, wishes: readonly PersonalWish[]): Promise<void>;
  /** Everybody who has an active chat of their own with the bot. */
  reached(collaboration: CollaborationId): Promise<readonly PersonId[]>;
  /** Active chats that are linked to no meeting and nobody. */
  unlinked(collaboration: CollaborationId): Promise<readonly Conversation[]>;
  /** 403: nothing is sent there until it is saved as active again. */
  deactivate(conversation: string): Promise<void>;
  /**
   * Runs `work` while no other instance sends to the conversation; false if another does, or did within the last half
   * minute and is still there: each instance keeps the pace of the chats that it writes to. Work that rejects is passed on
   * and leaves the conversation to the others.
   */
  exclusively(conversation: string, work: () => Promise<void>): Promise<boolean>;
};

/** Time, from outside. */
export type Clock = () => Instant;

/** An account of Teams or Entra, as the platform names it (platform facts: keyed by tenant and object id). */
export type Account = {
  readonly tenant: string;
  /** Entra object id; null for anonymous people, who are never identified. */
  readonly objectId: string | null;
  /** The channel's own id, `29:…`. */
  readonly channelId: string | null;
  /** Sign-in name, as a verified token or the chat's own list of members tells it. */
  readonly upn?: string;
  readonly mail?: string;
};

/** Who an account is in a collaboration; null when unknown. One that certainly is somebody's is linked by being asked (AC1). */
export type Identify = (
  account: Account,
) => Promise<{ collaboration: CollaborationId; person: PersonId } | null>;

/** What a browser outside Teams has shown: who signed in there, or whose personal link was opened. */
export type WebSession = { readonly expires: Instant } & (
  | {
      readonly kind: 'account';
      readonly account: Account;
      readonly name: string;
      readonly assurance: Identification['assurance'];
    }
  | { readonly kind: 'link'; readonly meeting: MeetingId; readonly link: WebLinkId }
  /** A sign-in under way: what its answer must match, and the link it is to confirm. */
  | {
      readonly kind: 'signing-in';
      readonly state: string;
      readonly nonce: string;
      readonly verifier: string;
      readonly goTo: string;
      readonly confirms: { readonly meeting: MeetingId; readonly link: WebLinkId } | null;
    }
);

/** Signed-in browsers, by the hash of the secret in their cookie. Every implementation passes tests/store/contract-web-sessions. */
export type WebSessions = {
  /** Idempotent. What has ended is forgotten on the way. */
  keep(hash: string, session: WebSession): Promise<void>;
  /** Null when there is none, or it has ended. */
  find(hash: string, now: Instant): Promise<WebSession | null>;
  /** Finds and forgets it at once: of two who ask at the same time one gets it. */
  take(hash: string, now: Instant): Promise<WebSession | null>;
};

/** One secret election's box. */
export type BoxName = {
  readonly collaboration: CollaborationId;
  readonly meeting: MeetingId;
  readonly election: ElectionId;
};

/**
 * Valurnan. Who has voted and what the papers say lie in it, unlinked and unordered: no method, column, log line or
 * time of it relates a paper to whoever put it in (DE11). Every implementation passes tests/store/contract-ballot-box.
 */
export type BallotBox = {
  /**
   * Puts in a seat's paper, durable when it resolves, whole or not at all. A seat's second paper is refused and changes
   * nothing, as is one after sealing. `roll` is the election's frozen roll; a seat that isn't on it is refused.
   */
  drop(
    box: BoxName,
    roll: readonly SeatId[],
    seat: SeatId,
    names: readonly CandidateId[],
  ): Promise<'dropped' | 'paper-already-in-box' | 'sealed' | 'not-on-roll'>;
  /** Seats that have put in a paper, sorted; empty for a box nobody has used. */
  voted(box: BoxName): Promise<readonly SeatId[]>;
  /** No more papers; the count of those in it. Idempotent: the same count each time. */
  seal(box: BoxName): Promise<PaperCount>;
  /** Calls back when some paper was put in a meeting's box, here or on another instance. Returns the way to stop. */
  onDropped(listener: (collaboration: CollaborationId, meeting: MeetingId) => void): () => void;
};

/** Ett ärende i ett arkiverat protokoll, or what stands outside the items (number null): head, attendance, signatures. */
export type ArchivedItem = {
  readonly number: number | null;
  readonly heading: string;
  readonly text: string;
  /** Lines of the document's text, from 1. */
  readonly firstLine: number;
  readonly lastLine: number;
};

/** Whom or what of the register a name in the minutes certainly is. */
export type ArchiveLink = { readonly name: string; readonly line: number | null } & (
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'principal'; readonly id: PrincipalId }
);

/** A name that was not linked, and why: nobody or several have it, or party or principal speak against it or are not told. */
export type ArchiveDoubt = {
  readonly name: string;
  readonly line: number | null;
  readonly why: 'unknown' | 'several' | 'party-differs' | 'principal-differs' | 'too-little-said';
};

/** Arkiverat protokoll: minutes read from a file, or a finished meeting's own. */
export type ArchivedDocument = {
  /** Made from what it holds or from the meeting, so that adding it again changes nothing. */
  readonly id: string;
  readonly meeting: MeetingId | null;
  readonly title: string;
  readonly body: string | null;
  readonly date: CivilDate | null;
  readonly registryNumber: string | null;
  readonly file: string | null;
  readonly addedAt: Instant;
  readonly addedBy: PersonId | null;
  readonly text: string;
  /** Machine-readable, as src/minutes/read/read-minutes.schema.json describes it. */
  readonly record: unknown;
  readonly links: readonly ArchiveLink[];
  readonly doubts: readonly ArchiveDoubt[];
  readonly items: readonly ArchivedItem[];
};

export type ArchivedSummary = Pick<
  ArchivedDocument,
  'id' | 'meeting' | 'title' | 'body' | 'date' | 'registryNumber' | 'file'
> & {
  readonly items: number;
};

/** A stretch of an excerpt; `hit` where the words looked for stand. */
export type ExcerptPart = { readonly text: string; readonly hit: boolean };

export type ArchiveHit = Pick<ArchivedDocument, 'id' | 'meeting' | 'title' | 'body' | 'date'> & {
  readonly item: Pick<ArchivedItem, 'number' | 'heading' | 'firstLine'>;
  readonly excerpt: readonly ExcerptPart[];
};

export type ArchiveQuery = {
  /** As people write them: words, "a phrase", or, -not. */
  readonly words: string;
  readonly body: string | null;
  readonly year: number | null;
  readonly offset: number;
  readonly limit: number;
};

/** Arkivet: minutes to look in. Not part of the record. Every implementation passes tests/store/contract-archive. */
export type Archive = {
  /** Puts it in, or in the place of the one with the same id. True when it is new. */
  keep(collaboration: CollaborationId, document: ArchivedDocument): Promise<boolean>;
  document(collaboration: CollaborationId, id: string): Promise<ArchivedDocument | null>;
  /** Closed meetings whose minutes aren't in it, or may have changed since they were put in. */
  meetingsBehind(collaboration: CollaborationId): Promise<readonly MeetingId[]>;
  /** Newest meeting first. */
  documents(collaboration: CollaborationId): Promise<readonly ArchivedSummary[]>;
  /** Best first. Words in other forms count (Swedish), and so do longer words that begin with them. */
  search(
    collaboration: CollaborationId,
    query: ArchiveQuery,
  ): Promise<{ readonly total: number; readonly hits: readonly ArchiveHit[] }>;
};

/** How often something may be done, by whom: src/limits has the figures. Every implementation passes tests/limits/contract. */
export type Limiter = {
  /** Takes one of what `key` has left; null when there was one, else milliseconds until there is again. */
  take(key: string): Promise<number | null>;
};
