import { namedDay } from './dates.ts';
import { emptyDraft, type ItemDraft } from './item-draft.ts';
import type { Line } from './line.ts';
import { readItem } from './read-item.ts';
import type { KnownMeeting } from './read-shape.ts';
import type { Reading } from './reading.ts';
import type { Zone } from './zones.ts';

export type ItemsRead = {
  readonly drafts: readonly ItemDraft[];
  readonly sessions: KnownMeeting['sessions'];
};

const sessionLine =
  /^(.{3,80}?),? (?:kl\.?|klockan) (\d{1,2}(?:[.:]\d{2})?\s*[-–—]\s*(?:\d{1,2}(?:[.:]\d{2})?)?)$/i;

/**
 * Every item in order. A line "Systemledning, kl. 13.00–15.00" between two items begins another body's session; where
 * an item closes a session that no line has begun, the text doesn't say which items were that body's.
 */
export function readItems(
  reading: Reading,
  zones: readonly Zone[],
  bodies: readonly string[],
  host: string | null,
): ItemsRead {
  const sessions: Sessions = host === null ? [] : [session(host)];
  const drafts: ItemDraft[] = [];
  let sitting = host;
  for (const zone of zones) {
    const begins = begun(zone.lines.at(-1));
    const lines = begins === null || zone.kind === 'signatures' ? zone.lines : zone.lines.slice(0, -1);
    if (zone.kind === 'item') drafts.push(itemOf(reading, zone, lines, bodies, sitting));
    if (begins === null || zone.kind === 'signatures' || zone.kind === 'annex') continue;
    reading.use(zone.lines.slice(-1), 'session');
    sitting = begins.body;
    sessions.push({ ...session(begins.body), hours: begins.hours });
  }
  begunUnsaid(reading, zones, drafts, sessions);
  return { drafts, sessions };
}

type Sessions = KnownMeeting['sessions'][number][];

/**
 * "Mötet för systemledningen avslutas" closes a session that no heading began. A line between two items that names the
 * same body and no day is where it began: used so, and listed as doubtful.
 */
function begunUnsaid(
  reading: Reading,
  zones: readonly Zone[],
  drafts: readonly ItemDraft[],
  sessions: Sessions,
): void {
  const last = drafts.findIndex(({ item }) => closesUnbegun(item.heading, item.session));
  const stem = closedBody(drafts[last]?.item.heading ?? '')
    ?.toLowerCase()
    .slice(0, 10);
  if (stem === undefined) return;
  const own = zones.filter(({ kind }) => kind === 'item');
  const before = drafts.findLastIndex(({ nextMeetings }, place) => {
    const line = own[place]?.lines.at(-1);
    const said = nextMeetings.at(-1);
    return (
      place < last &&
      said?.line === line?.number &&
      said !== undefined &&
      namedDay(said.text) === null &&
      said.text.toLowerCase().startsWith(stem)
    );
  });
  const line = own[before]?.lines.at(-1);
  const body = /^\p{Lu}\p{L}*/u.exec(line?.text ?? '')?.[0];
  if (line === undefined || body === undefined) return;
  drafts[before]?.nextMeetings.pop();
  for (const { item } of drafts.slice(before + 1, last + 1)) item.session = body;
  sessions.push(session(body));
  reading.use([line], 'session');
  reading.doubt(line, 'session-begins-unsaid');
}

const session = (body: string): KnownMeeting['sessions'][number] => ({
  body,
  attending: [],
  openedAt: null,
  closedAt: null,
});

function begun(line: Line | undefined): { readonly body: string; readonly hours: string } | null {
  const [, body, hours] = line?.blankBefore === true ? (sessionLine.exec(line.text) ?? []) : [];
  return body === undefined || hours === undefined || !/^\p{Lu}/u.test(body) ? null : { body, hours };
}

type ItemZone = Extract<Zone, { kind: 'item' }>;

function itemOf(
  reading: Reading,
  { heading, head }: ItemZone,
  lines: readonly Line[],
  bodies: readonly string[],
  sitting: string | null,
): ItemDraft {
  const draft = emptyDraft(reading, bodies, heading, head[0]?.number ?? 0, sitting);
  reading.use(head, 'item-heading');
  const [first] = head;
  if (first !== undefined && !heading.orderly) reading.doubt(first, 'number-out-of-order');
  if (first !== undefined && closesUnbegun(heading.heading, sitting))
    reading.doubt(first, 'session-begins-unsaid');
  readItem(draft, lines);
  return draft;
}

const closedBody = (heading: string): string | undefined =>
  /^möte\w* (?:för|med|i) (.+?) avslutas?/i.exec(heading)?.[1];

/** "Mötet för systemledningen avslutas" while, as far as the text says, another body sits. */
function closesUnbegun(heading: string, sitting: string | null): boolean {
  const closed = closedBody(heading);
  if (closed === undefined) return false;
  return sitting === null || !closed.toLowerCase().startsWith(sitting.toLowerCase().slice(0, 8));
}
