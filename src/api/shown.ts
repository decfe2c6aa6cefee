import type { Meeting } from '../domain/meeting/state.ts';
import type { PersonId } from '../domain/ids.ts';
import { view } from '../domain/view.ts';
import type { MeetingView } from '../domain/view.ts';
import { markOf, markText } from './mark.ts';

/** How a meeting looks to one person: the only way a meeting leaves through the API. */
export const shownTo = (meeting: Meeting, person: PersonId): MeetingView =>
  view(meeting, { kind: 'person', person });

/**
 * The same as a server-sent event, in bytes, made once per (meeting as it stands, person): many tabs of one person share
 * it, and none is encoded anew. A meeting is replaced, never changed, so its own identity is the key and old events go
 * with it.
 */
export function shownEvents(): (meeting: Meeting, person: PersonId) => Buffer {
  const events = new WeakMap<Meeting, Map<PersonId, Buffer>>();
  return (meeting, person) => {
    const known = events.get(meeting) ?? new Map<PersonId, Buffer>();
    events.set(meeting, known);
    const event = known.get(person) ?? Buffer.from(eventOf(meeting, person));
    known.set(person, event);
    return event;
  };
}

const eventOf = (meeting: Meeting, person: PersonId): string =>
  `id: ${markText(markOf(meeting))}\nevent: view\ndata: ${JSON.stringify(shownTo(meeting, person))}\n\n`;
