import type { CollaborationId, MeetingId } from '../domain/ids.ts';
import { evolve, noMeeting } from '../domain/meeting/evolve.ts';
import type { MeetingEvent } from '../domain/meeting/events.ts';
import { firstBroken } from './chain.ts';
import { meetingSummary } from './meeting-summary.ts';
import type { EventStore, Recorded, StreamName } from './ports.ts';

export type Adopted =
  | { readonly outcome: 'adopted'; readonly events: number }
  /** The very record is there already: nothing to do. */
  | { readonly outcome: 'already-here' }
  /** Another meeting has that name, or this one has gone on. */
  | { readonly outcome: 'name-taken' }
  | { readonly outcome: 'chain-broken'; readonly version: number };

/**
 * Takes a meeting that was exported into this record, event for event with its own hashes (TR5). Idempotent; nothing is
 * announced to any chat. Refuses a record whose chain doesn't hold, and never writes over a meeting that is here.
 */
export async function adoptMeeting(
  store: EventStore,
  collaboration: CollaborationId,
  meeting: MeetingId,
  events: readonly Recorded[],
): Promise<Adopted> {
  const stream: StreamName = `meeting:${meeting}`;
  const broken = events.length === 0 ? { version: 0 } : firstBroken(stream, events);
  if (broken !== null) return { outcome: 'chain-broken', version: broken.version };
  const state = events.reduce((before, { data }) => evolve(before, data as MeetingEvent), noMeeting);
  const summary = meetingSummary(state, events.length);
  const appended = await store.append({ collaboration, stream, expected: 0, events, chat: [], summary });
  if (appended.outcome === 'appended') return { outcome: 'adopted', events: events.length };
  const here = await store.read(collaboration, stream, 0);
  const same = here.length === events.length && here.at(-1)?.hash === events.at(-1)?.hash;
  return { outcome: same ? 'already-here' : 'name-taken' };
}
