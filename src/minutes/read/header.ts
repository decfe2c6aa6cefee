import { dateIn, hoursIn } from './dates.ts';
import { cellsOf, type Line } from './line.ts';
import { isName, nameAtStart, namedParts } from './names.ts';
import type { KnownMeeting } from './read-shape.ts';
import type { Reading } from './reading.ts';

/** Huvud: what stands before the first item, as far as it was found. */
export type Header = Pick<
  KnownMeeting,
  | 'title'
  | 'adjournments'
  | 'body'
  | 'registryNumber'
  | 'date'
  | 'hours'
  | 'place'
  | 'firstItem'
  | 'lastItem'
  | 'verifiers'
> & { readonly chair: string | null; readonly draft: boolean };

type Found = { -readonly [Key in keyof Header]: Header[Key] };

const nothing: Header = {
  title: null,
  body: null,
  registryNumber: null,
  date: null,
  hours: null,
  place: null,
  firstItem: null,
  lastItem: null,
  verifiers: [],
  chair: null,
  draft: false,
};

type Reader = (found: Found, value: string) => boolean;

const labels: readonly (readonly [RegExp, Reader])[] = [
  [
    /^(?:dnr|diarienummer|diarienr|ärendenummer|diarie)\b\.?/i,
    (found, value) => set(found, 'registryNumber', value),
  ],
  [
    /^(?:(?:mötes|sammanträdes)?datum och tid|(?:mötes|sammanträdes)?(?:datum|dag|tid)|tid och plats|plats och tid|datum, tid och plats|tid|när)\b/i,
    dateAndTime,
  ],
  [/^(?:plats|lokal|var|mötesplats|sammanträdesplats)\b/i, (found, value) => set(found, 'place', value)],
  [/^(?:ärenden|ärende nr|paragrafer|punkter)\b/i, itemRange],
  [
    /^(?:protokolls?)?justerare\b|^utsedda? att justera\b/i,
    (found, value) => {
      const names = namedParts(value).flatMap((part) => nameAtStart(part) ?? []);
      found.verifiers = [...found.verifiers, ...names];
      return names.length > 0;
    },
  ],
  [/^(?:mötes)?ordförande\b/i, (found, value) => set(found, 'chair', nameAtStart(value))],
  [/^(?:organ|nämnd|grupp|råd)\b/i, (found, value) => set(found, 'body', value)],
  // What minutes have a label for and the record has no field for.
  [
    /^(?:justerin\p{L}*|plats och tid för justering|tid och plats för justering|ajournering\p{L}*|kallelse|sekreterare|utdragsbestyrkande|underskrifter?|beslutsförhet|antal sidor)(?!\p{L})(?: (?:plats och tid|tid och plats|datum))?/iu,
    (_found, value) => !/^[._\s]+$/.test(value),
  ],
];

const roleLabel = /^(?:mötes)?ordförande/i;

type Text = 'registryNumber' | 'place' | 'chair' | 'body' | 'date' | 'hours';

function set(found: Found, field: Text, value: string | null): boolean {
  if (value === null || value === '' || found[field] !== null) return false;
  found[field] = value;
  return true;
}

/**
 * Reads the header's lines; what isn't understood stays unused. `amid` are attendance lists that stand before the
 * items, with lines of the header in between.
 */
export function readHeader(reading: Reading, lines: readonly Line[], amid: readonly Line[]): Header {
  const found: Found = { ...nothing };
  for (const line of amid)
    if ((!roleLabel.test(line.text) || line.text.includes(':')) && labelled(found, line.text))
      reading.use([line], 'header');
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at];
    if (line === undefined || reading.isUsed(line)) continue;
    const next = lines[at + 1];
    if (labelled(found, line.text)) reading.use([line], 'header');
    else if (next !== undefined && onTwoLines(found, line.text, next.text)) {
      reading.use([line, next], 'header');
      at += 1;
    } else if (alone(found, line, next) || sideBySide(found, line, next)) reading.use([line], 'header');
  }
  return found;
}

