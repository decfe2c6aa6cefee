import { accept, refuse, type Result } from '../../result.ts';
import type { Context, MeetingCommand } from '../commands.ts';
import type { MeetingEvent, MeetingPlan } from '../events.ts';
import { nameIn, personIn } from '../roster.ts';
import type { Meeting } from '../state.ts';
import { currentItem } from '../items.ts';
import { isPresent, sessionOf } from '../presence.ts';

type Ask<Type extends MeetingCommand['type']> = Extract<MeetingCommand, { type: Type }>;
type Decision = Result<readonly MeetingEvent[]>;

export const prepareMeeting = (
  meeting: Meeting,
  { plan }: Ask<'PrepareMeeting'>,
  { at }: Context,
): Decision =>
  meeting.phase === 'unprepared'
    ? (planRefusal(plan) ?? accept([{ type: 'MeetingPrepared', at, plan }]))
    : refuse({ code: 'meeting-already-prepared' });

/** A plan that couldn't be held: it ends before it begins, or its items stand twice or in no session. */
function planRefusal({ scheduledStart, scheduledEnd, sessions, agenda }: MeetingPlan): Result<never> | null {
  if (scheduledStart >= scheduledEnd) return refuse({ code: 'times-backwards' });
  const homeless = agenda.some(({ session }) => !sessions.some(({ id }) => id === session));
  if (sessions.length === 0 || homeless) return refuse({ code: 'session-not-found' });
  const twice = agenda.find(({ id }, index) => agenda.findIndex((item) => item.id === id) < index);
  return twice === undefined ? null : refuse({ code: 'item-already-exists', item: twice.id });
}

/** Whoever opens presides; the first session opens with it. */
export function openMeeting(meeting: Meeting, { actor, at }: Context): Decision {
  if (meeting.phase === 'closed') return refuse({ code: 'meeting-closed' });
  if (meeting.phase !== 'prepared') return refuse({ code: 'meeting-already-open' });
  if (actor.person === null) return refuse({ code: 'not-identified' });
  const first = meeting.sessions[0];
  const present = isPresent(meeting, actor.person);
  return accept([
    ...(present
      ? []
      : [{ type: 'PresenceReported', at, person: actor.person, present: true, source: 'self' } as const]),
    { type: 'MeetingOpened', at, presiding: actor.person },
    ...(first === undefined ? [] : [{ type: 'SessionOpened', at, session: first.id } as const]),
  ]);
}

/** Ajournering. */
export const adjournMeeting = (
  meeting: Meeting,
  { reason }: Ask<'AdjournMeeting'>,
  { at }: Context,
): Decision =>
  meeting.phase === 'open'
    ? accept([{ type: 'MeetingAdjourned', at, reason }])
    : refuse({ code: 'meeting-not-open' });

export const resumeMeeting = (meeting: Meeting, { at }: Context): Decision =>
  meeting.phase === 'adjourned'
    ? accept([{ type: 'MeetingResumed', at }])
    : refuse({ code: 'meeting-not-adjourned' });

export function closeMeeting(meeting: Meeting, { at }: Context): Decision {
  const item = currentItem(meeting);
  if (item !== null) return refuse({ code: 'another-item-open', number: item.number, heading: item.heading });
  return accept([...sessionEnd(meeting, at), { type: 'MeetingClosed', at }]);
}

const sessionEnd = (meeting: Meeting, at: string): readonly MeetingEvent[] =>
  meeting.currentSession === null ? [] : [{ type: 'SessionClosed', at, session: meeting.currentSession }];

/** AG4: the session before it ends when the next one opens. */
export function openSession(meeting: Meeting, { session }: Ask<'OpenSession'>, { at }: Context): Decision {
  const item = currentItem(meeting);
  const wanted = meeting.sessions.find(({ id }) => id === session);
  if (wanted === undefined) return refuse({ code: 'session-not-found' });
  if (item !== null) return refuse({ code: 'another-item-open', number: item.number, heading: item.heading });
  if (wanted.openedAt !== null) return refuse({ code: 'session-already-open' });
  return accept([...sessionEnd(meeting, at), { type: 'SessionOpened', at, session }]);
}

export function closeSession(meeting: Meeting, { session }: Ask<'CloseSession'>, { at }: Context): Decision {
  const item = currentItem(meeting);
  if (item !== null) return refuse({ code: 'another-item-open', number: item.number, heading: item.heading });
  if (sessionOf(meeting)?.id !== session) return refuse({ code: 'session-not-open' });
  return accept([{ type: 'SessionClosed', at, session }]);
}

/** AT5: who chairs is a fact to record. The vice chair takes over only from a chair who has left. */
export function handOverChair(meeting: Meeting, command: Ask<'HandOverChair'>, { at }: Context): Decision {
  const { person, reason } = command;
  const { roster } = meeting.plan;
  if (personIn(roster, person) === undefined) return refuse({ code: 'unknown-person', person });
  if (!isPresent(meeting, person)) return refuse({ code: 'not-present', person: nameIn(roster, person) });
  if (meeting.presiding.at(-1)?.person === person) return accept([]);
  const mayPreside = Object.values(meeting.serving).includes(person) || holdsPresidency(meeting, person);
  if (!mayPreside) return refuse({ code: 'cannot-preside', person: nameIn(roster, person) });
  return accept([{ type: 'PresidingChanged', at, person, reason }]);
}

const holdsPresidency = (meeting: Meeting, person: string): boolean =>
  meeting.plan.roster.presidencies.some((presidency) => presidency.person === person);

/** Takes back the choice of a verifier. */
export const releaseVerifier = (
  meeting: Meeting,
  { person }: Ask<'ReleaseVerifier'>,
  { at }: Context,
): Decision =>
  meeting.verifiers.includes(person)
    ? accept([{ type: 'VerifierReleased', at, person }])
    : refuse({ code: 'verifier-not-chosen', person: nameIn(meeting.plan.roster, person) });

/** Justerare: chosen for the meeting among those present (ST6). */
export function chooseVerifier(
  meeting: Meeting,
  { person }: Ask<'ChooseVerifier'>,
  { at }: Context,
): Decision {
  const { roster } = meeting.plan;
  if (personIn(roster, person) === undefined) return refuse({ code: 'unknown-person', person });
  if (!isPresent(meeting, person)) return refuse({ code: 'not-present', person: nameIn(roster, person) });
  return accept(meeting.verifiers.includes(person) ? [] : [{ type: 'VerifierChosen', at, person }]);
}
