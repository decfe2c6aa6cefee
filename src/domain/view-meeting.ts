import type { PersonId } from './ids.ts';
import type { Item } from './meeting/agenda.ts';
import type { MeetingCommandType } from './meeting/commands.ts';
import { currentItem } from './meeting/items.ts';
import { mayNow } from './meeting/may.ts';
import { nextStep } from './meeting/next-step.ts';
import { sessionOf } from './meeting/presence.ts';
import { bodyIn, nameIn } from './meeting/roster.ts';
import { suggestions } from './meeting/rules/serving.ts';
import { holderOf, principalIn } from './meeting/roster.ts';
import type { Meeting, Session } from './meeting/state.ts';
import { sightOf, type Sight } from './sight.ts';
import { afterMeeting, guestLines, noticeView, teamsMeetingView } from './view-after.ts';
import { conflictLines } from './view-motions.ts';
import { attendanceLines, representation } from './view-attendance.ts';
import { papersIn } from './view-election.ts';
import { itemView } from './view-item.ts';
import { linkLines } from './view-links.ts';
import { youIn } from './view-you.ts';
import type { AgendaLine, CardView, MeetingView, ServingSuggestion, SessionView } from './view.ts';
import type { Viewer } from './viewer.ts';

/** The meeting as the viewer may see it. A meeting that isn't prepared has no view: ask only for prepared ones. */
export function view(meeting: Meeting, viewer: Viewer): MeetingView {
  const sight = sightOf(meeting, viewer);
  const item = currentItem(meeting);
  const session = sessionOf(meeting);
  return {
    ...essentials(meeting, sight),
    session: session === undefined ? null : sessionView(meeting, session),
    sessions: meeting.sessions.map((known) => sessionView(meeting, known)),
    agenda: agendaLines(meeting),
    current: item === null ? null : itemView(meeting, item, sight),
    attendance: sight.inside ? attendance(meeting) : [],
    suggestions: sight.runs ? suggestionLines(meeting) : [],
    guests: sight.runs ? guestLines(meeting) : [],
    links: sight.runs ? linkLines(meeting) : [],
    notice: noticeView(meeting, sight),
    teamsMeeting: teamsMeetingView(meeting, sight),
    after: afterMeeting(meeting, sight),
    next: nextStep(meeting),
    may: mayNow(meeting, sight.person),
  };
}

/** A list that is the same for every viewer is made once, and is the same list: a meeting is replaced, never changed. */
function forAll<Line>(linesOf: (meeting: Meeting) => readonly Line[]): typeof linesOf {
  const made = new WeakMap<Meeting, readonly Line[]>();
  return (meeting) => {
    const lines = made.get(meeting) ?? linesOf(meeting);
    made.set(meeting, lines);
    return lines;
  };
}

const attendance = forAll(attendanceLines);
const agendaLines = forAll((meeting) => meeting.agenda.map((item) => agendaLine(meeting, item)));

/** What an item's card asks about before it draws a button. Other types than these cost a look at all of them. */
const onCards: readonly MeetingCommandType[] = ['LodgeReservation', 'RequestFloor', 'ReleaseFloor'];

/**
 * The same for an item's card, drawn for every press: what few cards show is made when it is asked for; `may` has
 * only what such a card asks about.
 */
export function viewForCard(meeting: Meeting, viewer: Viewer): CardView {
  const sight = sightOf(meeting, viewer);
  let may: CardView['may'] | null = null;
  let represented: CardView['representation'] | null = null;
  return {
    ...atHand(meeting, sight),
    get may() {
      return (may ??= mayNow(meeting, sight.person, onCards));
    },
    get representation() {
      return (represented ??= representation(meeting));
    },
  };
}

const essentials = (meeting: Meeting, sight: Sight): Omit<CardView, 'may'> => ({
  ...atHand(meeting, sight),
  representation: representation(meeting),
});

