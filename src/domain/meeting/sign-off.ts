import type { AdditionId, Instant, PersonId } from '../ids.ts';

/** In which capacity somebody signs; the order in which they do (MI6). */
export const signerRoles = ['secretary', 'verifier', 'chair'] as const;
export type SignerRole = (typeof signerRoles)[number];

export type Signer = { readonly person: PersonId; readonly role: SignerRole };

/** How the signer's identity was established; filled in by the server, never by the signer. */
export type Identification = {
  /** "sign-in" for the built-in method, else the provider's name. */
  readonly method: string;
  /** eIDAS level as the identity provider states it, or "none". */
  readonly assurance: 'none' | 'low' | 'substantial' | 'high';
};

export type Signature = Signer & Identification & { readonly at: Instant; readonly hash: string };

/** Justering: what is signed, by whom, and how far it has come. */
export type SignOff = {
  /** Hex SHA-256 of the minutes as they were sent for signing. */
  readonly hash: string;
  /** The very words that it is the hash of, kept for good: how minutes are set can change, what was signed can't. */
  readonly sent: string | null;
  readonly requestedAt: Instant;
  readonly requestedBy: PersonId | null;
  readonly signers: readonly Signer[];
  readonly signatures: readonly Signature[];
  /** When the last one signed: from then on the minutes never change. */
  readonly completedAt: Instant | null;
};

/** A sign-off that was called back before it was complete, with why; its signatures count for nothing. */
export type CalledBack = SignOff & { readonly reason: string; readonly calledBackAt: Instant };

/** Tillägg till justerat protokoll: a correction, or something the chair accepted late (MI6, RE2). */
export type Addition = {
  readonly id: AdditionId;
  readonly text: string;
  readonly by: PersonId | null;
  readonly at: Instant;
};

/** Why minutes are shared, since openness rules differ between the two (MI7). */
export type SharingPurpose = 'for-comment' | 'for-information';

export type Sharing = {
  readonly purpose: SharingPurpose;
  /** With whom: free text. */
  readonly with: string;
  readonly by: PersonId | null;
  readonly at: Instant;
};

/** Mötesrapport: what the coordinators review in the chat before the members see it. */
export type Recap = {
  /** The coordinators' own words above the facts. */
  readonly text: string | null;
  readonly approvedBy: PersonId | null;
  readonly approvedAt: Instant | null;
  readonly publishedAt: Instant | null;
};
