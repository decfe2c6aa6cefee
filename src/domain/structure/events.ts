import type { Instant, PersonId } from '../ids.ts';
import type { Collaboration, Roster } from './facts.ts';

/** An account of Teams or Entra that belongs to a person: keyed by tenant and object id. */
export type AccountKey = { readonly tenant: string; readonly objectId: string };

type Event<Type extends string, Data> = { readonly type: Type; readonly at: Instant } & Data;

/** What can have happened to a collaboration's structure. */
export type StructureEvent =
  | Event<'CollaborationEstablished', { readonly collaboration: Collaboration; readonly roster: Roster }>
  | Event<'AccountLinked', { readonly account: AccountKey; readonly person: PersonId }>;