function atHand(meeting: Meeting, sight: Sight): Omit<CardView, 'may' | 'representation'> {
  const { plan } = meeting;
  return {
    id: plan.id,
    version: meeting.version,
    papers: papersIn(meeting),
    body: bodyView(meeting),
    registryNumber: plan.registryNumber,
    date: plan.date,
    timeZone: plan.timeZone,
    place: plan.place,
    scheduledStart: plan.scheduledStart,
    scheduledEnd: plan.scheduledEnd,
    phase: meeting.phase === 'unprepared' ? 'prepared' : meeting.phase,
    openedAt: meeting.openedAt,
    closedAt: meeting.closedAt,
    you: youIn(meeting, sight.person),
    presiding: named(meeting, meeting.presiding.at(-1)?.person ?? null),
    speakers: meeting.speakers.map(({ person, kind }) => ({
      person,
      name: nameIn(plan.roster, person),
      kind,
    })),
    speaking: named(meeting, meeting.speaking),
    verifiers: meeting.verifiers.map((person) => ({ person, name: nameIn(plan.roster, person) })),
    reservations: sight.dissent ? reservationLines(meeting, sight) : [],
    notes: sight.dissent ? noteLines(meeting) : [],
    nextMeetings: meeting.nextMeetings,
  };
}

function bodyView(meeting: Meeting): MeetingView['body'] {
  const { body: id, roster } = meeting.plan;
  const body = bodyIn(roster, id);
  return {
    id,
    name: body?.name ?? id,
    shortName: body?.shortName ?? id,
    consensus: body?.decidesBy === 'consensus',
  };
}

const named = (meeting: Meeting, person: PersonId | null) =>
  person === null ? null : { person, name: nameIn(meeting.plan.roster, person) };

function sessionView(meeting: Meeting, session: Session): SessionView {
  const name = (id: Session['body']) => bodyIn(meeting.plan.roster, id)?.name ?? id;
  const { id, body, attending, openedAt, closedAt, rollCallAt } = session;
  return { id, body: name(body), attending: attending.map(name), openedAt, closedAt, rollCallAt };
}

const agendaLine = (meeting: Meeting, item: Item): AgendaLine => ({
  id: item.id,
  number: item.number,
  heading: item.heading,
  kind: item.kind,
  standing: item.standing,
  status: item.status,
  session: item.session,
  deviation: item.deviation,
  outcomes: item.outcomes.map(({ outcome }) => outcome),
  presenters: item.presenters,
  summary: item.summary,
  proposal: item.proposal,
  documents: item.documents,
  addedDuringMeeting: item.addedDuringMeeting,
  withdrawnFor: item.withdrawnFor,
  conflicts: conflictLines(meeting, item),
});

const suggestionLines = (meeting: Meeting): readonly ServingSuggestion[] =>
  suggestions(meeting).map(({ seat, person }) => {
    const { roster } = meeting.plan;
    const ordinary = holderOf(roster, seat.id);
    return {
      seat: seat.id,
      principal: seat.principal === null ? '' : (principalIn(roster, seat.principal)?.name ?? ''),
      ordinary: ordinary === null ? null : nameIn(roster, ordinary),
      person,
      name: nameIn(roster, person),
    };
  });

const reservationLines = (meeting: Meeting, sight: Sight): MeetingView['reservations'] =>
  Object.values(meeting.reservations)
    .filter(({ withdrawnAt }) => withdrawnAt === null)
    .map(({ id, item, against, person, text, late }) => ({
      id,
      item,
      against,
      person,
      name: nameIn(meeting.plan.roster, person),
      text,
      mine: person === sight.person,
      late: late?.reason ?? null,
    }));

const noteLines = (meeting: Meeting): MeetingView['notes'] =>
  Object.values(meeting.notes).map(({ id, item, heading, sections, signers, late }) => ({
    id,
    item,
    heading,
    sections,
    signers: signers.map(({ person, signedAt }) => ({
      person,
      name: nameIn(meeting.plan.roster, person),
      signedAt,
    })),
    late: late?.reason ?? null,
  }));
