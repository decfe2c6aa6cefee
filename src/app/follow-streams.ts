import type { CollaborationId, MatterId, MeetingId } from '../domain/ids.ts';
import type { App } from './app.ts';
import { lookAfter } from './look-after.ts';
import type { MatterLists } from './matter-lists.ts';
import type { StreamName } from './ports.ts';

/** Something that follows meetings and matters and says or does what they lead to. */
export type Follower = {
  /** Under which name it is written down how far each stream was followed. */
  readonly name: string;
  /** Beginnings of the streams it follows. */
  readonly kinds: readonly ('meeting' | 'matter')[];
  /** Does what the stream leads to, all of it anew each time. False: there was nothing to follow in it. */
  readonly follow: (stream: Followed) => Promise<boolean>;
};

export type Followed =
  | { readonly kind: 'meeting'; readonly id: MeetingId }
  | { readonly kind: 'matter'; readonly id: MatterId };

export type FollowParts = {
  readonly app: Pick<App, 'matters' | 'onMeetingChanged'>;
  readonly lists: Pick<MatterLists, 'behind' | 'followed'>;
  /** Hears what went wrong; the stream is tried again when it next changes, and at the next start. */
  readonly onFault: (error: unknown) => void;
};

export type Following = {
  /** Resolves once nothing waits. */
  settled(): Promise<void>;
  close(): Promise<void>;
};

/** A meeting's presses are followed together. */
const meetingRestsMs = 1_000;

/**
 * Follows streams, one after another. What a follower does must change nothing when it is done again, for a stream that
 * was followed half-way when the server died is followed once more from its beginning: nothing is lost, nothing
 * doubled. How far each stream was followed is kept only to spare work.
 */
export function followStreams(
  { app, lists, onFault }: FollowParts,
  collaboration: CollaborationId,
  { name, kinds, follow }: Follower,
): Following {
  const one = async (stream: StreamName, version: number) => {
    if (await follow(named(stream))) await lists.followed(collaboration, name, stream, version);
  };
  const streams = lookAfter<StreamName>(
    (stream, version) => one(stream, version).catch(onFault),
    (stream) => (stream.startsWith('meeting:') ? meetingRestsMs : 0),
  );
  const next = (stream: StreamName, version: number) => {
    if (kinds.some((kind) => stream.startsWith(`${kind}:`))) streams.changed(stream, version);
  };

  const stops = [
    app.onMeetingChanged((where, id, version) => {
      if (where === collaboration) next(`meeting:${id}`, version);
    }),
    app.matters.onChanged((where, id, version) => {
      if (where === collaboration) next(`matter:${id}`, version);
    }),
  ];
  const caughtUp = lists
    .behind(collaboration, name)
    .then((behind) => behind.forEach(({ stream, version }) => next(stream, version)))
    .catch(onFault);
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

function named(stream: StreamName): Followed {
  const id = stream.slice(stream.indexOf(':') + 1);
  return stream.startsWith('meeting:')
    ? { kind: 'meeting', id: id as MeetingId }
    : { kind: 'matter', id: id as MatterId };
}
