import { z } from 'zod';
import type { PersonId } from '../domain/ids.ts';
import type { LinkedBy } from '../domain/structure/accounts.ts';
import { id, line } from './ids.ts';

const entraId = z
  .string()
  .min(1)
  .max(120)
  .regex(/^[\w-]+$/);
const account = z.strictObject({ tenant: entraId, objectId: entraId });
const person = id<PersonId>();
const address = z.string().min(3).max(320);

/** What those who keep the register say of accounts. */
export const accountCommand = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('LinkAccount'), account, person, how: z.enum(['claim', 'hand']) }),
  z.strictObject({ type: z.literal('UnlinkAccount'), account, reason: line }),
  z.strictObject({ type: z.literal('TurnDownClaim'), account, reason: line }),
  z.strictObject({ type: z.literal('NoteAddress'), person, address }),
  z.strictObject({ type: z.literal('StrikeAddress'), person, address }),
]);

/** `POST /api/accounts` */
export const accountRequest = z.strictObject({ key: z.string().min(8).max(120), command: accountCommand });
export type AccountRequest = z.infer<typeof accountRequest>;

/** An account as those who keep the register see it. */
export type AccountShown = {
  readonly tenant: string;
  readonly objectId: string;
  readonly upn: string | null;
  readonly mail: string | null;
};

/** `GET /api/accounts`: for coordinators and secretaries. */
export type AccountsAnswer = {
  readonly version: number;
  readonly claims: readonly (AccountShown & {
    readonly name: string;
    readonly at: string;
    /** Persons of the register who are called so. */
    readonly suggested: readonly PersonId[];
  })[];
  readonly accounts: readonly (AccountShown & {
    readonly person: PersonId;
    readonly name: string;
    readonly since: string;
    readonly how: LinkedBy;
  })[];
  readonly addresses: readonly {
    readonly person: PersonId;
    readonly name: string;
    readonly address: string;
  }[];
  /** Everybody of the register, to choose from. */
  readonly persons: readonly { readonly person: PersonId; readonly name: string; readonly about: string }[];
};

/** `GET /api/claim`, `POST /api/claim`: for somebody whose account nobody knows yet. */
export const claimRequest = z.strictObject({ name: z.string().trim().min(1).max(120) });
export type ClaimAnswer = {
  readonly state: 'none' | 'waiting' | 'turned-down' | 'linked';
  /** As they named themselves, else as their account does. */
  readonly name: string;
  /** Why it was turned down. */
  readonly reason: string | null;
};
