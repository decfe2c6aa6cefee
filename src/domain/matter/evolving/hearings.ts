import type { MatterEvent } from '../events.ts';
import type { Hearing } from '../facts.ts';

type HearingEvent = Extract<MatterEvent, { readonly type: 'MatterHeard' | 'CallEnded' }>;

/** What the meetings have told, after one more word from them. */
export const hearingsAfter = (hearings: readonly Hearing[], event: HearingEvent): readonly Hearing[] =>
  hearings.map((hearing) => {
    if (hearing.meeting !== event.meeting || hearing.item !== event.item) return hearing;
    return event.type === 'MatterHeard'
      ? { ...hearing, report: event.report, endedFor: null }
      : { ...hearing, endedFor: event.reason };
  });
