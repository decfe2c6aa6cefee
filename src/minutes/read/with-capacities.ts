import type { BallotRecord } from '../record-shape.ts';
import type { KnownAttendance } from './read-shape.ts';

/**
 * Ballots of a voting list that marks no substitutes: who is one then stands in the attendance list alone. A list that
 * marks them is left as it is, for the check to compare.
 */
export function withCapacities<T extends BallotRecord>(
  ballots: readonly T[],
  attendance: readonly KnownAttendance[],
): readonly T[] {
  const marked = new Set(ballots.filter(({ capacity }) => capacity === 'substitute').map(({ item }) => item));
  return ballots.map((ballot) => {
    const entries = attendance.filter(({ person, present }) => person === ballot.person && present === true);
    const [entry] = entries;
    return marked.has(ballot.item) || entries.length !== 1 || entry?.capacity !== 'substitute'
      ? ballot
      : { ...ballot, capacity: 'substitute', servesFor: ballot.servesFor ?? entry.servesFor };
  });
}
