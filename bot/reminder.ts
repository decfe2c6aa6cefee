import type { Meeting } from '../src/domain/meeting/state.ts';

/** Those whose turn it is to sign are reminded every second day, if nothing else is said. */
export const remindEveryMs = 2 * 24 * 3_600_000;

export type Reminding =
  | { readonly step: 'send' }
  /** Epoch milliseconds. */
  | { readonly step: 'wait'; readonly until: number }
  /** Nobody's turn any more: signed, or called back. */
  | { readonly step: 'done' };

/**
 * Påminnelse om justering: what to do about it now. Counted from when the turn came, so that nobody is reminded of what
 * they were asked an hour ago; after each one the sender waits as long again.
 */
export function reminding({ signOff }: Meeting, now: number, everyMs: number): Reminding {
  if (signOff?.completedAt !== null) return { step: 'done' };
  const turnCame = signOff.signatures.map(({ at }) => at).reduce(later, signOff.requestedAt);
  const until = Date.parse(turnCame) + everyMs;
  return now < until ? { step: 'wait', until } : { step: 'send' };
}

const later = (a: string, b: string): string => (a > b ? a : b);
