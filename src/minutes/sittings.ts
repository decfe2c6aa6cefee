import type { BodyId, Instant, PersonId } from '../domain/ids.ts';
import type { Item } from '../domain/meeting/agenda.ts';
import type { Interval } from '../domain/meeting/attendance.ts';
import { intervalsOf } from '../domain/meeting/presence.ts';
import type { Meeting, Session } from '../domain/meeting/state.ts';
import { servicesIn } from './served.ts';

/** The sessions held, so far, at which the body's attendance is kept, in order. */
export const sittingsOf = (meeting: Meeting, body: BodyId): readonly Session[] =>
  meeting.sessions.filter(({ openedAt, attending }) => openedAt !== null && attending.includes(body));

/** Items dealt with at the body's sessions, in the order they were opened. */
export function itemsBefore(meeting: Meeting, body: BodyId): readonly Opened[] {
  const sessions = sittingsOf(meeting, body).map(({ id }) => id);
  return meeting.agenda
    .filter((item): item is Opened => item.openedAt !== null && sessions.includes(item.session))
    .toSorted((a, b) => (a.openedAt < b.openedAt ? -1 : a.openedAt > b.openedAt ? 1 : 0));
}

export type Opened = Item & { readonly openedAt: Instant };

/**
 * Was the person there at some time of the body's sessions? Whoever served a seat was, whatever the intervals say:
 * nobody is both on a roll and absent (AT6).
 */
export const attended = (meeting: Meeting, person: PersonId, body: BodyId): boolean =>
  servicesIn(meeting, body).some((service) => service.person === person) ||
  sittingsOf(meeting, body).some((session) =>
    intervalsOf(meeting, person).some((interval) =>
      touches(interval, session.openedAt ?? '', session.closedAt),
    ),
  );

/** Was the person there at the instant? */
export const presentAt = (meeting: Meeting, person: PersonId, at: Instant): boolean =>
  intervalsOf(meeting, person).some((interval) => touches(interval, at, at));

/** Does a half-open interval share an instant with a span? A span of no length is the instant itself. */
export const touches = ({ from, to }: Interval, start: Instant, end: Instant | null): boolean =>
  (to === null || to > start) && (end === null || from < end || from <= start);
