import type { Check } from './check-record.ts';
import { finding, placed } from './finding.ts';

const choices = ['approve', 'reject', 'abstain'] as const;

/** The count that is printed against the names below it. */
export const tallies: Check = ({ votes, ballots }) =>
  votes.flatMap(({ item, tally, line, choices: labels }) => {
    const own = ballots.filter((ballot) => ballot.item === item);
    const several = votes.filter((vote) => vote.item === item && vote.phase === 'closed').length > 1;
    if (tally === null || own.length === 0 || several) return [];
    return choices.flatMap((choice) => {
      const counted = own.filter((ballot) => ballot.choice === choice).length;
      const label = labels.find(({ id }) => id === choice)?.label ?? choice;
      return counted === tally[choice]
        ? []
        : [
            finding('tally-differs', placed(item, line), {
              item,
              choice: label,
              printed: tally[choice],
              counted,
            }),
          ];
    });
  });
