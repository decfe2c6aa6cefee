import type { Locale } from '../i18n/index.ts';

/** Where a command speaks: what was asked for to `out`, what went wrong to `err`; one line a call. */
export type Terminal = {
  readonly locale: Locale;
  out(line: string): void;
  err(line: string): void;
};
