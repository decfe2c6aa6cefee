import type { Instant, PersonId, WebLinkId } from '../ids.ts';
import type { AccountKey } from '../structure/accounts.ts';

/**
 * Personlig svarslänk (AC6): a second way to answer, for one person and one meeting. What stands here tells nobody how to
 * open it: of the secret only its SHA-256 is kept.
 */
export type WebLink = {
  readonly id: WebLinkId;
  readonly person: PersonId;
  /** Hex SHA-256 of the secret. */
  readonly hash: string;
  readonly issuedAt: Instant;
  readonly expiresAt: Instant;
  readonly openedAt: Instant | null;
  readonly revokedAt: Instant | null;
  /** How whoever opened it was confirmed to be the person; null: not yet, and nothing of theirs counts. */
  readonly confirmed: WebLinkConfirmation | null;
};

export type WebLinkConfirmation = {
  readonly at: Instant;
  /** By signing in with an account of a tenant that is let in, or by chair or secretary at the roll call. */
  readonly by: 'sign-in' | 'roll-call';
  readonly account: AccountKey | null;
};

/** Can it be used at `at`? */
export const isUsable = ({ revokedAt, expiresAt }: WebLink, at: Instant): boolean =>
  revokedAt === null && at < expiresAt;
