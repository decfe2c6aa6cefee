import type { PrincipalId } from './ids.ts';
import type { Vote } from './meeting/state.ts';
import type { Choice } from './meeting/events.ts';

export type Tally = {
  readonly approve: number;
  readonly reject: number;
  readonly abstain: number;
  /** On the roll, no ballot when it closed. */
  readonly silent: number;
  readonly roll: number;
};

/** How one principal's members voted: alike, or split (DE5). */
export type PrincipalStance = Choice['id'] | 'split' | 'silent';

/** Röstetal per person. */
export function tally(vote: Vote): Tally {
  const count = (choice: Choice['id']) =>
    vote.roll.filter((entry) => vote.ballots[entry.seat]?.choice === choice).length;
  const [approve, reject, abstain] = [count('approve'), count('reject'), count('abstain')];
  const roll = vote.roll.length;
  return { approve, reject, abstain, silent: roll - approve - reject - abstain, roll };
}

/** Röstetal per huvudman, in the order principals stand on the roll. */
export function stances(vote: Vote): ReadonlyMap<PrincipalId, PrincipalStance> {
  const found = new Map<PrincipalId, PrincipalStance>();
  for (const entry of vote.roll) {
    if (entry.principal === null) continue;
    const stance = vote.ballots[entry.seat]?.choice ?? 'silent';
    const before = found.get(entry.principal);
    found.set(entry.principal, before === undefined || before === stance ? stance : 'split');
  }
  return found;
}

/** Bifallsandel against named denominators, since they differ (DE5): 0–1, null where there is nothing to divide by. */
export type Shares = {
  /** Of those who voted for or against. */
  readonly ofYesAndNo: number | null;
  /** Of everybody on the roll. */
  readonly ofRoll: number | null;
  /** Of all seats of the deciding body. */
  readonly ofSeats: number | null;
};

export function shares({ approve, reject, roll }: Tally, seats: number): Shares {
  const of = (denominator: number) => (denominator === 0 ? null : approve / denominator);
  return { ofYesAndNo: of(approve + reject), ofRoll: of(roll), ofSeats: of(seats) };
}
