import type { BodyId, PersonId } from '../domain/ids.ts';
import type { Item } from '../domain/meeting/agenda.ts';
import { capacityIn } from '../domain/meeting/presence.ts';
import type { Meeting } from '../domain/meeting/state.ts';

/** Bodies that sit when an item is dealt with; of several, each has its own members. */
export function bodiesAt(meeting: Meeting, item: Item): readonly BodyId[] {
  const session = meeting.sessions.find(({ id }) => id === item.session);
  return session?.attending ?? [meeting.plan.body];
}

/** The body in which a person takes part in an item; the host body for somebody who has no mandate there. */
export const bodyOf = (meeting: Meeting, item: Item, person: PersonId): BodyId =>
  bodiesAt(meeting, item).find((body) => capacityIn(meeting, person, body) !== null) ?? meeting.plan.body;
