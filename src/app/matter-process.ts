import type { CollaborationId } from '../domain/ids.ts';
import type { App } from './app.ts';
import { followStreams, type Following } from './follow-streams.ts';
import { toldOfMeeting } from './matter-process/from-meeting.ts';
import { toldOfMatter } from './matter-process/from-matter.ts';
import type { MatterLists } from './matter-lists.ts';

export type MatterProcessParts = {
  readonly app: Pick<App, 'execute' | 'meeting' | 'meetings' | 'matters' | 'onMeetingChanged'>;
  readonly lists: MatterLists;
  /** Hears what went wrong; the stream is tried again when it next changes, and at the next start. */
  readonly onFault: (error: unknown) => void;
};

export type MatterProcess = Following;

/**
 * Carries word between meetings and matters, and between matters (PI8, PI9). Everything it says is a command that
 * changes nothing when it is said again.
 */
export const matterProcess = (parts: MatterProcessParts, collaboration: CollaborationId): MatterProcess =>
  followStreams(parts, collaboration, {
    name: 'matters',
    kinds: ['meeting', 'matter'],
    // A meeting without matters isn't written down at each of its events.
    follow: (stream) =>
      stream.kind === 'meeting'
        ? toldOfMeeting(parts, collaboration, stream.id)
        : toldOfMatter(parts, collaboration, stream.id),
  });
