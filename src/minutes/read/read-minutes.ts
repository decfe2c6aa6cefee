import { readAttendance } from './attendance.ts';
import { furnitureIn } from './furniture.ts';
import { readHeader, type Header } from './header.ts';
import { itemHeadings } from './item-headings.ts';
import type { ItemDraft } from './item-draft.ts';
import { readItems } from './read-items.ts';
import { languageOf } from './language.ts';
import { linesOf, type Line } from './line.ts';
import { nextMeetingsOf } from './next-meetings-of.ts';
import type { KnownAttendance, ReadMinutes } from './read-shape.ts';
import { startReading, type Reading } from './reading.ts';
import { readSignatures } from './signatures.ts';
import { tallied } from './tallied.ts';
import { withCapacities } from './with-capacities.ts';
import { contentsHead, zonesOf, type Zone } from './zones.ts';

/**
 * Older minutes as facts (MI9): plain text of a Swedish council's minutes, in whatever style. Never throws. What isn't
 * understood or is doubtful stands in `unread` with its line; nothing is left out and nothing is made up. `marked` are
 * lines that the file itself says are page furniture.
 */
export function readMinutes(text: string, marked: ReadonlySet<number> = new Set()): ReadMinutes {
  const all = linesOf(text);
  const reading = startReading(all);
  const language = languageOf(text);
  if (language !== null && language !== 'sv') return foreign(reading, all, language === 'en' ? 'en' : null);
  const furniture = new Set([...furnitureIn(all), ...marked]);
  const lines = all.filter(({ number }) => !furniture.has(number));
  reading.use(
    all.filter(({ number }) => furniture.has(number)),
    'furniture',
  );
  const headings = itemHeadings(lines, printedRange(lines));
  const zones = zonesOf(lines, headings);
  const header = headerOf(reading, zones);
  const lists = attendanceOf(reading, zones, header.body);
  const items = readItems(reading, zones, bodiesOf(header, lists.attendance), header.body);
  for (const at of headings.passedOver) {
    const line = lines[at];
    if (line !== undefined) reading.doubt(line, 'numbered-line-not-item');
  }
  const signatures = zones.flatMap((zone) =>
    zone.kind === 'signatures' ? readSignatures(reading, zone.lines) : [],
  );
  outside(reading, zones, items.drafts);
  return assembled(reading, header, language, lists, items, signatures);
}

type Lists = ReturnType<typeof readAttendance>;
type Items = ReturnType<typeof readItems>;

function assembled(
  reading: Reading,
  header: Header,
  language: 'sv' | null,
  lists: Lists,
  { drafts, sessions }: Items,
  signatures: ReadMinutes['signatures'],
): ReadMinutes {
  const { chair, draft, verifiers, ...known } = header;
  const of = <T>(field: (item: ItemDraft) => readonly T[]): readonly T[] => drafts.flatMap(field);
  const ballots = withCapacities(
    of((item) => item.ballots),
    lists.attendance,
  );
  const voted = new Set(ballots.map(({ person }) => person));
  const chosen = [...new Set([...verifiers, ...of((item) => item.verifiers)])];
  return {
    schemaVersion: '1.0',
    meeting: {
      ...known,
      start: null,
      end: null,
      timeZone: null,
      state: draft ? 'running' : null,
      language,
      style: null,
      verifiers: chosen,
      presiding: [...presidingFirst(chair, lists.attendance), ...of((item) => item.presiding)],
      sessions,
    },
    items: drafts.map(({ item }) => item),
    votes: drafts.flatMap(({ votes, ballots: own }) =>
      votes.map((vote) => tallied(vote, votes.length === 1 ? own : [])),
    ),
    ballots,
    dissent: of((item) => item.dissent),
    attendance: lists.attendance.map((entry) =>
      entry.serves === null && voted.has(entry.person) ? { ...entry, serves: true } : entry,
    ),
    unrepresented: lists.unrepresented,
    representation: null,
    nextMeetings: nextMeetingsOf(
      of((item) => item.nextMeetings),
      header.date,
    ),
    signatures: signatures.map((signature) => withRole(signature, lists.attendance, chosen)),
    lists: lists.lists,
    ...reading.close(),
  };
}

/** Below "Justeras" stand chair and verifiers alike; the attendance list tells who of them presided. */
function withRole(
  signature: ReadMinutes['signatures'][number],
  attendance: readonly KnownAttendance[],
  verifiers: readonly string[],
): ReadMinutes['signatures'][number] {
  const { person, role, title } = signature;
  if (title !== null || (role !== 'verifier' && role !== null)) return signature;
  const presided = attendance.some((entry) => entry.person === person && /^ordf/i.test(entry.role ?? ''));
  if (presided && role === 'verifier') return { ...signature, role: 'chair' };
  return role === null && verifiers.includes(person) ? { ...signature, role: 'verifier' } : signature;
}

