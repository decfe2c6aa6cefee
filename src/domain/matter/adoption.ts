import type { PrincipalId } from '../ids.ts';
import type { Answer, AnswerKind, Recommendation } from './facts.ts';

/** Where a recommendation stands with one principal. */
export type AdoptionState = AnswerKind | 'waiting';

/** "11 av 16 har antagit, 2 med ändringar, 3 väntar": derived, never kept (PI4). */
export type Adoption = {
  readonly of: number;
  readonly adopted: number;
  readonly changed: number;
  readonly rejected: number;
  /** Answered that it comes later. Part of `waiting`. */
  readonly later: number;
  /** Not decided yet. */
  readonly waiting: number;
};

/** The answer that counts: the last one. */
export const answerOf = ({ answers }: Recommendation, principal: PrincipalId): Answer | null =>
  answers[principal]?.at(-1) ?? null;

export const adoptionState = (recommendation: Recommendation, principal: PrincipalId): AdoptionState =>
  answerOf(recommendation, principal)?.answer ?? 'waiting';

/** Hasn't decided: silent, or decides later. */
export const isWaiting = (state: AdoptionState): boolean => state === 'waiting' || state === 'later';

export function adoptionOf(recommendation: Recommendation): Adoption {
  const states = recommendation.addressees.map((principal) => adoptionState(recommendation, principal));
  const count = (wanted: AdoptionState) => states.filter((state) => state === wanted).length;
  return {
    of: states.length,
    adopted: count('adopted'),
    changed: count('adopted-with-changes'),
    rejected: count('rejected'),
    later: count('later'),
    waiting: states.filter(isWaiting).length,
  };
}
