import type { Election } from './meeting/election.ts';
import { ranking } from './meeting/rules/elections.ts';
import type { Meeting } from './meeting/state.ts';
import type { Sight } from './sight.ts';
import type { ElectionView } from './view.ts';
import { rollLine } from './view-item.ts';

/** An election as the viewer may see it. Who named whom is in no view, also of an open one while it runs (AU3). */
export function electionView(meeting: Meeting, election: Election, sight: Sight): ElectionView {
  const { id, office, places, secret, phase, openedAt, closedAt, roll, ballots } = election;
  const mine = roll.find(({ person }) => person === sight.person);
  const own = mine === undefined ? undefined : ballots[mine.seat];
  const voted = votedIn(election);
  const missing = roll.filter(({ seat }) => !voted.has(seat));
  return {
    id,
    office,
    places,
    candidates: election.candidates.map((candidate) => ({ id: candidate.id, name: candidate.name })),
    secret,
    phase,
    openedAt,
    closedAt,
    rollSize: roll.length,
    answered: roll.length - missing.length,
    waitingFor: sight.runs ? missing.map((entry) => rollLine(meeting, entry)) : [],
    result: resultOf(election),
    elected: electedOf(election),
    asked: mine !== undefined,
    voted: mine !== undefined && voted.has(mine.seat),
    mine: own === undefined ? null : { candidates: own.candidates, at: own.at },
  };
}

/** Seats that have voted: open ballots by themselves, papers as the box tells, or as it was counted. */
export const votedIn = ({ secret, count, papersFrom, ballots }: Election): ReadonlySet<string> =>
  new Set(secret ? (count?.voted ?? papersFrom) : Object.keys(ballots));

/** How many papers lie in boxes that are open. */
export const papersIn = ({ elections }: Meeting): number =>
  Object.values(elections).reduce((papers, { papersFrom }) => papers + papersFrom.length, 0);

function resultOf(election: Election): ElectionView['result'] {
  const { count, candidates } = election;
  if (count === null) return null;
  const lines = candidates
    .map(({ id, name }) => ({ id, name, votes: count.counts[id] ?? 0 }))
    .toSorted((a, b) => b.votes - a.votes);
  return { lines, blank: count.blank, voted: count.voted.length, ...ranking(election, count) };
}

function electedOf({ elected, candidates }: Election): ElectionView['elected'] {
  if (elected === null) return null;
  const names = elected.candidates.map((id) => candidates.find((known) => known.id === id)?.name ?? id);
  return { names, byLot: elected.byLot };
}
