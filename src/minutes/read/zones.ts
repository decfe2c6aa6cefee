import type { Headings, ItemHeading } from './item-headings.ts';
import type { Line } from './line.ts';
import { attendanceHeading, columnHeads } from './attendance-heading.ts';
import { readPerson } from './person.ts';
import { voteGroup } from './words.ts';

/** A stretch of the text. */
export type Zone =
  | {
      readonly kind: 'header' | 'attendance' | 'signatures' | 'annex' | 'notice' | 'contents';
      readonly lines: readonly Line[];
    }
  | {
      readonly kind: 'item';
      readonly heading: ItemHeading;
      readonly head: readonly Line[];
      readonly lines: readonly Line[];
    };

/**
 * Cuts the text into header, items, attendance lists, signatures and annexes. Attendance lists can stand before the
 * items or after; "Frånvarande" in an item with a vote belongs to the vote.
 */
export function zonesOf(lines: readonly Line[], { items }: Headings): readonly Zone[] {
  const zones: { kind: Zone['kind']; heading?: ItemHeading; head: Line[]; lines: Line[] }[] = [
    { kind: 'header', head: [], lines: [] },
  ];
  const byLine = new Map(items.map((item) => [item.from, item]));
  for (let at = 0; at < lines.length; at += 1) {
    const item = byLine.get(at);
    const line = lines[at];
    const zone = zones.at(-1);
    if (line === undefined || zone === undefined) break;
    if (item !== undefined) {
      zones.push({ kind: 'item', heading: item, head: lines.slice(item.from, item.to), lines: [] });
      at = item.to - 1;
      continue;
    }
    const begins = beginning(lines, at, zone);
    if (begins === null) zone.lines.push(line);
    else zones.push({ kind: begins, head: [], lines: [line] });
  }
  return zones.map(({ kind, heading, head, lines: own }) =>
    kind === 'item' && heading !== undefined
      ? { kind, heading, head, lines: own }
      : { kind: kind as 'header', lines: own },
  );
}

type Open = { readonly kind: Zone['kind']; readonly lines: readonly Line[] };

function beginning(
  lines: readonly Line[],
  at: number,
  zone: Open,
): Exclude<Zone['kind'], 'header' | 'item'> | null {
  const text = lines[at]?.text ?? '';
  if (zone.kind !== 'notice' && postedNotice.test(text)) return 'notice';
  if (zone.kind !== 'item' && zone.kind !== 'contents' && beginsContents(lines, at)) return 'contents';
  if (zone.kind === 'notice' || (zone.kind === 'contents' && lines[at]?.blankBefore === false)) return null;
  if (zone.kind === 'signatures') return beginsAnnex(lines, at) ? 'annex' : null;
  if (beginsSignatures(lines, at)) return 'signatures';
  if (zone.kind !== 'attendance' && beginsAttendance(lines, at, zone)) return 'attendance';
  return (zone.kind === 'attendance' || zone.kind === 'item') && beginsAnnex(lines, at) ? 'annex' : null;
}

/** Anslag: that the minutes were posted on the municipality's board. */
const postedNotice =
  /^(?:anslag\s*\/\s*bevis|anslagsbevis|bevis om (?:anslag|justering)|bevis(?:\s*\/\s*anslag)?|tillkännagivande av justering)(?:\s|$)|^anslag$/i;

/** Stands over a list of the items that are to come. */
export const contentsHead =
  /^(?:ärendelista|ärendeförteckning|innehåll\p{L}*|föredragningslista|dagordning|förteckning över ärenden)\s*:?(?:\s+sida?)?$/iu;

/** A list of the items that are to come: several numbered lines close together. */
function beginsContents(lines: readonly Line[], at: number): boolean {
  if (!contentsHead.test(lines[at]?.text ?? '')) return false;
  const below = lines.slice(at + 1, at + 4);
  return below.filter(({ text }) => /^(?:§\s*)?\d{1,3}/.test(text)).length >= 2;
}

function beginsAnnex(lines: readonly Line[], at: number): boolean {
  const { text = '', blankBefore = false } = lines[at] ?? {};
  return (
    blankBefore &&
    /^bilag(?:a|or)\b/i.test(text) &&
    text.length < 80 &&
    !/närvaro/i.test(text) &&
    !/[.]$/.test(text)
  );
}

/** "Sekreterare: Namn", "Ordförande ………". */
const signingRole =
  /^(?:(?:nämnd|mötes)?sekreterare|(?:mötes)?ordförande|(?:protokolls)?justerare)\s*(?::\s*\p{Lu}|[\s.…_]*[._…]{5,})/iu;

function beginsSignatures(lines: readonly Line[], at: number): boolean {
  const text = lines[at]?.text ?? '';
  if (
    /^(?:underskrift(?:er|ssida)?|signatur(?:er|sida)?|underskrifter och justering|vid (?:protokollet|anteckningarna|tangenterna)|justeras?|protokollet justeras)\s*[:.]?$/i.test(
      text,
    )
  )
    return true;
  if (/^(?:vid protokollet|justera(?:t|s) den)\b/i.test(text) && text.length < 120) return true;
  if (signingRole.test(text) && lines.slice(at + 1, at + 3).some(({ text: next }) => signingRole.test(next)))
    return true;
  return (
    /^namn:\s*\S/i.test(text) &&
    lines.slice(at + 1, at + 4).some(({ text: next }) => /^(?:titel|tid)\b/i.test(next))
  );
}

function beginsAttendance(lines: readonly Line[], at: number, zone: Open): boolean {
  const heading = attendanceHeading(lines[at]?.text ?? '');
  if (heading === null) return false;
  if (zone.kind === 'item' && attendanceInProse(lines, at)) return false;
  const voting = zone.kind === 'item' && zone.lines.some(({ text }) => isBallotGroup(text));
  if (voting && (heading.group === 'absent' || voteGroup(lines[at]?.text ?? '') !== null)) return false;
  if (heading.rest !== '')
    return readPerson(heading.rest.split(/,\s|;\s/)[0] ?? '') !== null || heading.strong;
  const skip = columnHeads.test(lines[at + 1]?.text ?? '') ? 1 : 0;
  const [next, after] = [lines[at + 1 + skip], lines[at + 2 + skip]];
  if (next === undefined) return heading.strong && zone.kind === 'item';
  if (readPerson(next.text) !== null) return zone.kind !== 'item' || heading.strong || !voting;
  const second = attendanceHeading(next.text);
  return second !== null && after !== undefined && (readPerson(after.text) !== null || heading.strong);
}

/** "Upprop" and the like are items of their own: without persons below they begin no list. */
const attendanceInProse = (lines: readonly Line[], at: number): boolean =>
  /^upprop/i.test(lines[at]?.text ?? '') && readPerson(lines[at + 1]?.text ?? '') === null;

function isBallotGroup(text: string): boolean {
  const group = voteGroup(text);
  return group !== null && group.id !== 'absent' && group.rest === '';
}
