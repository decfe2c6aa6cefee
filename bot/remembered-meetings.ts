import type { CollaborationId, MeetingId } from '../src/domain/ids.ts';
import type { Meeting } from '../src/domain/meeting/state.ts';

/** The states of meetings last shown, so that a refresh has something good to show while the database is away. */
export type RememberedMeetings = {
  keep(meeting: Meeting): void;
  recall(collaboration: CollaborationId, id: MeetingId): Meeting | null;
};

/** Keeps at most `limit` meetings, those shown longest ago go first. */
export function rememberedMeetings(limit: number): RememberedMeetings {
  const kept = new Map<string, Meeting>();
  const keyOf = (collaboration: string, id: string) => `${collaboration}/${id}`;
  return {
    keep(meeting) {
      const key = keyOf(meeting.plan.collaboration, meeting.plan.id);
      kept.delete(key);
      kept.set(key, meeting);
      const oldest = kept.keys().next();
      if (kept.size > limit && oldest.done !== true) kept.delete(oldest.value);
    },
    recall: (collaboration, id) => kept.get(keyOf(collaboration, id)) ?? null,
  };
}
