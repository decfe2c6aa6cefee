import { timesInTeams } from './meeting/rules/microsoft-365.ts';
import type { PersonId } from './ids.ts';
import { isPresent } from './meeting/presence.ts';
import { attendingBodies, latestBy, rulingSource } from './meeting/presence.ts';
import { mandatesOf, nameIn } from './meeting/roster.ts';
import { turnOf } from './meeting/rules/sign-off.ts';
import type { SignOff } from './meeting/sign-off.ts';
import type { Meeting } from './meeting/state.ts';
import type { Sight } from './sight.ts';
import type { AfterMeeting, GuestLine, MeetingView, NoticeView, SignOffView } from './view.ts';

/** Recap, sharing, sign-off, additions. What was shared and called back is for those who run the meeting. */
export function afterMeeting(meeting: Meeting, sight: Sight): AfterMeeting {
  const named = (person: PersonId | null) => (person === null ? null : nameIn(meeting.plan.roster, person));
  const { recap, shared, signOff, calledBack, additions } = meeting;
  return {
    recap: {
      text: sight.runs || recap.publishedAt !== null ? recap.text : null,
      approvedAt: recap.approvedAt,
      approvedBy: named(recap.approvedBy),
      publishedAt: recap.publishedAt,
    },
    shared: sight.runs ? shared.map((line) => ({ ...line, by: named(line.by) })) : [],
    filed: sight.runs ? meeting.filed.map(({ name, url, at, by }) => ({ name, url, at, by: named(by) })) : [],
    signOff: signOff === null ? null : signOffView(meeting, signOff, sight),
    calledBack: sight.runs
      ? calledBack.map(({ calledBackAt, reason }) => ({ at: calledBackAt, reason }))
      : [],
    additions: additions.map((line) => ({ ...line, by: named(line.by) })),
  };
}

function signOffView(meeting: Meeting, signOff: SignOff, sight: Sight): SignOffView {
  const turn = turnOf(signOff);
  const name = (person: PersonId) => nameIn(meeting.plan.roster, person);
  return {
    hash: signOff.hash,
    requestedAt: signOff.requestedAt,
    completedAt: signOff.completedAt,
    signers: signOff.signers.map(({ person, role }) => {
      const given = signOff.signatures.find((known) => known.person === person && known.role === role);
      return {
        person,
        name: name(person),
        role,
        signedAt: given?.at ?? null,
        method: given?.method ?? null,
        assurance: given?.assurance ?? null,
      };
    }),
    yourTurn: turn.some(({ person }) => person === sight.person),
    waitingFor: [...new Set(turn.map(({ person }) => name(person)))],
  };
}

/** Whose meeting it is at Microsoft is nobody's to know here. */
export function teamsMeetingView(meeting: Meeting, sight: Sight): MeetingView['teamsMeeting'] {
  const { teamsMeeting } = meeting;
  if (teamsMeeting === null || !(sight.inside || sight.runs)) return null;
  const { joinUrl, appInstalled } = teamsMeeting;
  const elsewhen = sight.runs ? timesInTeams(meeting) : null;
  return { joinUrl, appInstalled, elsewhen };
}

/** Everyone with a mandate in an attending body is called. */
export function noticeView(meeting: Meeting, sight: Sight): NoticeView | null {
  const { notice } = meeting;
  if (notice === null) return null;
  const hasRead = (person: PersonId) => (notice.read[person] ?? '') >= notice.sentAt;
  const called = calledPersons(meeting);
  return {
    sentAt: notice.sentAt,
    readByYou: sight.person !== null && hasRead(sight.person),
    readCount: called.filter(hasRead).length,
    unread: sight.runs
      ? called
          .filter((person) => !hasRead(person))
          .map((person) => ({ person, name: nameIn(meeting.plan.roster, person) }))
      : [],
  };
}

function calledPersons(meeting: Meeting): readonly PersonId[] {
  const bodies = attendingBodies(meeting);
  return meeting.plan.roster.persons
    .map(({ id }) => id)
    .filter((id) => mandatesOf(meeting.plan.roster, id).some(({ body }) => bodies.includes(body)));
}

export const guestLines = (meeting: Meeting): readonly GuestLine[] =>
  Object.values(meeting.guests).map(({ id, name, organisation, named, person, reports, held }) => ({
    id,
    name,
    organisation,
    named,
    person,
    present:
      person === null ? (latestBy(reports, rulingSource(reports)) ?? false) : isPresent(meeting, person),
    held: held.length,
  }));
