import type { MeetingPlan } from '../events.ts';
import type { Meeting } from '../state.ts';
import { newItem } from '../agenda-order.ts';
import { withAgenda, withSession, type Of } from './change.ts';

/** Mötets gång: prepared, called, opened, adjourned, closed. */
export type CourseEvent = Of<
  | 'MeetingPrepared'
  | 'PlanRevised'
  | 'NoticeSent'
  | 'NoticeRead'
  | 'MeetingOpened'
  | 'MeetingAdjourned'
  | 'MeetingResumed'
  | 'MeetingClosed'
  | 'SessionOpened'
  | 'SessionClosed'
  | 'RollCallCompleted'
  | 'PresidingChanged'
  | 'VerifierChosen'
  | 'VerifierReleased'
  | 'NextMeetingNoted'
  | 'NextMeetingStruck'
>;

export function evolveCourse(meeting: Meeting, event: CourseEvent): Meeting {
  const { at } = event;
  switch (event.type) {
    case 'MeetingPrepared':
      return prepared(meeting, event.plan);
    case 'PlanRevised':
      return { ...meeting, plan: { ...meeting.plan, ...event.changes } };
    case 'NoticeSent':
      return { ...meeting, notice: { sentAt: at, read: meeting.notice?.read ?? {} } };
    case 'NoticeRead':
      return meeting.notice === null
        ? meeting
        : {
            ...meeting,
            notice: { ...meeting.notice, read: { ...meeting.notice.read, [event.person]: at } },
          };
    case 'MeetingOpened':
      return {
        ...meeting,
        phase: 'open',
        openedAt: at,
        presiding: [{ person: event.presiding, from: at, reason: null }],
      };
    case 'MeetingAdjourned':
      return adjourned(meeting, event);
    case 'MeetingResumed':
      return { ...resumed(meeting, at), phase: 'open' };
    case 'MeetingClosed':
      return { ...silenced(resumed(meeting, at), at), phase: 'closed', closedAt: at };
    case 'SessionOpened':
      return { ...withSession(meeting, event.session, { openedAt: at }), currentSession: event.session };
    case 'SessionClosed':
      return { ...withSession(meeting, event.session, { closedAt: at }), currentSession: null };
    case 'RollCallCompleted':
      return withSession(meeting, event.session, { rollCallAt: at });
    case 'PresidingChanged':
      return {
        ...meeting,
        presiding: [...meeting.presiding, { person: event.person, from: at, reason: event.reason }],
      };
    case 'VerifierChosen':
      return { ...meeting, verifiers: [...meeting.verifiers, event.person] };
    case 'VerifierReleased':
      return { ...meeting, verifiers: meeting.verifiers.filter((person) => person !== event.person) };
    case 'NextMeetingNoted':
      return { ...meeting, nextMeetings: [...meeting.nextMeetings, { text: event.text, date: event.date }] };
    case 'NextMeetingStruck':
      return { ...meeting, nextMeetings: meeting.nextMeetings.toSpliced(event.index, 1) };
  }
}

function prepared(meeting: Meeting, plan: MeetingPlan): Meeting {
  const sessions = plan.sessions.map((session) => ({
    ...session,
    openedAt: null,
    closedAt: null,
    rollCallAt: null,
  }));
  return withAgenda(
    { ...meeting, phase: 'prepared', plan, sessions },
    plan.agenda.map((item) => newItem(item, false)),
  );
}

const adjourned = (meeting: Meeting, { at, reason }: Of<'MeetingAdjourned'>): Meeting => ({
  ...meeting,
  phase: 'adjourned',
  adjournments: [...meeting.adjournments, { from: at, to: null, reason }],
});

const resumed = (meeting: Meeting, at: string): Meeting => ({
  ...meeting,
  adjournments: meeting.adjournments.map((known) => (known.to === null ? { ...known, to: at } : known)),
});

/** Nobody has the floor, and nobody waits for it. */
export const silenced = (meeting: Meeting, at: string): Meeting => ({
  ...meeting,
  speakers: [],
  speaking: null,
  speeches: ended(meeting.speeches, at),
});

export const ended = (speeches: Meeting['speeches'], at: string): Meeting['speeches'] =>
  speeches.some(({ to }) => to === null)
    ? speeches.map((speech) => (speech.to === null ? { ...speech, to: at } : speech))
    : speeches;
