import type { Meeting } from '../domain/meeting/state.ts';
import type { PersonId } from '../domain/ids.ts';
import { view } from '../domain/view.ts';
import type { MeetingView } from '../domain/view.ts';

/** How a meeting looks to one person: the only way a meeting leaves through the API. */
export const shownTo = (meeting: Meeting, person: PersonId): MeetingView =>
  view(meeting, { kind: 'person', person });

/**
 * The same as text, made once per (meeting as it stands, person): many tabs of one person share it. A meeting is
 * replaced, never changed, so its own identity is the key and old texts go with it.
 */
export function shownTexts(): (meeting: Meeting, person: PersonId) => string {
  const texts = new WeakMap<Meeting, Map<PersonId, string>>();
  return (meeting, person) => {
    const known = texts.get(meeting) ?? new Map<PersonId, string>();
    texts.set(meeting, known);
    const text = known.get(person) ?? JSON.stringify(shownTo(meeting, person));
    known.set(person, text);
    return text;
  };
}
