import type { GuestId, PersonId } from '../../ids.ts';
import type { Guest, PresenceReport } from '../attendance.ts';
import { questionOf } from '../held.ts';
import type { Meeting } from '../state.ts';
import type { Of } from './change.ts';
import { ended } from './course.ts';

/** Who is there, who serves, who has the floor. */
export type AttendanceEvent = Of<
  | 'PresenceReported'
  | 'GuestReported'
  | 'GuestNamed'
  | 'AnswerHeld'
  | 'HeldAnswersSettled'
  | 'SubstituteCalled'
  | 'SubstituteReleased'
  | 'ServingEstablished'
  | 'FloorRequested'
  | 'FloorGiven'
  | 'FloorReleased'
>;

export function evolveAttendance(meeting: Meeting, event: AttendanceEvent): Meeting {
  const { at } = event;
  switch (event.type) {
    case 'PresenceReported': {
      const { person, present, source } = event;
      return reported(meeting, person, [{ source, present, at }]);
    }
    case 'GuestReported':
      return guestReported(meeting, event);
    case 'GuestNamed':
      return guestNamed(meeting, event);
    case 'AnswerHeld':
      return holding(meeting, event.guest, (held) => [
        ...held.filter((one) => questionOf(one) !== questionOf(event.held)),
        event.held,
      ]);
    case 'HeldAnswersSettled':
      return holding(meeting, event.guest, () => []);
    case 'SubstituteCalled':
      return substituteCalled(meeting, event);
    case 'SubstituteReleased': {
      const left = Object.entries(meeting.called).filter(([seat]) => seat !== event.seat);
      return { ...meeting, called: Object.fromEntries(left) };
    }
    case 'ServingEstablished':
      return { ...meeting, serving: event.serving };
    case 'FloorRequested':
      return { ...meeting, speakers: queued(meeting, { person: event.person, kind: event.kind, at }) };
    case 'FloorGiven':
      return floorGiven(meeting, event);
    case 'FloorReleased':
      return floorReleased(meeting, event);
  }
}

const reported = (meeting: Meeting, person: PersonId, fresh: readonly PresenceReport[]): Meeting => ({
  ...meeting,
  attendance: {
    ...meeting.attendance,
    [person]: { reports: [...(meeting.attendance[person]?.reports ?? []), ...fresh] },
  },
});

function holding(meeting: Meeting, id: GuestId, change: (held: Guest['held']) => Guest['held']): Meeting {
  const guest = meeting.guests[id];
  if (guest === undefined) return meeting;
  return { ...meeting, guests: { ...meeting.guests, [id]: { ...guest, held: change(guest.held) } } };
}

/** What comes of a guest who turned out to be in the register goes to that person. */
function guestReported(
  meeting: Meeting,
  { guest: id, name, present, source, at }: Of<'GuestReported'>,
): Meeting {
  const known = meeting.guests[id];
  const report = { source, present, at };
  const guest: Guest =
    known === undefined
      ? { id, name, organisation: null, person: null, named: false, reports: [report], held: [] }
      : { ...known, reports: [...known.reports, report] };
  const listed = { ...meeting, guests: { ...meeting.guests, [id]: guest } };
  return guest.person === null ? listed : reported(listed, guest.person, [report]);
}

function guestNamed(meeting: Meeting, { guest: id, name, organisation, person }: Of<'GuestNamed'>): Meeting {
  const known = meeting.guests[id];
  if (known === undefined) return meeting;
  const guests = { ...meeting.guests, [id]: { ...known, name, organisation, person, named: true } };
  const named = { ...meeting, guests };
  if (known.person === person) return named;
  const without = known.person === null ? named : unreported(named, known.person, known.reports);
  return person === null ? without : reported(without, person, known.reports);
}

/** Somebody taken for the wrong person: that person was told to be there, and wasn't. */
function unreported(meeting: Meeting, person: PersonId, wrong: readonly PresenceReport[]): Meeting {
  const reports = wrong.reduce<readonly PresenceReport[]>((left, one) => {
    const place = left.findIndex(
      ({ source, present, at }) => source === one.source && present === one.present && at === one.at,
    );
    return place < 0 ? left : left.toSpliced(place, 1);
  }, meeting.attendance[person]?.reports ?? []);
  return { ...meeting, attendance: { ...meeting.attendance, [person]: { reports } } };
}

function substituteCalled(meeting: Meeting, { seat, person, item }: Of<'SubstituteCalled'>): Meeting {
  if (item === undefined)
    return { ...meeting, called: { ...calledElsewhere(meeting, person), [seat]: person } };
  const forItem = { ...meeting.calledForItem[item], [seat]: person };
  return { ...meeting, calledForItem: { ...meeting.calledForItem, [item]: forItem } };
}

/** A substitute is called to one seat at a time: the one called to last. */
const calledElsewhere = ({ called }: Meeting, person: PersonId): Meeting['called'] =>
  Object.fromEntries(Object.entries(called).filter(([, who]) => who !== person));

function floorGiven(meeting: Meeting, { person, at }: Of<'FloorGiven'>): Meeting {
  const kind = meeting.speakers.find((speaker) => speaker.person === person)?.kind ?? 'speech';
  const speech = { person, kind, item: meeting.currentItem, from: at, to: null };
  return {
    ...meeting,
    speaking: person,
    speakers: without(meeting, person),
    speeches: [...ended(meeting.speeches, at), speech],
  };
}

function floorReleased(meeting: Meeting, { person, at }: Of<'FloorReleased'>): Meeting {
  const spoke = meeting.speaking === person;
  return {
    ...meeting,
    speaking: spoke ? null : meeting.speaking,
    speakers: without(meeting, person),
    speeches: spoke ? ended(meeting.speeches, at) : meeting.speeches,
  };
}

/** A point of order goes before speeches, a reply before speeches too, after points of order. */
function queued(meeting: Meeting, speaker: Meeting['speakers'][number]): Meeting['speakers'] {
  const rank = { 'point-of-order': 0, reply: 1, speech: 2 } as const;
  return [...meeting.speakers, speaker].toSorted((a, b) => rank[a.kind] - rank[b.kind]);
}

const without = (meeting: Meeting, person: PersonId): Meeting['speakers'] =>
  meeting.speakers.filter((speaker) => speaker.person !== person);
