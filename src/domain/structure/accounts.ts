import type { Instant, PersonId } from '../ids.ts';

/** An account of Teams or Entra that belongs to a person: keyed by tenant and object id. */
export type AccountKey = { readonly tenant: string; readonly objectId: string };

/** What the platform tells of an account besides its key. None of it identifies anybody by itself. */
export type AccountTraits = {
  /** The channel's own id, `29:…`. */
  readonly channelId?: string;
  /** Inloggningsnamn (UPN); changes when somebody marries or the tenant is renamed. */
  readonly upn?: string;
  readonly mail?: string;
};

/** How an account came to be somebody's. */
export type LinkedBy =
  /** The installation's own scripts. */
  | 'installation'
  /** By itself, since it was certain (AC1). */
  | 'match'
  /** Said by the person, confirmed by a coordinator or secretary (AC2). */
  | 'claim'
  /** Named in a meeting where they were listed as unknown (AT8). */
  | 'named-in-meeting'
  /** Written in by a coordinator or secretary. */
  | 'hand';

export type LinkedAccount = AccountKey &
  AccountTraits & {
    readonly person: PersonId;
    readonly since: Instant;
    readonly how: LinkedBy;
  };

/** Anspråk: somebody whom nobody knows says who they are. */
export type AccountClaim = AccountKey &
  AccountTraits & {
    /** As they name themselves. */
    readonly name: string;
    readonly at: Instant;
    /** Why it was turned down; null while it waits. */
    readonly turnedDown: string | null;
  };

/** One text per account, to look it up by. Entra's ids mean the same in either case. */
export const accountText = ({ tenant, objectId }: AccountKey): string =>
  `${tenant}/${objectId}`.toLowerCase();

/** Addresses and sign-in names mean the same in either case. */
export const plainAddress = (address: string): string => address.trim().toLowerCase();
