import type { BodyId, PersonId } from '../domain/ids.ts';
import type { Guest } from '../domain/meeting/attendance.ts';
import { attendingBodies, capacityIn, intervalsOf, ordinaryOf } from '../domain/meeting/presence.ts';
import { bodyIn, nameIn, personIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { absentPersons, membersPresent, otherPersons, presenceRemark } from './attendance-part.ts';
import { guestIntervals, namedGuests } from './guests.ts';
import type { AttendanceRecord } from './record-shape.ts';
import { namedIn } from './record-votes.ts';
import { servicesIn } from './served.ts';
import type { Setting } from './setting.ts';
import { attended, sittingsOf } from './sittings.ts';

/** Everybody the attendance lists print, in the same order, one line per body. */
export function attendanceRecord(setting: Setting): readonly AttendanceRecord[] {
  const { meeting } = setting;
  const bodies = attendingBodies(meeting).filter((body) => sittingsOf(meeting, body).length > 0);
  return [
    ...bodies.flatMap((body) => {
      const present = [...new Set([...membersPresent(meeting, body), ...others(meeting, body)])];
      return [
        ...present.map((person) => line(setting, person, body, true)),
        ...absentPersons(meeting, body).map((person) => line(setting, person, body, false)),
      ];
    }),
    ...otherPersons(meeting, bodies).map((person) => line(setting, person, meeting.plan.body, true)),
    ...namedGuests(meeting).map((guest) => guestRecord(meeting, guest)),
  ];
}

const guestRecord = (meeting: Meeting, guest: Guest): AttendanceRecord => ({
  body: bodyIn(meeting.plan.roster, meeting.plan.body)?.name ?? meeting.plan.body,
  person: guest.name,
  party: null,
  principal: null,
  organisation: guest.organisation,
  capacity: 'other',
  serves: false,
  servesFor: null,
  present: true,
  remark: null,
  intervals: guestIntervals(meeting, guest),
});

/** Adjungerade, officials and substitutes who did not serve. */
const others = (meeting: Meeting, body: BodyId): readonly PersonId[] =>
  (['coOpted', 'substitute', 'official'] as const).flatMap((kind) =>
    meeting.plan.roster.mandates
      .filter((mandate) => mandate.body === body && mandate.kind === kind)
      .map(({ person }) => person)
      .filter((person) => attended(meeting, person, body)),
  );

function line(setting: Setting, person: PersonId, body: BodyId, present: boolean): AttendanceRecord {
  const { meeting } = setting;
  const { roster } = meeting.plan;
  const capacity = capacityIn(meeting, person, body) ?? 'other';
  const services = servicesIn(meeting, body).filter((service) => service.person === person);
  const own = services[0]?.seat;
  const ordinary = own === undefined ? null : ordinaryOf(meeting, own);
  return {
    body: bodyIn(roster, body)?.name ?? body,
    ...namedIn(meeting, person, body),
    organisation: personIn(roster, person)?.organisation ?? null,
    capacity,
    serves: services.length > 0,
    servesFor: ordinary === null || ordinary === person ? null : nameIn(roster, ordinary),
    present,
    remark: present ? presenceRemark(setting, person, body) : null,
    intervals: intervalsOf(meeting, person),
  };
}