function labelled(found: Found, text: string): boolean {
  for (const [pattern, reader] of labels) {
    const label = pattern.exec(text)?.[0];
    if (label === undefined) continue;
    const rest = text.slice(label.length);
    const value = rest.replace(/^\s*[:.]?\s*/, '').trim();
    if (/^\s*(?:[:.]|\t|\s{2,}|\s(?=[\d§]))/.test(rest) && value !== '' && reader(found, value)) return true;
  }
  return false;
}

/** A label alone, its value on the next line. */
const onTwoLines = (found: Found, label: string, value: string): boolean =>
  label.length < 30 &&
  /^[\p{L} ]+:?$/u.test(label) &&
  !/^[\p{L} ]{2,25}:/u.test(value) &&
  labelled(found, `${label.replace(/:$/, '')}: ${value}`);

/** A page's head in columns: organisation, "Protokoll", date, page. Some of it is known, or it is none. */
function sideBySide(found: Found, line: Line, next: Line | undefined): boolean {
  const cells = cellsOf(line.text);
  if (cells.length < 2 || line.text.length > 160) return false;
  const label = cells.at(-1) ?? '';
  const known = cells.filter(
    (cell) => alone(found, { ...line, text: cell }, undefined) || labelled(found, cell),
  );
  const dated = next !== undefined && cells.length === 2 && onTwoLines(found, label, next.text);
  return known.length > 0 || dated || cells.some((cell) => /^(?:sammanträdes|mötes)?datum$/i.test(cell));
}

/** A council by the look of its name. */
const council =
  /^(?:(?!plats|tid)\p{Lu})[^.:!?]*(?:gruppen|rådet|samråd|nämnden|nämnd|styrelsen|styrelse|ledningen|utskottet|utskott|beredningen|delegationen|direktionen|kommittén|förbundet|förbund|fullmäktige)(?:\s[^.:!?]*)?$/iu;
const titleWord =
  /^(?:utkast(?: till)? )?(?:\p{L}+s )?(?:mötes|sammanträdes|besluts|styrelse|nämnd)?(?:protokoll|minnesanteckningar|mötesanteckningar|anteckningar)\b/iu;

const announcement =
  /^(?:närvarolista|närvaro|deltagare|deltagarlista)\b.*\b(?:sist|bilaga|sida|separat|nedan|dokumentet)/i;

function alone(found: Found, { text }: Line, next: Line | undefined): boolean {
  if (announcement.test(text)) return true;
  if (/^mötet (?:var ajournerat|ajournerades)\b/i.test(text)) {
    found.adjournments = [...(found.adjournments ?? []), text];
    return true;
  }
  if (/^utkast\b/i.test(text) && text.length < 60) return (found.draft = true);
  if (untitled(found, text) && title(found, text, next)) return true;
  if (
    found.body === null &&
    text.length < 90 &&
    cellsOf(text).length === 1 &&
    council.test(text) &&
    !titleWord.test(text)
  )
    return set(found, 'body', text);
  if (
    found.body !== null &&
    text.length < 60 &&
    /^(?:\p{Lu}\p{L}+s? (?:kommun|stad)|Region \p{Lu}\p{L}+|\p{Lu}[\p{L} ]+ läns? landsting)$/u.test(text)
  )
    return true;
  if (
    /^(?:\p{Lu}[\p{L}-]*\s){0,3}(?:kommun|stad|landsting)$|^Region \p{Lu}[\p{L} ]+$|^(?:offentligt |ordinarie |extra )?(?:styrelse|nämnds?)?(?:möte|sammanträde)s?\s*(?:nr\s*)?\d{0,3}(?:\s*[/:]\s*\d{2,4})?$/iu.test(
      text,
    )
  ) {
    if (/(?:möte|sammanträde)/i.test(text)) found.title ??= text;
    return true;
  }
  const dated =
    text.length < 80 && (dateIn(text) !== null || /^kl\.?\s*\d/i.test(text)) && dateAndTime(found, text);
  if (dated) return true;
  if (found.body === null || text !== found.body)
    return /^(?:föredragningslista|dagordning|innehåll(?:sförteckning)?)$/i.test(text);
  return true;
}

