import type { ItemId, PersonId, SeatId } from '../../src/domain/ids.ts';
import type { AttendanceLine, MeetingView } from '../../src/domain/view.ts';

/**
 * Who could take the seat of somebody with a conflict of interest, for that item: substitutes of the same principal in
 * the same body who are here, serve no seat and have no conflict themselves. Null where the person holds no seat.
 */
export function substitutesFor(
  { attendance, agenda }: MeetingView,
  person: PersonId,
  item: ItemId,
): { readonly seat: SeatId; readonly substitutes: readonly AttendanceLine[] } | null {
  const member = attendance.find((line) => line.person === person && line.class === 'ordinary');
  if (member?.seat == null) return null;
  const conflicted = new Set(
    agenda.find(({ id }) => id === item)?.conflicts.map((conflict) => conflict.person) ?? [],
  );
  const substitutes = attendance.filter(
    (line) =>
      line.class === 'substitute' &&
      line.body === member.body &&
      line.principal === member.principal &&
      line.present &&
      !line.serves &&
      !conflicted.has(line.person),
  );
  return { seat: member.seat, substitutes };
}

/** The seat that a serving substitute serves, found by whom they serve for; null where the seat is vacant. */
export const servedSeat = ({ attendance }: MeetingView, line: AttendanceLine): SeatId | null =>
  line.servesFor === null
    ? null
    : (attendance.find(
        (other) => other.class === 'ordinary' && other.body === line.body && other.name === line.servesFor,
      )?.seat ?? null);
