import type { App } from '../app/app.ts';
import { lookAfter } from '../app/look-after.ts';
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

/** Nobody looks for minutes sooner than that after the meeting closed. */
const restMs = 5_000;

/**
 * Keeps the minutes of finished meetings in the archive: those that were finished before, and each from its closing on,
 * again whenever they change. Resolves `close` once what is under way is done.
 */
export function keepMeetings(
  parts: MeetingsKept,
  collaboration: CollaborationId,
): { readonly caughtUp: Promise<void>; close(): Promise<void> } {
  const meetings = lookAfter<MeetingId>(
    (id) => keepMeeting(parts, collaboration, id).catch(parts.onFault),
    () => restMs,
  );
  const stop = parts.app.onMeetingChanged((where, id, version) => {
    if (where === collaboration) meetings.changed(id, version);
  });
  const caughtUp = parts.archive
    .meetingsBehind(collaboration)
    .then(async (behind) => {
      for (const id of behind) meetings.changed(id, 0);
      await meetings.settled();
    })
    .catch(parts.onFault);
  return {
    caughtUp,
    close: async () => {
      stop();
      await caughtUp;
      await meetings.settled();
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
