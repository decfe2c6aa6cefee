import type { CollaborationId } from '../domain/ids.ts';
import type { ChatStore, Clock } from './ports.ts';

/** Something that is to be looked at now and then, and finds out by itself what is due. Idempotent. */
export type DueJob = {
  /** At any hour, or from the morning on: nobody is woken by a reminder. */
  readonly when: 'always' | 'by-day';
  run(): Promise<unknown>;
};

export type DueWorkParts = {
  readonly collaboration: CollaborationId;
  readonly exclusively: ChatStore['exclusively'];
  readonly clock: Clock;
  readonly jobs: readonly DueJob[];
  /** Hears of a job that failed; it is tried again at the next look. */
  readonly onFault: (error: unknown) => void;
};

/** From this hour, in Sweden, until midnight. */
const morning = 8;

const hours = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  hour: 'numeric',
  hourCycle: 'h23',
});
const hourAt = (at: string): number => Number(hours.format(new Date(at)));

/**
 * One look at everything that time brings about. Of several instances one works at a time; what is due is read from the
 * record and the store, so that nothing is lost to a restart or a day's standstill, and nothing done twice.
 */
export const lookAtDueWork = (parts: DueWorkParts): Promise<boolean> =>
  parts.exclusively(`clock/${parts.collaboration}`, async () => {
    for (const job of parts.jobs) {
      if (job.when === 'by-day' && hourAt(parts.clock()) < morning) continue;
      await job.run().catch(parts.onFault);
    }
  });