/** A page's head often says "Protokoll" and no more; the title proper follows. */
const untitled = ({ title: known, body }: Found, text: string): boolean =>
  known === null || (body === null && /^\p{L}+$/u.test(known) && !/^\p{L}+$/u.test(text));

/** "Protokoll Samråd …", "Protokoll från möte med …", or "PROTOKOLL" with the body on the next line. */
function title(found: Found, text: string, next: Line | undefined): boolean {
  const [whole, rest = ''] =
    /^(?:utkast(?: till)? )?(?:mötes|sammanträdes|besluts|styrelse|nämnd)?(?:protokoll|minnesanteckningar|mötesanteckningar|anteckningar)\b(.*)$/i.exec(
      text,
    ) ?? [];
  if (whole === undefined || whole.length > 140) return false;
  found.title = text;
  const date = dateIn(rest);
  found.date ??= date;
  found.hours ??= hoursIn(rest.replace(/\b(?:20|19)\d{2}[-./]?\d{2}[-./]?\d{2}\b/, ''));
  const body = rest
    .replace(/\b(?:20|19)\d{2}[-./]?\d{2}[-./]?\d{2}\b.*$|\d{1,2}\s+\p{L}+\s+\d{4}.*$/iu, '')
    .replace(
      /^\s*[:,–-]?\s*(?:(?:fört|förd[at]?)\s+)?(?:(?:från|vid|för|i|av)\s+)?(?:(?:möte|sammanträde)t?\s+(?:med|i|för)\s+)?/i,
      '',
    )
    .replace(/[\s,–(-]+(?:den)?$/i, '')
    .replace(/^(.*(?:en|et))s (?:möte|sammanträde)$/i, '$1')
    .trim();
  if (/^\d+\s*[/:(]?\s*\d*\)?$/.test(body)) return true;
  if (body !== '' && council.test(body.replace(/^./, (first) => first.toUpperCase()))) found.body ??= body;
  else if (body !== '' && found.body === null && !/^(?:den|från)\b|sammanträde|möte/i.test(body))
    found.body = body;
  else if (
    next !== undefined &&
    next.text.length < 90 &&
    !/[:.]/.test(next.text) &&
    /\p{L}{4}/u.test(next.text) &&
    !isName(next.text) &&
    dateIn(next.text) === null
  )
    found.body ??= next.text;
  return true;
}

function dateAndTime(found: Found, value: string): boolean {
  const date = dateIn(value);
  const hours = hoursIn(value.replace(/\b(?:20|19)\d{2}[-./]?\d{2}[-./]?\d{2}\b/, ''));
  if (date === null && hours === null) return false;
  found.date ??= date;
  found.hours ??= hours;
  const place = placeIn(value);
  if (place !== null) found.place ??= place;
  return true;
}

/** "Sessionssalen, Tallberga, kl. 13–15" and "2024-03-15 kl. 9–12, Rådhuset". */
function placeIn(value: string): string | null {
  const day = /,?\s*(?:(?:mån|tis|ons|tors|fre|lör|sön)dag|den\s+\d|kl\.|kl\s|klockan\s|\d)/iu;
  const before = value.slice(0, Math.max(0, value.search(day))).trim();
  if (/\p{L}{3}/u.test(before) && !/^(?:sammanträde|möte|protokoll)/i.test(before)) return before;
  const after = /\d\s*,\s*(\p{L}[^\d]{2,})$/u.exec(value)?.[1]?.trim() ?? null;
  return after;
}

function itemRange(found: Found, value: string): boolean {
  const [, first, last] =
    /^§{0,2}\s*(\d{1,3})(?:\s*(?:[-–—]|till)\s*§?\s*(\d{1,3}))?\s*\.?$/.exec(value) ?? [];
  if (first === undefined) return false;
  found.firstItem = Number(first);
  found.lastItem = Number(last ?? first);
  return true;
}
