import { bodyIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import type { MeetingSummary } from './ports.ts';

/** The meeting as a row of the list. */
export function meetingSummary({ plan, phase }: Meeting, version: number): MeetingSummary {
  const bodyName = bodyIn(plan.roster, plan.body)?.name ?? plan.body;
  const { id: meeting, body, date, scheduledStart } = plan;
  return { meeting, body, bodyName, date, scheduledStart, phase, version };
}
