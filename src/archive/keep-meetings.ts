import type { App } from '../app/app.ts';
import type { Archive, Clock } from '../app/ports.ts';
import type { CollaborationId, MeetingId } from '../domain/ids.ts';
import { readMinutes } from '../minutes/read/read-minutes.ts';
import { renderMinutes } from '../minutes/render.ts';
import { archivedDocument } from './archived-document.ts';

export type MeetingsKept = {
  readonly app: Pick<App, 'meeting' | 'onMeetingChanged'>;
  readonly archive: Archive;
  readonly clock: Clock;
  /** Hears what went wrong; the meeting is tried again when it next changes, and at the next start. */
  readonly onFault: (error: unknown) => void;
};

/**
 * Keeps the minutes of finished meetings in the archive: those that were finished before, and each from its closing on,
 * again whenever they change. Resolves `close` once what is under way is done.
 */
export function keepMeetings(
  parts: MeetingsKept,
  collaboration: CollaborationId,
): { readonly caughtUp: Promise<void>; close(): Promise<void> } {
  let work: Promise<void> = Promise.resolve();
  const waiting = new Set<MeetingId>();
  const next = (id: MeetingId) => {
    // Changes that come while one waits are in it already.
    if (waiting.has(id)) return;
    waiting.add(id);
    work = work.then(async () => {
      waiting.delete(id);
      await keepMeeting(parts, collaboration, id).catch(parts.onFault);
    });
  };
  const stop = parts.app.onMeetingChanged((where, id) => {
    if (where === collaboration) next(id);
  });
  const caughtUp = parts.archive
    .meetingsBehind(collaboration)
    .then(async (meetings) => {
      for (const meeting of meetings) next(meeting);
      await work;
    })
    .catch(parts.onFault);
  return {
    caughtUp,
    close: async () => {
      stop();
      await caughtUp;
      await work;
    },
  };
}

async function keepMeeting(
  { app, archive, clock }: MeetingsKept,
  collaboration: CollaborationId,
  id: MeetingId,
): Promise<void> {
  const meeting = await app.meeting(collaboration, id);
  if (meeting?.phase !== 'closed') return;
  const text = renderMinutes(meeting, 'txt');
  const { roster } = meeting.plan;
  const origin = { id: `meeting-${id}`, meeting: id, file: null, addedAt: clock(), addedBy: null };
  await archive.keep(collaboration, archivedDocument(origin, text, readMinutes(text), roster));
}
