import type { Instant } from '../ids.ts';
import { callOf, openRecommendations } from './stage.ts';
import type { Matter } from './state.ts';

/** Since when a matter stands where it stands: the last thing that moved it. */
export function sinceOf(matter: Matter): Instant {
  if (matter.end !== null) return matter.end.at;
  const call = callOf(matter);
  if (call !== null) return call.calledAt;
  const moves = [
    matter.steps.at(-1)?.from ?? matter.raisedAt,
    ...matter.hearings.flatMap(({ report }) => report?.decisions.map(({ at }) => at) ?? []),
    ...openRecommendations(matter).flatMap(({ at, answers }) => [
      at,
      ...Object.values(answers).flatMap((given) => given.map((answer) => answer.at)),
    ]),
  ];
  return moves.toSorted().at(-1) ?? matter.raisedAt;
}
