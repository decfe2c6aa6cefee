import { attendanceHeading, capacityOf, columnHeads, type AttendanceHeading } from './attendance-heading.ts';
import { cellsOf, type Line } from './line.ts';
import { isName, namedParts } from './names.ts';
import { readPerson, type PersonRead } from './person.ts';
import type { KnownAttendance, KnownList } from './read-shape.ts';
import type { Reading } from './reading.ts';

export type AttendanceRead = {
  readonly attendance: KnownAttendance[];
  readonly lists: KnownList[];
  readonly unrepresented: string[];
};

/** Which list, and which group of it, the lines belong to. `inline`: the group is a label in the middle of a list. */
type Place = {
  readonly body: string | null;
  readonly group: AttendanceHeading['group'];
  readonly present: boolean | null;
};

/** Närvarolista: who was there and who wasn't, body by body. */
export function readAttendance(
  reading: Reading,
  lines: readonly Line[],
  host: string | null,
): AttendanceRead {
  const found: AttendanceRead = { attendance: [], lists: [], unrepresented: [] };
  let place: Place = { body: host, group: 'present', present: true };
  for (const line of lines.filter((known) => !reading.isUsed(known))) {
    const heading = attendanceHeading(line.text);
    if (columnHeads.test(line.text) || unrepresented(found, line)) reading.use([line], 'attendance');
    else if (heading !== null && (heading.rest !== '' || readPerson(line.text) === null)) {
      place = placeAfter(place, heading, line, host);
      if (heading.group === 'present' || heading.group === 'absent')
        found.lists.push({
          body: place.body,
          present: heading.group === 'present',
          range: heading.range,
          line: line.number,
        });
      reading.use([line], 'attendance');
      if (place.body === null) reading.doubt(line, 'body-unknown');
      if (heading.rest !== '') several(reading, found, place, line, heading.rest, true);
    } else
      several(
        reading,
        found,
        officeHolder.test(line.text) ? { ...place, present: true } : place,
        line,
        line.text,
        false,
      );
  }
  return found;
}

function placeAfter(
  before: Place,
  heading: AttendanceHeading,
  { blankBefore }: Line,
  host: string | null,
): Place {
  const { group } = heading;
  const body = heading.body ?? (group === 'present' ? (before.body ?? host) : before.body);
  if (group === 'absent') return { body, group, present: false };
  const unclear = before.present === false && group === 'coOpted' && !blankBefore;
  return { body, group, present: unclear || (before.present === null && !blankBefore) ? null : true };
}

function unrepresented(found: AttendanceRead, { text }: Line): boolean {
  const names = /^ej företrädda huvudmän: (.+?)\.?$/i.exec(text)?.[1];
  if (names === undefined) return false;
  found.unrepresented.push(...names.split(/,\s*|\s+och\s+/));
  return true;
}

const officeHolder = /^(?:(?:mötes)?ordförande|sekreterare)\s*:/i;

/** A line is one person, or several parted by commas. */
function several(
  reading: Reading,
  found: AttendanceRead,
  place: Place,
  line: Line,
  text: string,
  inline: boolean,
): void {
  const parts = namedParts(text);
  const parties = /\(\p{L}{1,5}\).*\(\p{L}{1,5}\)/u.test(text);
  const cells = cellsOf(text);
  const beside = cells.length > 1 && cells.every((cell) => isName(cell) || readPerson(cell)?.party != null);
  const listed = parts.length > 1 && (inline || parties || parts.every(isName)) ? parts : [text];
  const persons = beside ? cells : listed;
  for (const part of persons) {
    const person = readPerson(part);
    if (person === null) return;
    found.attendance.push(entry(place, line, person));
  }
  reading.use([line], 'attendance');
  if (place.present === null) reading.doubt(line, 'presence-unclear');
}

const inTurn = /^i tur att tjänstgöra$/i;
const organisational = /\b(?:kommun|stad)$|^Region(?:en)?\b/i;

function entry({ body, group, present }: Place, line: Line, person: PersonRead): KnownAttendance {
  const { name, party, affiliation, roles, remark } = person;
  const capacity = capacityIn(group, person);
  const elected = party !== null;
  const servesFor = roles
    .map((role) => /ersättare för (.+)$/i.exec(role)?.[1])
    .find((name) => name !== undefined);
  return {
    body,
    person: name,
    party,
    principal: elected || (affiliation !== null && organisational.test(affiliation)) ? affiliation : null,
    organisation: elected ? null : affiliation,
    capacity,
    serves: servesFor !== undefined && present === true ? true : servesIn(group, person, capacity, present),
    servesFor: servesFor ?? null,
    present,
    remark: remark !== null && inTurn.test(remark) ? null : remark,
    intervals: [],
    role: roles.length === 0 ? null : roles.join(', '),
    line: line.number,
  };
}

function capacityIn(group: Place['group'], { roles, remark }: PersonRead): KnownAttendance['capacity'] {
  if (roles.some((role) => /^adjungerad/i.test(role))) return 'coOpted';
  if (roles.some((role) => /ers(?:ättare|\.)?/i.test(role)) || inTurn.test(remark ?? '')) return 'substitute';
  const staff =
    roles.length > 0 && roles.every((role) => /sekreterare|koordinator|samordnare|tjänsteperson/i.test(role));
  return (group === 'present' || group === 'others') && staff ? 'official' : capacityOf[group];
}

/** Only what the list says: a substitute who is marked so and nothing more may have served or not. */
function servesIn(
  group: Place['group'],
  { roles }: PersonRead,
  capacity: KnownAttendance['capacity'],
  present: boolean | null,
): boolean | null {
  if (capacity !== 'ordinary' && capacity !== 'substitute') return false;
  if (present === false || group === 'not-serving') return false;
  if (
    capacity === 'ordinary' ||
    group === 'serving' ||
    roles.some((role) => /^(?:tjänstgörande|tjg)/i.test(role))
  )
    return present;
  return roles.some((role) => /^(?:ej|icke)/i.test(role)) ? false : null;
}
