import type { CivilDate } from '../ids.ts';
import type { FactKind } from './register.ts';

/**
 * Why a change can't stand: what, where, and enough to say what would be right. `what` and other names are for
 * reading; dates are days, `until` the first day that no longer counts.
 */
export type StructureFault =
  | { readonly code: 'duplicate-id'; readonly kind: FactKind; readonly id: string; readonly what: string }
  | { readonly code: 'unknown-fact'; readonly kind: FactKind; readonly id: string }
  | { readonly code: 'value-missing'; readonly what: string; readonly field: string }
  | { readonly code: 'another-fact'; readonly what: string }
  | { readonly code: 'reason-needed'; readonly what: string }
  // days
  | { readonly code: 'not-a-day'; readonly what: string; readonly text: string }
  | {
      readonly code: 'dates-backwards';
      readonly what: string;
      readonly from: CivilDate;
      readonly until: CivilDate;
    }
  | {
      readonly code: 'ends-before-beginning';
      readonly what: string;
      readonly began: CivilDate;
      readonly until: CivilDate;
    }
  | { readonly code: 'already-from-that-day'; readonly what: string; readonly from: CivilDate }
  | { readonly code: 'versions-overlap'; readonly what: string; readonly from: CivilDate }
  | { readonly code: 'no-such-version'; readonly what: string; readonly from: CivilDate }
  // references
  | {
      readonly code: 'unknown-reference';
      readonly what: string;
      readonly refers: FactKind;
      readonly id: string;
    }
  | {
      readonly code: 'reference-not-valid';
      readonly what: string;
      readonly refers: FactKind;
      readonly to: string;
      readonly from: CivilDate;
      readonly until: CivilDate | null;
    }
  | { readonly code: 'still-in-use'; readonly what: string; readonly by: string }
  | { readonly code: 'joint-of-itself'; readonly what: string }
  /** Bodies would pass matters round: each of them on to the next, the last to the first. */
  | { readonly code: 'circular-route'; readonly bodies: readonly string[] }
  | { readonly code: 'seat-of-another-body'; readonly what: string; readonly seat: string }
  // who is what
  | {
      readonly code: 'unknown-party';
      readonly what: string;
      readonly party: string;
      readonly known: readonly string[];
    }
  | { readonly code: 'abbreviation-taken'; readonly abbreviation: string; readonly by: string }
  | {
      readonly code: 'seat-taken';
      readonly seat: string;
      readonly by: string;
      readonly from: CivilDate;
      readonly until: CivilDate | null;
    }
  | {
      readonly code: 'two-seats';
      readonly person: string;
      readonly body: string;
      readonly seat: string;
      readonly from: CivilDate;
      readonly until: CivilDate | null;
    }
  | {
      readonly code: 'substitute-for-two';
      readonly person: string;
      readonly body: string;
      readonly principal: string;
      readonly from: CivilDate;
      readonly until: CivilDate | null;
    }
  | { readonly code: 'ordinary-and-substitute'; readonly person: string; readonly body: string }
  | { readonly code: 'mandate-twice'; readonly person: string; readonly body: string }
  | {
      readonly code: 'order-taken';
      readonly order: number;
      readonly principal: string;
      readonly by: string;
    }
  | {
      readonly code: 'two-in-office';
      readonly office: 'chair' | 'viceChair';
      readonly body: string;
      readonly by: string;
      readonly from: CivilDate;
      readonly until: CivilDate | null;
    }
  | { readonly code: 'both-offices'; readonly person: string; readonly body: string };

/** A fault, and which of the changes has it (from 0). */
export type ChangeFault = { readonly change: number; readonly fault: StructureFault };
