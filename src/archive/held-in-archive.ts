import type { ArchivedDocument } from '../app/ports.ts';
import type { Held } from '../domain/follow-up/held.ts';
import type { PrincipalId } from '../domain/ids.ts';
import type { Roster } from '../domain/structure/facts.ts';
import type { ReadMinutes } from '../minutes/read/read-shape.ts';

/**
 * What older minutes tell follow-up, where it is certain (FU1): a body and a day that are known, and an attendance list
 * in which every member who was there belongs to a principal of that day. Null otherwise; nothing is guessed.
 */
export function heldInArchive(document: ArchivedDocument, roster: Roster): Held | null {
  const { body: named, date, meeting, title } = document;
  const body = roster.bodies.find(({ name, shortName }) => name === named || shortName === named);
  if (body === undefined || date === null || meeting !== null) return null;
  const { attendance, items } = document.record as ReadMinutes;
  const there = attendance.filter(
    ({ present, capacity, serves }) =>
      present === true && (capacity === 'ordinary' || (capacity === 'substitute' && serves === true)),
  );
  const represented = there.map(({ principal }) => principalNamed(roster, principal));
  if (represented.length === 0 || represented.includes(null)) return null;
  const seated = roster.seats.filter((seat) => seat.body === body.id).map(({ principal }) => principal);
  return {
    meeting: null,
    title,
    body: body.id,
    date,
    represented: [...new Set(represented.filter((one) => one !== null))],
    seated: [...new Set(seated.filter((one) => one !== null))],
    served: [],
    outcomes: [],
    items: items.length,
  };
}

const principalNamed = ({ principals }: Roster, name: string | null): PrincipalId | null =>
  principals.find((one) => one.name === name || one.shortName === name)?.id ?? null;