function presidingFirst(
  chair: string | null,
  attendance: readonly KnownAttendance[],
): ReadMinutes['meeting']['presiding'] {
  const listed = attendance.find(
    ({ role, present }) => present === true && /^ordf/i.test(role ?? ''),
  )?.person;
  const person = chair ?? listed;
  return person === undefined ? [] : [{ person, from: null, reason: null }];
}

function printedRange(lines: readonly Line[]): readonly [number, number] | null {
  for (const { text } of lines.slice(0, 40)) {
    const [, first, last] =
      /^(?:ärenden|paragrafer|punkter)\s*:?\s*§{0,2}\s*(\d{1,3})\s*(?:[-–—]|till)\s*§?\s*(\d{1,3})$/i.exec(
        text,
      ) ?? [];
    if (first !== undefined && last !== undefined) return [Number(first), Number(last)];
  }
  return null;
}

function headerOf(reading: Reading, zones: readonly Zone[]): Header {
  const firstItem = zones.findIndex(({ kind }) => kind === 'item');
  const before = zones.slice(0, firstItem === -1 ? zones.length : firstItem);
  const of = (wanted: Zone['kind']) =>
    before.filter(({ kind }) => kind === wanted).flatMap(({ lines }) => lines);
  return readHeader(reading, of('header'), of('attendance'));
}

function attendanceOf(reading: Reading, zones: readonly Zone[], host: string | null): Lists {
  const parts = zones.flatMap((zone) =>
    zone.kind === 'attendance' ? [readAttendance(reading, zone.lines, host)] : [],
  );
  return {
    attendance: parts.flatMap(({ attendance }) => attendance),
    lists: parts.flatMap(({ lists }) => lists),
    unrepresented: parts.flatMap(({ unrepresented }) => unrepresented),
  };
}

const bodiesOf = ({ body }: Header, attendance: readonly KnownAttendance[]): readonly string[] => [
  ...new Set([body, ...attendance.map((entry) => entry.body)].filter((name) => name !== null)),
];

/** Lines of the header, of attendance lists and of annexes that nobody has used. A contents list has the items' headings. */
function outside(reading: Reading, zones: readonly Zone[], items: readonly ItemDraft[]): void {
  const headings = new Set(items.map(({ item }) => plain(item.heading)));
  for (const zone of zones)
    for (const line of zone.lines.filter((known) => !reading.isUsed(known))) {
      const contents = contentsHead.test(line.text) || announces(headings, line.text);
      if (zone.kind === 'annex') reading.doubt(line, 'annex');
      else if (zone.kind === 'notice') reading.use([line], 'notice');
      else if (zone.kind !== 'item' && contents) reading.use([line], 'contents');
      else if (zone.kind === 'header' && items.length === 0) reading.doubt(line, 'outside-any-item');
    }
}

/** An entry of a contents list names an item; one that wraps names its beginning. */
const announces = (headings: ReadonlySet<string>, line: string): boolean =>
  headings.has(plain(line)) ||
  headings.has(entry(line)) ||
  (entry(line).length > 12 && [...headings].some((heading) => heading.startsWith(entry(line))));

/** Without number, dots, registry number and page number. */
const entry = (line: string): string =>
  plain(line)
    .replace(/\s*(?:dnr|diarienr)\b.*$/i, '')
    .replace(/(?:[\s.]*\.{2,}\s*|\s+)\d{1,3}$/, '');

const plain = (heading: string): string =>
  heading
    .replace(/^(?:(?:§|ärende|punkt)\s*)?\d{1,3}\s*[.)§:]?\s*/i, '')
    .replace(/\s+/g, ' ')
    .toLowerCase();

/** Minutes in another language are not read: each line says so. */
function foreign(reading: Reading, all: readonly Line[], language: 'en' | null): ReadMinutes {
  for (const line of all) reading.doubt(line, 'not-swedish');
  return {
    schemaVersion: '1.0',
    meeting: {
      title: null,
      body: null,
      registryNumber: null,
      date: null,
      start: null,
      end: null,
      timeZone: null,
      hours: null,
      place: null,
      firstItem: null,
      lastItem: null,
      state: null,
      language,
      style: null,
      verifiers: [],
      presiding: [],
      sessions: [],
    },
    items: [],
    votes: [],
    ballots: [],
    dissent: [],
    attendance: [],
    unrepresented: [],
    representation: null,
    nextMeetings: [],
    signatures: [],
    lists: [],
    ...reading.close(),
  };
}
