import type { Refusal } from '../domain/refusal.ts';
import { refusalText } from '../i18n/refusal-text.ts';
import { t, type Locale, type TextKey, type TextParams } from '../i18n/index.ts';

/** Something in a script that can't be used, with its place: what is wrong, and what would be right where known. */
export type ScriptFault = {
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  /** Path of the field as people write it: `timeline[12].ballots.siv-lovaker`; empty for the whole file. */
  readonly field: string;
  readonly key: TextKey;
  readonly params: TextParams;
  /** What it was probably meant to be. */
  readonly closest: string | null;
  /** The council's own no, where a rule refuses the step: said in the reader's language as `{said}`. */
  readonly refusal?: { readonly refusal: Refusal; readonly timeZone: string };
};

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly faults: readonly ScriptFault[] };

/** One line for the terminal: `file:line:column field: sentence`. */
export function faultText(locale: Locale, file: string, fault: ScriptFault): string {
  const { line, column, field, key, params, closest } = fault;
  const said = fault.refusal && refusalText(locale, fault.refusal.refusal, fault.refusal.timeZone);
  const sentence = t(locale, key, said === undefined ? params : { ...params, said });
  const hint = closest === null ? '' : ` ${t(locale, 'cli.fault.did-you-mean', { closest })}`;
  return t(locale, 'cli.fault.at', {
    file,
    line,
    column,
    field: field === '' ? '' : `${field}: `,
    sentence,
    hint,
  });
}
