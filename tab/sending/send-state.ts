import type { Sent } from '../api.ts';

/** Where one press stands. Nothing looks done that isn't. */
export type SendState =
  | { readonly is: 'idle' }
  /** "registrerar …" */
  | { readonly is: 'registering' }
  | { readonly is: 'recorded' }
  /** The rules said no: the sentence to show in place. */
  | { readonly is: 'refused'; readonly code: string; readonly message: string }
  /** No answer: it may or may not have been recorded; the same press can be sent again without harm. */
  | {
      readonly is: 'unreachable';
      /** The server is there and says that it can't just now: it is sent again after so many milliseconds. */
      readonly afterMs?: number;
    };

export const idle: SendState = { is: 'idle' };

/** What the answer means for the press. */
export function afterAnswer(sent: Sent): SendState {
  switch (sent.outcome) {
    case 'recorded':
      return { is: 'recorded' };
    case 'refused':
      return { is: 'refused', code: sent.code, message: sent.message };
    case 'unreachable':
      return sent.afterMs === undefined
        ? { is: 'unreachable' }
        : { is: 'unreachable', afterMs: sent.afterMs };
  }
}
