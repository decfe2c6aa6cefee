import type { CivilDate, PrincipalId } from '../ids.ts';
import { adoptionState, answerOf, isWaiting } from './adoption.ts';
import { addDays, daysBetween } from './days.ts';
import type { Recommendation } from './facts.ts';
import { openRecommendations } from './stage.ts';
import type { Matter } from './state.ts';

/** Those who haven't decided. */
export const waitingOf = (recommendation: Recommendation): readonly PrincipalId[] =>
  recommendation.addressees.filter((principal) => isWaiting(adoptionState(recommendation, principal)));

/** Of those, whom to remind on a day: not who has said that it comes later, before the day that they said. */
export const remindedOn = (recommendation: Recommendation, today: CivilDate): readonly PrincipalId[] =>
  waitingOf(recommendation).filter((principal) => {
    const expected = answerOf(recommendation, principal)?.decidedOn ?? null;
    return expected === null || expected <= today;
  });

/** The last day up to today that the schedule has; null before the first one, or when it is stopped. */
export function dueReminder({ reminders, withdrawnFor }: Recommendation, today: CivilDate): CivilDate | null {
  const { from, everyDays, stopped } = reminders;
  if (stopped || withdrawnFor !== null || today < from) return null;
  return addDays(from, Math.floor(daysBetween(from, today) / everyDays) * everyDays);
}

/** The day of the schedule whose reminders are to go out now: the last one up to today, if none went out for it. */
export function dueWave(recommendation: Recommendation, today: CivilDate): CivilDate | null {
  const due = dueReminder(recommendation, today);
  if (due === null || remindedOn(recommendation, today).length === 0) return null;
  return recommendation.wave !== null && recommendation.wave >= due ? null : due;
}

/** Reminders of a recommendation that are to go out, and the day of the schedule that they are for. */
export type DueReminder = { readonly recommendation: Recommendation; readonly wave: CivilDate };

/** What is to be reminded of in a matter now; nothing once it has ended. */
export const dueReminders = (matter: Matter, today: CivilDate): readonly DueReminder[] =>
  matter.end !== null
    ? []
    : openRecommendations(matter).flatMap((recommendation) => {
        const wave = dueWave(recommendation, today);
        return wave === null ? [] : [{ recommendation, wave }];
      });

/** The next day that reminders go out, today if they haven't yet; null when it is stopped or nobody waits. */
export function nextReminder(recommendation: Recommendation, today: CivilDate): CivilDate | null {
  const { from, everyDays, stopped } = recommendation.reminders;
  if (stopped || recommendation.withdrawnFor !== null || waitingOf(recommendation).length === 0) return null;
  if (today < from) return from;
  if (dueWave(recommendation, today) !== null) return today;
  return addDays(dueReminder(recommendation, today) ?? from, everyDays);
}
