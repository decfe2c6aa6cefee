import { asId, type Instant, type SessionId } from '../domain/ids.ts';
import type { ItemPlan, Presenter } from '../domain/meeting/agenda.ts';
import type { MeetingPlan, SessionPlan } from '../domain/meeting/events.ts';
import type { Roster } from '../domain/structure/facts.ts';
import { instantAt, isTimeZone } from './local-time.ts';
import type { Lookup } from './lookup.ts';
import type { Path } from './places.ts';
import type { Script, ScriptItem, ScriptMeeting } from './script.ts';

/** The meeting as it is known before it opens. */
export function planOf({ collaboration, meeting }: Script, roster: Roster, lookup: Lookup): MeetingPlan {
  const zone = meeting['time-zone'];
  if (!isTimeZone(zone)) lookup.fault(['meeting', 'time-zone'], 'cli.fault.unknown-zone', { zone });
  const start = instantOf(meeting, meeting.start, ['meeting', 'start'], lookup);
  const end = instantOf(meeting, meeting.end, ['meeting', 'end'], lookup);
  if (end < start) lookup.fault(['meeting', 'end'], 'cli.fault.ends-before-start', {});
  return {
    id: asId(meeting.id),
    collaboration: asId(collaboration.id),
    body: lookup.body(meeting.body, ['meeting', 'body']),
    registryNumber: meeting['registry-number'] ?? null,
    date: meeting.date,
    timeZone: zone,
    place: meeting.place,
    scheduledStart: start,
    scheduledEnd: end,
    firstItemNumber: meeting['first-item-number'] ?? 1,
    sessions: sessionsOf(meeting, lookup),
    agenda: meeting.agenda.map((item, index) => itemOf(item, meeting, ['meeting', 'agenda', index], lookup)),
    roster,
  };
}

/** A clock time of the script as an instant; a time no clock shows is noted as a fault. */
export function instantOf(meeting: ScriptMeeting, text: string, path: Path, lookup: Lookup): Instant {
  const [date, time] = text.includes(' ') ? text.split(' ') : [meeting.date, text];
  const zone = meeting['time-zone'];
  if (date === undefined || time === undefined || !isTimeZone(zone)) return '';
  const instant = instantAt(date, time, zone);
  if (instant === null) lookup.fault(path, 'cli.fault.no-such-time', { date, time, zone });
  return instant ?? '';
}

const sessionsOf = ({ sessions }: ScriptMeeting, lookup: Lookup): readonly SessionPlan[] =>
  sessions.map(({ id, body, attending }, index) => {
    const path = ['meeting', 'sessions', index];
    return {
      id: asId(id),
      body: lookup.body(body, [...path, 'body']),
      attending: attending.map((name, place) => lookup.body(name, [...path, 'attending', place])),
    };
  });

/** One agenda item, from the agenda or added during the meeting. */
export function itemOf(item: ScriptItem, meeting: ScriptMeeting, path: Path, lookup: Lookup): ItemPlan {
  const { presenters = [], documents = [], deviation = null, matter } = item;
  return {
    id: asId(item.id),
    heading: item.heading,
    kind: item.kind ?? null,
    presenters: presenters.map((presenter, index) =>
      presenterOf(presenter, [...path, 'presenters', index], lookup),
    ),
    summary: item.summary ?? null,
    proposal: item.proposal ?? null,
    session: sessionOf(item, meeting, path, lookup),
    standing: item.standing ?? null,
    documents,
    deviation,
    matter: matter === undefined ? null : asId(matter),
  };
}

const sessionOf = (
  { session }: ScriptItem,
  { sessions }: ScriptMeeting,
  path: Path,
  lookup: Lookup,
): SessionId =>
  session === undefined ? asId(sessions[0]?.id ?? '') : lookup.session(session, [...path, 'session']);

function presenterOf(
  presenter: NonNullable<ScriptItem['presenters']>[number],
  path: Path,
  lookup: Lookup,
): Presenter {
  if (typeof presenter === 'string') return { text: presenter };
  const { text, person } = presenter;
  return person === undefined ? { text } : { text, person: lookup.person(person, [...path, 'person']) };
}
