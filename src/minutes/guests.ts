import type { PersonId } from '../domain/ids.ts';
import type { Guest, Interval } from '../domain/meeting/attendance.ts';
import { intervalsOf } from '../domain/meeting/presence.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import type { PersonLine } from './blocks.ts';

/** Guests in their own right whom the secretary has named, each once however many devices they came by (AT8). */
export function namedGuests(meeting: Meeting): readonly Guest[] {
  const named = guestsThere(meeting).filter((guest) => guest.named && guest.person === null);
  const key = ({ name, organisation }: Guest) => `${name}, ${organisation ?? ''}`;
  return named.filter((guest, place) => named.findIndex((other) => key(other) === key(guest)) === place);
}

/** How many are still unknown: they are printed nowhere. */
export const unnamedGuests = (meeting: Meeting): number =>
  guestsThere(meeting).filter(({ named }) => !named).length;

const guestsThere = (meeting: Meeting): readonly Guest[] =>
  Object.values(meeting.guests).filter((guest) => guestIntervals(meeting, guest).length > 0);

/** By the same rule as for everybody else (AT1). */
export function guestIntervals(meeting: Meeting, { id, reports }: Guest): readonly Interval[] {
  const alone = id as string as PersonId;
  return intervalsOf({ ...meeting, attendance: { [alone]: { reports } } }, alone);
}

export function guestLine({ id, name, organisation }: Guest): PersonLine {
  const text = organisation === null ? name : `${name}, ${organisation}`;
  return {
    person: id,
    name,
    party: null,
    affiliation: organisation,
    role: null,
    remark: null,
    statement: null,
    text,
  };
}
