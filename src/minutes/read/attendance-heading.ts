import type { KnownAttendance } from './read-shape.ts';
import { voteTableHead } from './vote-table-head.ts';

export type AttendanceHeading = {
  readonly group:
    | 'present'
    | 'absent'
    | 'substitutes'
    | 'serving'
    | 'not-serving'
    | 'coOpted'
    | 'officials'
    | 'others';
  /** Null: the heading names no body. */
  readonly body: string | null;
  /** What stands in parentheses. */
  readonly range: string | null;
  /** Persons on the same line, behind a colon. */
  readonly rest: string;
  /** Says by itself that an attendance list begins here. */
  readonly strong: boolean;
};

const headings: readonly (readonly [AttendanceHeading['group'], RegExp, boolean])[] = [
  [
    'not-serving',
    /^(?:ej|icke)[ -]tjänstgörande(?: ersättare)?|^närvarande(?:,)? (?:ej|icke)[ -]tjänstgörande(?: ersättare)?/i,
    true,
  ],
  ['serving', /^(?:närvarande )?tjänstgörande(?: ersättare)?/i, true],
  ['substitutes', /^närvarande ersättare/i, true],
  ['officials', /^närvarande (?:tjänstepersoner|tjänstemän|tjänsteman)/i, true],
  ['others', /^(?:övriga|även|dessutom) (?:närvarande|deltagande|deltagare)/i, true],
  [
    'present',
    /^(?:närvarande(?: (?:ordinarie )?ledamöter| beslutande)?|närvarolista|närvaro|deltagare|deltagande|beslutande(?: ledamöter)?|ordinarie(?: ledamöter)?|ledamöter|upprop)/i,
    true,
  ],
  [
    'absent',
    /^(?:frånvarande(?: (?:ordinarie )?(?:ledamöter|ersättare))?|ej närvarande|(?:anmält |anmäld |meddelat )?(?:förhinder|frånvaro)|förhindrade|frånvaro)/i,
    false,
  ],
  ['coOpted', /^adjungerade?/i, false],
  ['officials', /^(?:tjänstepersoner|tjänstemän|sekretariat)/i, false],
  ['substitutes', /^ersättare/i, false],
  [
    'others',
    /^(?:övriga|gäster|inbjudna|föredragande tjänstepersoner|insynsplats(?:er)?|facklig(?:a)? företrädare|personalföreträdare)/i,
    false,
  ],
];

/** "Närvarande Länssamverkansgruppen (13-15)", "Frånvarande", "Adjungerade: Namn, organisation". */
export function attendanceHeading(text: string): AttendanceHeading | null {
  if (voteTableHead(text) !== null) return null;
  const [, head = '', rest = ''] = /^([^:\t]{4,110}?)(?:(?::|\t|\s{3,})\s*(.*))?$/s.exec(text) ?? [];
  for (const [group, pattern, strong] of headings) {
    const word = pattern.exec(head)?.[0];
    if (word === undefined || /^[\p{L}]/u.test(head.slice(word.length))) continue;
    const tail = head.slice(word.length).trim();
    const range = /\(([^()]*\d[^()]*)\)\s*$/.exec(tail)?.[1]?.trim() ?? null;
    const named = tail
      .replace(/\([^()]*\)\s*$/, '')
      .replace(/^(?:i|från|för|vid|ur)\s+/i, '')
      .trim();
    if (
      /[.!?]$/.test(named) ||
      named.includes('(') ||
      named.split(/\s+/).length > 8 ||
      /^(?:sist|finns|framgår|är|var|enligt|utan|att|och|på|om|som)(?!\p{L})/iu.test(named)
    )
      return null;
    if (group !== 'present' && group !== 'absent' && named !== '' && !/^\p{Lu}/u.test(named)) return null;
    return { group, body: /^\p{Lu}/u.test(named) ? named : null, range, rest: rest.trim(), strong };
  }
  return null;
}

/** Heads of a list's columns: "Namn    Organisation". */
export const columnHeads =
  /^namn(?:\s+(?:organisation|parti|huvudman|kommun|roll|uppdrag|funktion|titel)|\s*\/|\s*$)/i;

/** Capacity that a group gives those in it who say nothing else. */
export const capacityOf: Readonly<Record<AttendanceHeading['group'], KnownAttendance['capacity']>> = {
  present: 'ordinary',
  absent: 'ordinary',
  substitutes: 'substitute',
  serving: 'substitute',
  'not-serving': 'substitute',
  coOpted: 'coOpted',
  officials: 'official',
  others: 'other',
};
