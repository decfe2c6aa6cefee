import type { Item } from '../domain/meeting/agenda.ts';
import type { Election } from '../domain/meeting/election.ts';
import { countsOf, electionsOf, namesOf } from './election-blocks.ts';
import type { ElectionRecord } from './record-shape.ts';
import type { Setting } from './setting.ts';

/** Elections as counts; nothing in a record tells who named whom, of open ones neither (DE11). */
export const electionRecords = ({ meeting }: Setting, item: Item): readonly ElectionRecord[] =>
  electionsOf(meeting, item).map((election) => electionRecord(item, election));

function electionRecord(item: Item, election: Election): ElectionRecord {
  const { office, places, secret, phase, cancelledFor, count, elected, candidates } = election;
  return {
    item: item.number,
    office,
    places,
    secret,
    phase,
    candidates:
      count === null ? candidates.map(({ name }) => ({ name, votes: null })) : countsOf(election, count),
    blank: count?.blank ?? null,
    voted: count?.voted.length ?? null,
    roll: election.roll.length,
    elected: elected === null ? null : namesOf(election, elected.candidates),
    byLot: elected?.byLot ?? false,
    cancelledFor,
  };
}
