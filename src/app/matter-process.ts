import type { CollaborationId, MatterId, MeetingId } from '../domain/ids.ts';
import type { App } from './app.ts';
import { lookAfter } from './look-after.ts';
import { toldOfMeeting } from './matter-process/from-meeting.ts';
import { toldOfMatter } from './matter-process/from-matter.ts';
import type { MatterLists } from './matter-lists.ts';
import type { StreamName } from './ports.ts';

export type MatterProcessParts = {
  readonly app: Pick<App, 'execute' | 'meeting' | 'meetings' | 'matters' | 'onMeetingChanged'>;
  readonly lists: MatterLists;
  /** Hears what went wrong; the stream is tried again when it next changes, and at the next start. */
  readonly onFault: (error: unknown) => void;
};

export type MatterProcess = {
  /** Resolves once nothing waits. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

const name = 'matters';
/** Matters are told of a meeting's presses together. */
const meetingRestsMs = 1_000;

/**
 * Carries word between meetings and matters, and between matters (PI8, PI9). Everything it says is a command that
 * changes nothing when it is said again, so a stream that was followed half-way when the server died is followed once
 * more from its beginning: nothing is lost, nothing doubled. How far each stream was followed is kept only to spare work.
 */
export function matterProcess(parts: MatterProcessParts, collaboration: CollaborationId): MatterProcess {
  const follow = async (stream: StreamName, version: number) => {
    const told = await tell(parts, collaboration, stream);
    if (told) await parts.lists.followed(collaboration, name, stream, version);
  };
  const streams = lookAfter<StreamName>(
    (stream, version) => follow(stream, version).catch(parts.onFault),
    (stream) => (stream.startsWith('meeting:') ? meetingRestsMs : 0),
  );

  const stops = [
    parts.app.onMeetingChanged((where, id, version) => {
      if (where === collaboration) streams.changed(`meeting:${id}`, version);
    }),
    parts.app.matters.onChanged((where, id, version) => {
      if (where === collaboration) streams.changed(`matter:${id}`, version);
    }),
  ];
  const caughtUp = parts.lists
    .behind(collaboration, name)
    .then((behind) => behind.forEach(({ stream, version }) => streams.changed(stream, version)))
    .catch(parts.onFault);
  const settled = async () => {
    await caughtUp;
    await streams.settled();
  };
  return {
    settled,
    close: async () => {
      stops.forEach((stop) => stop());
      await settled();
    },
  };
}

/** True when there was anything to follow: a meeting without matters isn't written down at each of its events. */
async function tell(
  parts: MatterProcessParts,
  collaboration: CollaborationId,
  stream: StreamName,
): Promise<boolean> {
  const id = stream.slice(stream.indexOf(':') + 1);
  return stream.startsWith('meeting:')
    ? toldOfMeeting(parts, collaboration, id as MeetingId)
    : toldOfMatter(parts, collaboration, id as MatterId);
}
