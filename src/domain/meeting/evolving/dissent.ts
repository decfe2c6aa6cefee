import type { Meeting } from '../state.ts';
import { withReservation, type Of } from './change.ts';

/** Reservationer och protokollsanteckningar. */
export type DissentEvent = Of<
  'ReservationLodged' | 'ReservationReasoned' | 'ReservationWithdrawn' | 'NoteHandedIn' | 'NoteSigned'
>;

export function evolveDissent(meeting: Meeting, event: DissentEvent): Meeting {
  const { at } = event;
  switch (event.type) {
    case 'ReservationLodged':
      return lodged(meeting, event);
    case 'ReservationReasoned':
      return withReservation(meeting, event.reservation, (known) => ({
        text: event.text,
        late: event.late ?? known.late,
      }));
    case 'ReservationWithdrawn':
      return withReservation(meeting, event.reservation, { withdrawnAt: at });
    case 'NoteHandedIn':
      return handedIn(meeting, event);
    case 'NoteSigned':
      return noteSigned(meeting, event);
  }
}

function lodged(meeting: Meeting, event: Of<'ReservationLodged'>): Meeting {
  const { reservation: id, item, against, vote, person, text, enteredBy, at } = event;
  const late = event.late ?? null;
  const reservation = {
    id,
    item,
    against,
    vote,
    person,
    text,
    enteredBy,
    lodgedAt: at,
    withdrawnAt: null,
    late,
  };
  return { ...meeting, reservations: { ...meeting.reservations, [id]: reservation } };
}

function handedIn(meeting: Meeting, event: Of<'NoteHandedIn'>): Meeting {
  const { note: id, item, heading, sections, by, at } = event;
  const signers = event.signers.map((person) => ({ person, signedAt: null }));
  const note = { id, item, heading, sections, signers, by, at, late: event.late ?? null };
  return { ...meeting, notes: { ...meeting.notes, [id]: note } };
}

function noteSigned(meeting: Meeting, { note: id, person, at }: Of<'NoteSigned'>): Meeting {
  const note = meeting.notes[id];
  if (note === undefined) return meeting;
  const signers = note.signers.map((line) => (line.person === person ? { person, signedAt: at } : line));
  return { ...meeting, notes: { ...meeting.notes, [id]: { ...note, signers } } };
}
