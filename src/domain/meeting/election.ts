import type { CandidateId, ElectionId, Instant, ItemId, PersonId, SeatId } from '../ids.ts';
import type { RollEntry } from './attendance.ts';

export type Candidate = { readonly id: CandidateId; readonly name: string; readonly person?: PersonId };

/** Valsedlar counted: how many named each candidate, and who has voted; never who named whom. */
export type PaperCount = {
  readonly counts: Readonly<Record<CandidateId, number>>;
  readonly blank: number;
  /** Sorted, so that the order says nothing. */
  readonly voted: readonly SeatId[];
};

export type ElectionBallot = {
  readonly person: PersonId;
  /** At most as many as there are places; none is a blank paper. */
  readonly candidates: readonly CandidateId[];
  readonly enteredBy: PersonId | null;
  readonly at: Instant;
};

/**
 * Personval. In a secret election the papers are no events: they lie in a box outside the record, and only their
 * count comes into it when the election is closed (DE10).
 */
export type Election = {
  readonly id: ElectionId;
  readonly item: ItemId;
  /** "justerare", "ersättare i styrgruppen" */
  readonly office: string;
  readonly places: number;
  readonly candidates: readonly Candidate[];
  readonly secret: boolean;
  readonly phase: 'ordered' | 'open' | 'closed' | 'cancelled';
  readonly roll: readonly RollEntry[];
  /** Empty for ever in a secret election. */
  readonly ballots: Readonly<Record<SeatId, ElectionBallot>>;
  readonly count: PaperCount | null;
  /**
   * Seats whose papers lie in the box of a secret election that is open. Empty in what the record makes: whoever has the
   * box lays it over.
   */
  readonly papersFrom: readonly SeatId[];
  /** Declared by the chair. */
  readonly elected: { readonly candidates: readonly CandidateId[]; readonly byLot: boolean } | null;
  readonly orderedBy: PersonId | null;
  readonly orderedAt: Instant;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly cancelledFor: string | null;
};
