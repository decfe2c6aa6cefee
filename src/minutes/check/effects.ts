import type { Check } from './check-record.ts';
import { finding, placed } from './finding.ts';

/** A decision item says what was decided, and a vote says what came of it, unless it is said that nothing did. */
export const effects: Check = ({ items, votes }) => [
  ...items
    .filter(
      ({ kind, status, outcomes, decisions }) =>
        kind === 'decision' && status === 'closed' && outcomes.length + decisions.length === 0,
    )
    .filter(({ number }) => !votes.some(({ item, effect }) => item === number && effect === 'none'))
    .map(({ number, heading, line }) =>
      finding('no-outcome', placed(number, line), { item: number, heading }),
    ),
  ...votes
    .filter(({ phase, effect }) => phase === 'closed' && effect === 'undeclared')
    .map(({ item, line, between }) =>
      finding(between === undefined ? 'no-effect' : 'positions-undeclared', placed(item, line), { item }),
    ),
];
