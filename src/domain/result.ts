import type { Refusal } from './refusal.ts';

/** What a decision comes to: the thing wanted, or the rule that says no. Never thrown. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly refusal: Refusal };

export const accept = <T>(value: T): Result<T> => ({ ok: true, value });
export const refuse = (refusal: Refusal): Result<never> => ({ ok: false, refusal });
