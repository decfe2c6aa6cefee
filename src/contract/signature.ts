import { z } from 'zod';

const key = z.string().min(8).max(200);

/** The signer has read the minutes with this hash, and signs them. */
export const signatureRequest = z.strictObject({ key, hash: z.string().regex(/^[0-9a-f]{64}$/) });

/** The signer is back from the provider. */
export const signatureReturn = z.strictObject({ key, reference: z.string().min(1).max(500) });

/** Not signed here: the signer goes on at the provider, or hasn't finished there. */
export type SignatureElsewhere = {
  readonly address: string;
  readonly reference: string;
  /** What the signer does now, in their language. */
  readonly message: string;
};
export type SignatureState = { readonly state: 'pending' | 'declined'; readonly message: string };
