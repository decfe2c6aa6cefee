/** How much a finding matters: facts that can't both be true, something minutes should have, or wording. */
export type Severity = 'contradiction' | 'missing' | 'style';

/** Anmärkning as the tab shows it: a sentence that holds both facts, and where to look. */
export type FindingLine = {
  readonly severity: Severity;
  /** Number of the item it concerns; null for the minutes as a whole. */
  readonly item: number | null;
  /** "Ärende 5, närvarolistan"; empty for the minutes as a whole. */
  readonly place: string;
  readonly text: string;
};

/** `GET /api/meetings/:id/findings`: what doesn't add up in the minutes as they stand (MI5). `version` is the meeting's. */
export type FindingsAnswer = { readonly version: number; readonly findings: readonly FindingLine[] };
