import type { CivilDate } from '../ids.ts';
import { adoptionOf } from './adoption.ts';
import type { Assignment, Recommendation } from './facts.ts';
import { openRecommendations } from './stage.ts';
import type { Matter } from './state.ts';

/** Some principal waits past the day that was asked for. */
export const isLate = (recommendation: Recommendation, today: CivilDate): boolean =>
  recommendation.wantedBy !== null &&
  recommendation.wantedBy < today &&
  adoptionOf(recommendation).waiting > 0;

export const isAssignmentLate = ({ due, endedAt }: Assignment, today: CivilDate): boolean =>
  endedAt === null && due !== null && due < today;

/** The earliest day by which something is asked for that hasn't come; null when nothing is. */
export function firstWanted(matter: Matter): CivilDate | null {
  if (matter.end !== null) return null;
  const asked = openRecommendations(matter)
    .filter((one) => adoptionOf(one).waiting > 0)
    .map(({ wantedBy }) => wantedBy);
  const due = Object.values(matter.assignments)
    .filter(({ endedAt }) => endedAt === null)
    .map((one) => one.due);
  return [...asked, ...due].filter((day) => day !== null).toSorted()[0] ?? null;
}

export function isOverdue(matter: Matter, today: CivilDate): boolean {
  const first = firstWanted(matter);
  return first !== null && first < today;
}
