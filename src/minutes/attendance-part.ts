import type { BodyId, PersonId } from '../domain/ids.ts';
import { attendingBodies, capacityIn, ordinaryOf, wasPresent } from '../domain/meeting/presence.ts';
import { bodyIn, principalIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import type { Mandate } from '../domain/structure/facts.ts';
import { t } from '../i18n/index.ts';
import { absenceRemark } from './absence-remark.ts';
import { absenteesOf, type Absentee } from './absentees.ts';
import { coOptedLines, officialLine } from './attendance-lines.ts';
import type { AttendanceGroup, AttendanceList, Part, PersonLine } from './blocks.ts';
import { clock } from './clock.ts';
import { guestLine, namedGuests } from './guests.ts';
import { personLine } from './person-line.ts';
import { representationOf, seatsOf, servicesIn } from './served.ts';
import { servedRemark } from './served-items.ts';
import type { Setting } from './setting.ts';
import { attended, sittingsOf } from './sittings.ts';
import { absenteeLine } from './vote-block.ts';

/** Närvarolista: one list per body that sat, host body first, and last whoever else was there (AT7). */
export function attendancePart(setting: Setting): Part {
  const { meeting, locale } = setting;
  const bodies = attendingBodies(meeting).filter((body) => sittingsOf(meeting, body).length > 0);
  const unrepresented = bodies.length === 0 ? [] : representationOf(meeting, meeting.plan.body).unrepresented;
  const names = unrepresented.map((id) => principalIn(meeting.plan.roster, id)?.name ?? id);
  return {
    kind: 'attendance',
    heading: t(locale, 'minutes.attendance.heading'),
    lists: [...bodies.map((body) => bodyList(setting, body)), ...othersList(setting, bodies)],
    unrepresented:
      names.length === 0
        ? null
        : `${t(locale, 'minutes.attendance.unrepresented', { names: names.join(', ') })}.`,
  };
}

function bodyList(setting: Setting, body: BodyId): AttendanceList {
  const { meeting, locale } = setting;
  const present = membersPresent(meeting, body).map((person) => presentLine(setting, person, body));
  const waiting = holders(meeting, body, 'substitute').filter(
    (person) => attended(meeting, person, body) && !membersPresent(meeting, body).includes(person),
  );
  const officials = officialsAt(meeting, body);
  const groups: readonly AttendanceGroup[] = [
    { id: 'present', heading: presentHeading(setting, body), lines: present },
    { id: 'coOpted', heading: null, lines: coOptedLines(setting, body, true) },
    {
      id: 'not-serving',
      heading: t(locale, 'minutes.attendance.not-serving'),
      lines: waiting.map((person) => presentLine(setting, person, body)),
    },
    {
      id: 'officials',
      heading: t(locale, 'minutes.attendance.officials'),
      lines: officials.map((person) => officialLine(setting, person, body)),
    },
    { id: 'absent', heading: t(locale, 'minutes.attendance.absent'), lines: absentLines(setting, body) },
  ];
  return { groups: groups.filter(({ id, lines }) => id === 'present' || lines.length > 0) };
}

/** "Närvarande Samråd …", with the hours where the body sat for a part of the meeting. */
function presentHeading(setting: Setting, body: BodyId): string {
  const { meeting, locale } = setting;
  const name = bodyIn(meeting.plan.roster, body)?.name ?? body;
  const sittings = sittingsOf(meeting, body);
  const [first, last] = [sittings[0], sittings.at(-1)];
  const whole = sittings.length === meeting.sessions.filter(({ openedAt }) => openedAt !== null).length;
  if (whole || typeof first?.openedAt !== 'string' || typeof last?.closedAt !== 'string')
    return t(locale, 'minutes.attendance.present', { body: name });
  const dash = setting.style.rangeDash;
  const hours = `${clock(setting, first.openedAt)}${dash}${clock(setting, last.closedAt)}`.replaceAll(
    /[.:]00/g,
    '',
  );
  return t(locale, 'minutes.attendance.present.hours', { body: name, hours });
}

/** Ledamöter and tjänstgörande ersättare who were there: chair, vice chair, then the order of the seats. */
export function membersPresent(meeting: Meeting, body: BodyId): readonly PersonId[] {
  const services = servicesIn(meeting, body);
  const bySeat = seatsOf(meeting, body).flatMap(({ id }) => {
    const ordinary = ordinaryOf(meeting, id);
    const serving = services.filter(({ seat }) => seat === id).map(({ person }) => person);
    return ordinary === null ? serving : [ordinary, ...serving];
  });
  const rank = (person: PersonId): number => {
    const offices = meeting.plan.roster.presidencies.filter((p) => p.body === body && p.person === person);
    return offices.some(({ office }) => office === 'chair') ? 0 : offices.length > 0 ? 1 : 2;
  };
  const there = [...new Set(bySeat)].filter((person) => attended(meeting, person, body));
  return there.toSorted((a, b) => rank(a) - rank(b));
}

/** Tjänstepersoner who were there; somebody who supports several bodies stands in the first list alone. */
function officialsAt(meeting: Meeting, body: BodyId): readonly PersonId[] {
  const bodies = attendingBodies(meeting);
  const earlier = bodies.slice(0, bodies.indexOf(body));
  return holders(meeting, body, 'official')
    .filter((person) => attended(meeting, person, body))
    .filter((person) => !earlier.some((other) => capacityIn(meeting, person, other) === 'official'));
}

const presentLine = (setting: Setting, person: PersonId, body: BodyId): PersonLine =>
  personLine(setting, person, body, { remark: presenceRemark(setting, person, body) });

/** Anmärkning: when the person was away, and in what a substitute served. */
export function presenceRemark(setting: Setting, person: PersonId, body: BodyId): string | null {
  const remarks = [absenceRemark(setting, person, body), servedRemark(setting, person, body)];
  const said = remarks.filter((remark) => remark !== null);
  return said.length === 0 ? null : said.join(', ');
}

const holders = (meeting: Meeting, body: BodyId, kind: Mandate['kind']): readonly PersonId[] => [
  ...new Set(
    meeting.plan.roster.mandates
      .filter((mandate) => mandate.kind === kind && mandate.body === body)
      .map(({ person }) => person)
      .filter((person) => kind === 'coOpted' || capacityIn(meeting, person, body) === kind),
  ),
];

function absentLines(setting: Setting, body: BodyId): readonly PersonLine[] {
  const members = absentMembers(setting.meeting, body).map((absentee) => absenteeLine(setting, absentee));
  return [...members, ...coOptedLines(setting, body, false)];
}

function absentMembers(meeting: Meeting, body: BodyId): readonly Absentee[] {
  const served = new Set(servicesIn(meeting, body).map(({ seat }) => seat));
  const there = (person: PersonId) => attended(meeting, person, body);
  return absenteesOf(meeting, body, there, (seat) => served.has(seat));
}

/** Everybody under "Frånvarande" of the body's list. */
export const absentPersons = (meeting: Meeting, body: BodyId): readonly PersonId[] => [
  ...absentMembers(meeting, body).map(({ person }) => person),
  ...holders(meeting, body, 'coOpted').filter((person) => !attended(meeting, person, body)),
];

/** Whoever was there without a mandate in any of the bodies: presenters, and guests whom the secretary has named. */
function othersList(setting: Setting, bodies: readonly BodyId[]): readonly AttendanceList[] {
  const { meeting, locale } = setting;
  const lines = [
    ...otherPersons(meeting, bodies).map((person) =>
      personLine(setting, person, meeting.plan.body, { roles: [] }),
    ),
    ...namedGuests(meeting).map(guestLine),
  ];
  if (lines.length === 0) return [];
  return [{ groups: [{ id: 'others', heading: t(locale, 'minutes.attendance.others'), lines }] }];
}

export const otherPersons = (meeting: Meeting, bodies: readonly BodyId[]): readonly PersonId[] =>
  (Object.keys(meeting.attendance) as PersonId[])
    .filter((person) => bodies.every((body) => capacityIn(meeting, person, body) === null))
    .filter((person) => wasPresent(meeting, person));
