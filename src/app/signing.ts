import type { MeetingId, PersonId } from '../domain/ids.ts';
import type { Identification } from '../domain/meeting/sign-off.ts';

/** What somebody is asked to sign. */
export type SignatureAsk = {
  readonly meeting: MeetingId;
  readonly person: PersonId;
  /** Printed name, for a provider that shows it. */
  readonly name: string;
  /** Hex SHA-256 of the minutes that they read. */
  readonly hash: string;
  /** How they are signed in here. */
  readonly signedIn: Identification;
};

export type SignatureStart =
  | { readonly kind: 'signed'; readonly identification: Identification }
  /** The signer goes to `address`; `reference` is what the provider knows it by, opaque here. */
  | { readonly kind: 'elsewhere'; readonly address: string; readonly reference: string };

export type SignatureOutcome =
  | { readonly kind: 'pending' }
  | { readonly kind: 'declined' }
  /** What the provider vouches for: who signed what. Anything else than what was asked is not taken. */
  | {
      readonly kind: 'signed';
      readonly person: PersonId;
      readonly hash: string;
      readonly identification: Identification;
    };

/**
 * Underskriftstjänst (MI6): how a signer's identity and will are established. Keeps nothing of the meeting; the record is
 * written by `execute` alone, from what the provider answers. Every provider passes tests/app/contract-signing.
 */
export type SigningProvider = {
  /** Recorded with each signature. */
  readonly method: string;
  /** Asked twice it may start twice; the record takes the first that is signed. Rejects when the provider is away. */
  start(ask: SignatureAsk): Promise<SignatureStart>;
  /** What came of it. Idempotent. A reference it doesn't know is `declined`. */
  outcome(reference: string): Promise<SignatureOutcome>;
};

/**
 * The built-in one: whoever is signed in and confirms, signs. As strong as their sign-in is, which is recorded with the
 * signature: an advanced electronic signature where the identity provider states a substantial or high level.
 */
export const signIn: SigningProvider = {
  method: 'sign-in',
  start: ({ signedIn }) => Promise.resolve({ kind: 'signed', identification: signedIn }),
  outcome: () => Promise.resolve({ kind: 'declined' }),
};
