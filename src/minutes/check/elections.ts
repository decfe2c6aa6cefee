import type { ElectionRecord } from '../record-shape.ts';
import type { Check } from './check-record.ts';
import { finding, placed } from './finding.ts';

/** An election that was counted says who was elected, and of those who got the same, that a lot decided (DE10). */
export const elections: Check = ({ elections: held = [] }) =>
  held
    .filter(({ phase }) => phase === 'closed')
    .flatMap((election) => {
      const { item, office, elected } = election;
      if (elected === null)
        return [finding('election-undeclared', placed(item, undefined), { item, office })];
      const tied = tiedAtBorder(election);
      return tied.length === 0 || election.byLot
        ? []
        : [finding('tie-without-lot', placed(item, undefined), { item, office, names: tied })];
    });

/** Those who got the same number, some of whom were elected and some not. */
function tiedAtBorder({ candidates, elected }: ElectionRecord): readonly string[] {
  const chosen = candidates.filter(({ name }) => elected?.includes(name) === true);
  const fewest = Math.min(...chosen.map(({ votes }) => votes ?? 0));
  const level = candidates.filter(({ votes }) => votes === fewest).map(({ name }) => name);
  return level.every((name) => elected?.includes(name) === true) ? [] : level;
}
