import type { Correction } from '../contract/log.ts';
import type { MeetingCommand } from '../domain/meeting/commands.ts';
import type { MeetingEvent } from '../domain/meeting/events.ts';
import { itemIn } from '../domain/meeting/items.ts';
import type { Meeting } from '../domain/meeting/state.ts';

/** What an event is the last word about, so that an earlier word can't be taken back over a later; null for most. */
export function subjectOf(event: MeetingEvent): string | null {
  switch (event.type) {
    case 'PresenceReported':
      return `presence ${event.person}`;
    case 'SubstituteCalled':
    case 'SubstituteReleased':
      return `seat ${event.seat}`;
    case 'VerifierChosen':
    case 'VerifierReleased':
      return `verifier ${event.person}`;
    case 'AgendaItemWithdrawn':
    case 'AgendaItemReinstated':
      return `agenda ${event.item}`;
    case 'ItemOpened':
    case 'ItemClosed':
    case 'ItemReopened':
      return `item ${event.item}`;
    case 'ConflictDeclared':
    case 'ConflictWithdrawn':
      return `conflict ${event.item} ${event.person}`;
    case 'OutcomeDeclared':
      return `outcome ${event.item} ${event.at}`;
    case 'MotionMade':
    case 'MotionWithdrawn':
      return `motion ${event.motion}`;
    case 'NextMeetingNoted':
      return `next meeting ${event.text} ${event.at}`;
    case 'PresidingChanged':
      return 'presiding';
    case 'ReservationLodged':
    case 'ReservationWithdrawn':
      return `reservation ${event.reservation}`;
    default:
      return null;
  }
}

/** The command that puts right what the event says; null where there is none. Whether it is allowed, the rules say. */
export function correctionOf(
  meeting: Meeting,
  event: MeetingEvent,
  before: readonly MeetingEvent[],
): Correction | null {
  switch (event.type) {
    case 'PresenceReported':
      return plain({ type: 'ReportPresence', person: event.person, present: !event.present });
    case 'SubstituteCalled':
      return event.item === undefined ? plain({ type: 'ReleaseSubstitute', seat: event.seat }) : null;
    case 'SubstituteReleased':
      return calledAgain(event.seat, before);
    case 'VerifierChosen':
      return plain({ type: 'ReleaseVerifier', person: event.person });
    case 'VerifierReleased':
      return plain({ type: 'ChooseVerifier', person: event.person });
    case 'AgendaItemWithdrawn':
      return plain({ type: 'ReinstateAgendaItem', item: event.item });
    case 'AgendaItemReinstated':
      return withReason({ type: 'WithdrawAgendaItem', item: event.item, reason: '' });
    case 'ItemClosed':
      return withReason({ type: 'ReopenItem', item: event.item, reason: '' });
    case 'ItemReopened':
      return plain({ type: 'CloseItem', item: event.item });
    case 'ConflictDeclared':
      return plain({ type: 'WithdrawConflict', item: event.item, for: event.person });
    case 'ConflictWithdrawn':
      return plain({ type: 'DeclareConflict', item: event.item, reason: null, for: event.person });
    case 'OutcomeDeclared':
      return retraction(meeting, event);
    case 'MotionMade':
      return plain({ type: 'WithdrawMotion', motion: event.motion });
    case 'NextMeetingNoted':
      return struck(meeting, event);
    case 'PresidingChanged':
      return backTo(before);
    case 'ReservationLodged':
      return plain({ type: 'WithdrawReservation', reservation: event.reservation });
    default:
      return null;
  }
}

type Of<Type extends MeetingEvent['type']> = Extract<MeetingEvent, { type: Type }>;

const plain = (command: MeetingCommand): Correction => ({ command, asksReason: false });
const withReason = (command: MeetingCommand): Correction => ({ command, asksReason: true });

function calledAgain(
  seat: Of<'SubstituteReleased'>['seat'],
  before: readonly MeetingEvent[],
): Correction | null {
  const call = before.findLast((event) => event.type === 'SubstituteCalled' && event.seat === seat);
  return call?.type === 'SubstituteCalled'
    ? plain({ type: 'CallSubstitute', seat, person: call.person })
    : null;
}

/** A declaration stands under an index that changes as others are taken back: found by when it was made. */
function retraction(meeting: Meeting, { item, at }: Of<'OutcomeDeclared'>): Correction | null {
  const index = itemIn(meeting, item)?.outcomes.findIndex((outcome) => outcome.at === at) ?? -1;
  return index < 0 ? null : withReason({ type: 'RetractOutcome', item, index, reason: '' });
}

function struck(meeting: Meeting, { text, date }: Of<'NextMeetingNoted'>): Correction | null {
  const index = meeting.nextMeetings.findLastIndex((noted) => noted.text === text && noted.date === date);
  return index < 0 ? null : plain({ type: 'StrikeNextMeeting', index });
}

/** The chair goes back to whoever had it before. */
function backTo(before: readonly MeetingEvent[]): Correction | null {
  const last = before.findLast(({ type }) => type === 'PresidingChanged' || type === 'MeetingOpened');
  if (last?.type === 'PresidingChanged')
    return plain({ type: 'HandOverChair', person: last.person, reason: null });
  return last?.type === 'MeetingOpened'
    ? plain({ type: 'HandOverChair', person: last.presiding, reason: null })
    : null;
}
