import type { DirectoryPermission, DirectoryPerson } from '../domain/directory.ts';

export type { DirectoryPart, DirectoryPermission, DirectoryPerson } from '../domain/directory.ts';

/** Why the directory gave no answer. None of it is the record's fault: what was asked can be done by hand. */
export type DirectoryFault =
  /** No administrator has let the app do this in that tenant, or what it may is too little. */
  | { readonly fault: 'consent-missing'; readonly permission: DirectoryPermission }
  /** The person's sign-in isn't enough (any more): a second factor, a policy, a token that ended. */
  | { readonly fault: 'sign-in-again' }
  /** What was asked for isn't there, or isn't to be seen by who asks. */
  | { readonly fault: 'not-found' }
  /** Too much was asked; seconds until it may be tried again. */
  | { readonly fault: 'busy'; readonly retryAfterSeconds: number }
  /** Something else stands there already. */
  | { readonly fault: 'conflict' }
  /** Refused for another reason than the above, with Graph's own short code. */
  | { readonly fault: 'refused'; readonly code: string }
  /** Away, or too slow. */
  | { readonly fault: 'unreachable' };

export type DirectoryAnswer<T> =
  | { readonly ok: true; readonly value: T }
  | ({ readonly ok: false } & DirectoryFault);

/** Somebody signed in, for whom something is asked: what they may see there is what is found. */
export type OnBehalf = {
  readonly tenant: string;
  /** The verified token that they came with. A secret: never kept, never logged. */
  readonly assertion: string;
};

export type FoundPeople = { readonly people: readonly DirectoryPerson[]; readonly more: boolean };

/** Katalogen: people of the asker's tenant, by the beginnings of name or address. Changes nothing; rejects never. */
export type PeopleDirectory = {
  /** At most 20, those with a name first; `more`: others were found too. */
  find(asker: OnBehalf, words: string): Promise<DirectoryAnswer<FoundPeople>>;
};

/** Microsoft 365 behind a port. What isn't switched on is null. Every implementation passes tests/directory/contract. */
export type Directory = {
  readonly people: PeopleDirectory | null;
};

/** Nothing is switched on. */
export const noDirectory: Directory = { people: null };
