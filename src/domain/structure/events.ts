import type { Instant, PersonId } from '../ids.ts';
import type { Change } from './change.ts';
import type { Collaboration, Roster } from './facts.ts';

/** An account of Teams or Entra that belongs to a person: keyed by tenant and object id. */
export type AccountKey = { readonly tenant: string; readonly objectId: string };

type Event<Type extends string, Data> = { readonly type: Type; readonly at: Instant } & Data;

/** What can have happened to a collaboration's structure. */
export type StructureEvent =
  /** An undated roster: valid from the beginning. */
  | Event<'CollaborationEstablished', { readonly collaboration: Collaboration; readonly roster: Roster }>
  | Event<'AccountLinked', { readonly account: AccountKey; readonly person: PersonId }>
  /** Edited, or brought in from a spreadsheet: all of it or none. */
  | Event<'StructureChanged', { readonly changes: readonly Change[]; readonly source: ChangeSource }>;

/** Where changes come from: somebody's hand, or a spreadsheet by that name. */
export type ChangeSource = { readonly by: 'hand' } | { readonly by: 'spreadsheet'; readonly name: string };
