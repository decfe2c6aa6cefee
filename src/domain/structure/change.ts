import type { CivilDate } from '../ids.ts';
import type { Fact, FactKind, Period } from './register.ts';

type OfFact = { readonly kind: FactKind; readonly id: string };

/**
 * One change in the register. Only `correct` and `remove` say that what stood there was never true: they take a
 * reason, and what stood there stays in the record of changes (ST6).
 */
export type Change =
  /** A fact that wasn't there. */
  | ({ readonly do: 'add' } & Fact & Period)
  /** Reads otherwise from a day on: a body renamed, another party. Holds until the next change on record. */
  | ({ readonly do: 'change'; readonly from: CivilDate } & Fact)
  /** No longer so from a day on (the first day it isn't). What was recorded for later goes too. */
  | ({ readonly do: 'end'; readonly until: CivilDate } & OfFact)
  /** The version that begins on `version` was entered wrongly, and is this instead. */
  | ({ readonly do: 'correct'; readonly version: CivilDate; readonly reason: string } & Fact & Period)
  /** The version that begins on `version` should never have been entered. */
  | ({ readonly do: 'remove'; readonly version: CivilDate; readonly reason: string } & OfFact)
  /** A party abbreviation is in use here. */
  | { readonly do: 'know-party'; readonly party: string };
