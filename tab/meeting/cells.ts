import type { ConsensusAnswer } from '../../src/domain/meeting/events.ts';
import type { MeetingView, PrincipalCell, RoundView, VoteView } from '../../src/domain/view.ts';

/** How a principal stands in what is shown; each has a shape, a colour and a word. */
export type CellTone =
  | 'represented'
  | 'partly'
  | 'unrepresented'
  | 'waiting'
  | 'answered'
  | ConsensusAnswer
  | 'approve'
  | 'reject'
  | 'abstain'
  | 'silent'
  | 'split';

export type Cell = { readonly principal: PrincipalCell; readonly tone: CellTone };

/** What the grid of principals tells about. */
export type CellSubject = 'representation' | 'round' | 'vote';

/** One cell per principal, always in the same order. */
export function cellsOf(view: MeetingView, subject: CellSubject): readonly Cell[] {
  return view.representation.principals.map((principal) => ({
    principal,
    tone: toneOf(view, principal, subject),
  }));
}

function toneOf(view: MeetingView, principal: PrincipalCell, subject: CellSubject): CellTone {
  const { round, vote } = view.current ?? { round: null, vote: null };
  if (principal.served === 0) return 'unrepresented';
  if (subject === 'round' && round !== null) return inRound(round, principal);
  if (subject === 'vote' && vote !== null) return inVote(vote, principal);
  return principal.served < principal.seats ? 'partly' : 'represented';
}

const inRound = (round: RoundView, { id }: PrincipalCell): CellTone => round.byPrincipal[id] ?? 'waiting';

function inVote(vote: VoteView, { id }: PrincipalCell): CellTone {
  if (vote.stances !== null) return vote.stances[id] ?? 'unrepresented';
  return vote.waitingFor.some((line) => line.principalId === id) ? 'waiting' : 'answered';
}
