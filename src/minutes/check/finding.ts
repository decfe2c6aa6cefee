import type { TextParams } from '../../i18n/index.ts';

/** How much it matters: facts that can't both be true, something minutes should have, or wording. */
export type Severity = 'contradiction' | 'missing' | 'style';

/** Every kind of finding, and how much it matters. `check.<code>` is its sentence. */
export const severities = {
  'present-and-absent': 'contradiction',
  'voted-but-absent': 'contradiction',
  'voted-but-not-listed': 'contradiction',
  'present-without-ballot': 'contradiction',
  'absent-from-vote-but-present': 'contradiction',
  'voted-twice': 'contradiction',
  'tally-differs': 'contradiction',
  'capacity-differs': 'contradiction',
  'principal-differs': 'contradiction',
  'party-differs': 'contradiction',
  'name-spelled-two-ways': 'contradiction',
  'number-word-differs': 'contradiction',
  'item-range-differs': 'contradiction',
  'session-range-differs': 'contradiction',
  'item-number-twice': 'contradiction',
  'weekday-differs': 'contradiction',
  'hours-run-backwards': 'contradiction',
  'signer-was-absent': 'contradiction',
  'verifier-was-absent': 'contradiction',
  'tie-without-lot': 'contradiction',
  'signature-hash-differs': 'contradiction',
  'item-number-missing': 'missing',
  'no-outcome': 'missing',
  'no-effect': 'missing',
  'positions-undeclared': 'missing',
  'election-undeclared': 'missing',
  'guests-unnamed': 'missing',
  'verifier-not-chosen': 'missing',
  'signer-not-listed': 'missing',
  'signature-missing': 'missing',
  'attendance-missing': 'missing',
  'chair-away-unsaid': 'missing',
  'presenter-in-no-list': 'style',
  'body-spelled-two-ways': 'style',
  'mixed-tense': 'style',
} as const satisfies Readonly<Record<string, Severity>>;

export type FindingCode = keyof typeof severities;

/** Where to look: item number, line of the text, name of the list. */
export type Place = { readonly item?: number; readonly line?: number; readonly list?: string };

/** Anmärkning of the check: what doesn't add up, and the facts that disagree (MI5). */
export type Finding = {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly place: Place;
  readonly params: TextParams;
};

export const finding = (code: FindingCode, place: Place, params: TextParams = {}): Finding => ({
  code,
  severity: severities[code],
  place,
  params,
});

/** A place with what is known of it. */
export function placed(item: number | null, line: number | undefined, list: string | null = null): Place {
  return {
    ...(item === null ? {} : { item }),
    ...(line === undefined ? {} : { line }),
    ...(list === null ? {} : { list }),
  };
}
