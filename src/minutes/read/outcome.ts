import type { OutcomeKind } from '../../domain/meeting/agenda.ts';

const outcomes: readonly (readonly [OutcomeKind, RegExp])[] = [
  ['postponed', /\bbordl(?:ä|a)\p{L}*|\bskjut(?:a|er|s) upp\b|\bsköts upp\b|\buppskj\p{L}*/iu],
  [
    'referred-back',
    /(?<!\p{L})återremi\p{L}*|(?<!\p{L})återförvisa\p{L}*|åter(?:går)? till ytterligare beredning/iu,
  ],
  ['rejected', /\bavslå(?:r|s)?(?!\p{L})|\bavslog(?:s)?\b|\bförkasta\p{L}*/iu],
  [
    'information-approved',
    /\b(?:godkän\p{L}*|notera\p{L}*|tog del av|ta(?:r)? del av|tackar för)\b.{0,30}\b(?:informationen|redovisningen|rapporten)|\b(?:informationen|redovisningen|rapporten)\b.{0,30}\b(?:godkän\p{L}*|notera\p{L}*|läggs till|lades till)/iu,
  ],
  ['approved', /\bprotokoll(?:et)?\b.{0,30}\bgodkän\p{L}*/iu],
  ['filed', /\b(?:lägga|lägger|läggs|lades|lade|la)\b.{0,60}\btill handlingarna/iu],
  ['recommended', /\brekommendera\p{L}*/iu],
  ['endorsed', /\bställ(?:a|er|de)\b.{0,12}\bbakom\b|\btillstyrk\p{L}*/iu],
  ['adopted', /\banta(?:r|s|gen|get|gits)?\b|\bantog(?:s)?\b|\bfastställ\p{L}*/iu],
  [
    'appointed',
    /\butse(?:r|s|dd)?\b|\butsåg(?:s)?\b|\bvälj(?:a|er|s)\b|\bvalde(?:s)?\b|\bjusterare\b.{0,40}\bbeslutades till\b/iu,
  ],
  ['approved', /\bgodkän\p{L}*|\bbifall(?:a|er|s)?\b|\bbiföll?\b|\bbeviljar?\b/iu],
  ['no-agreement', /\bkunde inte (?:nå enighet|enas)\b|\benighet kunde inte nås\b/iu],
];

/** What a decision comes to, told by its verb. Null: the verb is none the reader knows. */
export const outcomeIn = (sentence: string): OutcomeKind | null =>
  outcomes.find(([, pattern]) => pattern.test(sentence))?.[0] ?? null;
