import type {
  AssignmentId,
  BodyId,
  CivilDate,
  CollaborationId,
  Instant,
  MatterId,
  PersonId,
  PrincipalId,
} from '../domain/ids.ts';
import type { MatterStage } from '../domain/matter/stage.ts';
import type { Matter } from '../domain/matter/state.ts';
import type { MatterListing } from './matter-listing.ts';
import type { StreamName } from './ports.ts';

/** Whose drafts are shown: everybody's, those somebody raised or that lie with their bodies, or none. */
export type DraftsFor = 'all' | 'none' | { readonly person: PersonId; readonly bodies: readonly BodyId[] };

export type MatterQuery = {
  /** Empty: any. */
  readonly bodies: readonly BodyId[];
  readonly stages: readonly MatterStage[];
  readonly principal: PrincipalId | null;
  readonly presenter: string | null;
  /** Something was asked for by a day before this one. */
  readonly overdueOn: CivilDate | null;
  readonly deviates: boolean;
  /** As people write them: words, "a phrase", or, -not. */
  readonly text: string | null;
  readonly drafts: DraftsFor;
  readonly sort: 'moved' | 'wanted' | 'title';
  readonly offset: number;
  readonly limit: number;
};

export type MatterPage = {
  readonly matters: readonly Matter[];
  readonly total: number;
  /** With the filter on stages left aside, and with the one on bodies. */
  readonly stages: Readonly<Partial<Record<MatterStage, number>>>;
  readonly bodies: Readonly<Record<string, number>>;
};

export type AssignmentQuery = {
  /** As `ListedAssignment.assignee` has them; null: anybody's. */
  readonly assignees: readonly string[] | null;
  readonly state: 'open' | 'reported' | 'done' | 'cancelled' | null;
  readonly overdueOn: CivilDate | null;
  readonly reportTo: BodyId | null;
  readonly drafts: DraftsFor;
  readonly offset: number;
  readonly limit: number;
};

export type FoundAssignment = { readonly matter: Matter; readonly assignment: AssignmentId };

/** Median and spread in days; each time is taken to the tenth of a day. */
export type Spread = {
  readonly count: number;
  readonly median: number | null;
  readonly lowerQuartile: number | null;
  readonly upperQuartile: number | null;
  readonly longest: number | null;
};

/** What the lists can say of a period; both days included. */
export type MatterFigures = {
  readonly matters: number;
  /** Of those, how many went past the agreed route. */
  readonly deviating: number;
  /** The first of these, by when they were raised. */
  readonly deviations: readonly {
    readonly matter: MatterId;
    readonly title: string;
    readonly ways: readonly { readonly to: BodyId; readonly at: Instant }[];
  }[];
  readonly raisedToDecided: Spread;
  readonly decidedToAnswered: Spread;
  readonly raisedToSettled: Spread;
  readonly stages: readonly { readonly name: string; readonly days: Spread }[];
  readonly bodies: readonly { readonly name: string; readonly days: Spread }[];
  readonly recommendations: number;
  readonly answers: readonly {
    readonly principal: PrincipalId;
    readonly asked: number;
    readonly adopted: number;
    readonly changed: number;
    readonly rejected: number;
    readonly inTime: number;
  }[];
  readonly assignments: {
    readonly given: number;
    readonly open: number;
    readonly overdue: number;
    readonly done: number;
  };
};

export type DigestChoice = {
  readonly frequency: string;
  readonly lastSent: Instant | null;
  /** First day of the last period that was dealt with. */
  readonly period: CivilDate | null;
};

/** Lists over all matters, made from the record. Every implementation passes tests/matters/lists. */
export type MatterLists = {
  find(collaboration: CollaborationId, query: MatterQuery): Promise<MatterPage>;
  /** Matters that ask any of the principals for an answer still, earliest wanted first; then those that did, newest first. */
  askedOf(
    collaboration: CollaborationId,
    principals: readonly PrincipalId[],
    limit: number,
  ): Promise<readonly Matter[]>;
  assignments(
    collaboration: CollaborationId,
    query: AssignmentQuery,
  ): Promise<{ readonly found: readonly FoundAssignment[]; readonly total: number }>;
  /** Reports that wait for an agenda of the body. */
  waitingReports(
    collaboration: CollaborationId,
    body: BodyId,
  ): Promise<readonly { readonly matter: MatterId; readonly assignment: AssignmentId }[]>;
  /** Matters with principals that wait, by id, after the one named. */
  withPrincipals(
    collaboration: CollaborationId,
    after: MatterId | null,
    limit: number,
  ): Promise<readonly Matter[]>;
  figures(
    collaboration: CollaborationId,
    period: { readonly from: CivilDate; readonly until: CivilDate; readonly today: CivilDate },
  ): Promise<MatterFigures>;
  /** Puts in listings outside an append: for making the lists anew. An older version changes nothing. */
  keep(collaboration: CollaborationId, listings: readonly MatterListing[]): Promise<void>;
  /** Forgets every list of the collaboration. */
  clear(collaboration: CollaborationId): Promise<void>;
  /** Streams of those kinds that the process hasn't followed to their end. */
  behind(
    collaboration: CollaborationId,
    process: string,
  ): Promise<readonly { readonly stream: StreamName; readonly version: number }[]>;
  /** The process has dealt with the stream up to there. Idempotent; never goes back. */
  followed(
    collaboration: CollaborationId,
    process: string,
    stream: StreamName,
    version: number,
  ): Promise<void>;
  digest(collaboration: CollaborationId, person: PersonId): Promise<DigestChoice | null>;
  chooseDigest(collaboration: CollaborationId, person: PersonId, frequency: string): Promise<void>;
  /** Of everybody who wants one. */
  digests(collaboration: CollaborationId): Promise<readonly (DigestChoice & { readonly person: PersonId })[]>;
  /** The digest of the period that begins with that day is asked for, or there was nothing to say. Never goes back. */
  digestDealt(collaboration: CollaborationId, person: PersonId, period: CivilDate): Promise<void>;
  /** It was posted. */
  digestSent(collaboration: CollaborationId, person: PersonId, at: Instant): Promise<void>;
};
