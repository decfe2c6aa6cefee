import type { LogParams } from '../contract/log.ts';
import type { GuestId, ItemId, PersonId, SeatId, WebLinkId } from '../domain/ids.ts';
import type { MeetingEvent } from '../domain/meeting/events.ts';
import { itemIn } from '../domain/meeting/items.ts';
import { bodyIn, holderOf, nameIn, principalIn, seatIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';

/**
 * Names, numbers and words that the sentence of an event needs. Ballots and papers give the name of who voted and
 * nothing of how (AU3).
 */
export function paramsOf(meeting: Meeting, event: MeetingEvent): LogParams {
  return { ...personPart(meeting, event), ...itemPart(meeting, event), ...wordsPart(meeting, event) };
}

function personPart(meeting: Meeting, event: MeetingEvent): LogParams {
  const name = (person: PersonId) => ({ name: nameIn(meeting.plan.roster, person) });
  if ('person' in event && event.person !== null) return name(event.person);
  if (event.type === 'MeetingOpened') return name(event.presiding);
  return event.type === 'NoteHandedIn' ? name(event.by) : {};
}

function itemPart(meeting: Meeting, event: MeetingEvent): LogParams {
  const id = itemIdOf(meeting, event);
  const item = id === null ? undefined : itemIn(meeting, id);
  return item === undefined ? {} : { number: item.number, heading: item.heading };
}

function itemIdOf(meeting: Meeting, event: MeetingEvent): ItemId | null {
  if (event.type === 'AgendaItemAdded') return event.item.id;
  if ('item' in event && typeof event.item === 'string') return event.item;
  if ('vote' in event && event.vote !== null) return meeting.votes[event.vote]?.item ?? null;
  if ('round' in event) return meeting.rounds[event.round]?.item ?? null;
  if ('election' in event) return meeting.elections[event.election]?.item ?? null;
  if ('motion' in event) return meeting.motions[event.motion]?.item ?? null;
  if ('reservation' in event) return meeting.reservations[event.reservation]?.item ?? null;
  return 'note' in event ? (meeting.notes[event.note]?.item ?? null) : null;
}

function wordsPart(meeting: Meeting, event: MeetingEvent): LogParams {
  switch (event.type) {
    case 'PresenceReported':
      return { present: event.present ? 1 : 0, source: event.source };
    case 'GuestReported':
      return { name: event.name, present: event.present ? 1 : 0 };
    case 'GuestNamed':
      return { name: event.name, was: meeting.guests[event.guest]?.name ?? '' };
    case 'AnswerHeld':
      return { name: guestName(meeting, event.guest) };
    case 'HeldAnswersSettled':
      return { name: guestName(meeting, event.guest), counted: event.counted ? 1 : 0 };
    case 'WebLinkConfirmed':
      return { ...linked(meeting, event.link), signIn: event.by === 'sign-in' ? 1 : 0 };
    case 'WebLinkOpened':
    case 'WebLinkRevoked':
      return linked(meeting, event.link);
    case 'SubstituteCalled':
    case 'SubstituteReleased':
      return { seat: seatText(meeting, event.seat) };
    case 'SessionOpened':
    case 'SessionClosed':
    case 'RollCallCompleted':
      return { session: sessionText(meeting, event.session) };
    case 'ConsensusRoundClosed':
      return { agreed: event.agreed ? 1 : 0 };
    case 'ReservationLodged':
      return { procedure: event.against === 'procedure' ? 1 : 0 };
    case 'NextMeetingNoted':
      return { text: event.text };
    case 'OutcomeDeclared':
      return { outcome: event.declaration.outcome };
    case 'ElectionOrdered':
      return { office: event.office };
    case 'MinutesShared':
      return { with: event.with };
    case 'MinutesFiled':
      return { file: event.file.name };
    default:
      return 'reason' in event && event.reason !== null ? { reason: event.reason } : {};
  }
}

const guestName = ({ guests }: Meeting, id: GuestId): string => guests[id]?.name ?? '';

/** Whose link it is. */
function linked({ links, plan }: Meeting, id: WebLinkId): LogParams {
  const person = links[id]?.person;
  return person === undefined ? {} : { name: nameIn(plan.roster, person) };
}

/** "Signe Holm, Vännäs kommun": whose seat it is. */
function seatText({ plan: { roster } }: Meeting, id: SeatId): string {
  const holder = holderOf(roster, id);
  const principal = seatIn(roster, id)?.principal ?? null;
  const place = principal === null ? '' : (principalIn(roster, principal)?.name ?? '');
  return [holder === null ? '' : nameIn(roster, holder), place].filter((text) => text !== '').join(', ');
}

function sessionText({ plan: { roster }, sessions }: Meeting, id: string): string {
  const session = sessions.find((known) => known.id === id);
  return session === undefined ? '' : (bodyIn(roster, session.body)?.name ?? '');
}
