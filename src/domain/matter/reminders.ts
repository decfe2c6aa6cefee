import type { CivilDate, PrincipalId } from '../ids.ts';
import { adoptionState, isWaiting } from './adoption.ts';
import { addDays, daysBetween } from './days.ts';
import type { Recommendation } from './facts.ts';

/** Whom a reminder goes to: those who haven't decided. */
export const waitingOf = (recommendation: Recommendation): readonly PrincipalId[] =>
  recommendation.addressees.filter((principal) => isWaiting(adoptionState(recommendation, principal)));

/** The last day up to today that the schedule has; null before the first one, or when it is stopped. */
export function dueReminder({ reminders, withdrawnFor }: Recommendation, today: CivilDate): CivilDate | null {
  const { from, everyDays, stopped } = reminders;
  if (stopped || withdrawnFor !== null || today < from) return null;
  return addDays(from, Math.floor(daysBetween(from, today) / everyDays) * everyDays);
}

/** The next day after today that the schedule has; null when it is stopped or nobody waits. */
export function nextReminder(recommendation: Recommendation, today: CivilDate): CivilDate | null {
  const { from, everyDays, stopped } = recommendation.reminders;
  if (stopped || recommendation.withdrawnFor !== null || waitingOf(recommendation).length === 0) return null;
  if (today < from) return from;
  return addDays(dueReminder(recommendation, today) ?? from, everyDays);
}
