import type { Instant, PersonId } from '../ids.ts';
import type { AccountKey, AccountTraits, LinkedBy } from './accounts.ts';
import type { Change } from './change.ts';
import type { Collaboration, Roster } from './facts.ts';

type Event<Type extends string, Data> = { readonly type: Type; readonly at: Instant } & Data;
type OfAccount<Data = object> = { readonly account: AccountKey } & Data;
type OfAddress = { readonly person: PersonId; readonly address: string };

/** What can have happened to a collaboration's structure. */
export type StructureEvent =
  /** An undated roster: valid from the beginning. */
  | Event<'CollaborationEstablished', { readonly collaboration: Collaboration; readonly roster: Roster }>
  /** `how` is absent in the oldest records: then it was the installation. */
  | Event<
      'AccountLinked',
      OfAccount<{ readonly person: PersonId; readonly how?: LinkedBy; readonly traits?: AccountTraits }>
    >
  | Event<'AccountUnlinked', OfAccount<{ readonly person: PersonId; readonly reason: string }>>
  | Event<'AccountClaimed', OfAccount<{ readonly name: string; readonly traits: AccountTraits }>>
  | Event<'AccountClaimTurnedDown', OfAccount<{ readonly reason: string }>>
  /** A work address by which the person's account is known (AC1). */
  | Event<'AddressNoted', OfAddress>
  | Event<'AddressStruck', OfAddress>
  /** Edited, or brought in from a spreadsheet: all of it or none. */
  | Event<'StructureChanged', { readonly changes: readonly Change[]; readonly source: ChangeSource }>;

/** Where changes come from: somebody's hand, or a spreadsheet by that name. */
export type ChangeSource = { readonly by: 'hand' } | { readonly by: 'spreadsheet'; readonly name: string };
