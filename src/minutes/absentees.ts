import type { BodyId, PersonId, SeatId } from '../domain/ids.ts';
import { ordinaryOf } from '../domain/meeting/presence.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import type { Seat } from '../domain/structure/facts.ts';
import { seatsOf, substitutesOf } from './served.ts';

/** Somebody who was not there, and whether as a substitute whose turn it was. */
export type Absentee = { readonly person: PersonId; readonly body: BodyId; readonly inTurn: boolean };

/**
 * Frånvarande of a body, in the order of its seats: ordinary members who weren't there, and for each seat that
 * nobody served the substitute whose turn it was, if that one wasn't there either. Substitutes nobody needed are
 * not absent. One rule for the attendance list and the voting list; they differ in what "there" means.
 */
export function absenteesOf(
  meeting: Meeting,
  body: BodyId,
  there: (person: PersonId) => boolean,
  served: (seat: SeatId) => boolean,
): readonly Absentee[] {
  const listed = new Set<PersonId>();
  const inTurn = (seat: Seat): PersonId | undefined => {
    if (served(seat.id) || seat.principal === null) return undefined;
    return substitutesOf(meeting, body, seat.principal).find(
      (person) => !there(person) && !listed.has(person),
    );
  };
  const found: Absentee[] = [];
  const list = (person: PersonId, turn: boolean) => {
    listed.add(person);
    found.push({ person, body, inTurn: turn });
  };
  for (const seat of seatsOf(meeting, body)) {
    const ordinary = ordinaryOf(meeting, seat.id);
    const substitute = inTurn(seat);
    if (ordinary !== null && !there(ordinary) && !listed.has(ordinary)) list(ordinary, false);
    if (substitute !== undefined) list(substitute, true);
  }
  return found;
}
