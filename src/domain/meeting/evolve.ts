import { evolveAgenda } from './evolving/agenda.ts';
import { evolveAttendance } from './evolving/attendance.ts';
import { evolveCourse } from './evolving/course.ts';
import { evolveDeciding } from './evolving/deciding.ts';
import { evolveDissent } from './evolving/dissent.ts';
import { evolveLinks } from './evolving/links.ts';
import { evolveMicrosoft365 } from './evolving/microsoft-365.ts';
import { evolveSignOff } from './evolving/sign-off.ts';
import type { MeetingEvent } from './events.ts';
import type { Meeting } from './state.ts';
import { unknownEvent } from '../unknown-event.ts';

export { noMeeting } from './evolving/no-meeting.ts';

/** The meeting after one more event. Never refuses what this version knows: what is recorded has happened. Throws `UnknownEvent`. */
export function evolve(before: Meeting, event: MeetingEvent): Meeting {
  const meeting = { ...before, version: before.version + 1, lastAt: event.at };
  switch (event.type) {
    case 'MeetingPrepared':
    case 'PlanRevised':
    case 'NoticeSent':
    case 'NoticeRead':
    case 'MeetingOpened':
    case 'MeetingAdjourned':
    case 'MeetingResumed':
    case 'MeetingClosed':
    case 'SessionOpened':
    case 'SessionClosed':
    case 'RollCallCompleted':
    case 'PresidingChanged':
    case 'VerifierChosen':
    case 'VerifierReleased':
    case 'NextMeetingNoted':
    case 'NextMeetingStruck':
      return evolveCourse(meeting, event);
    case 'AgendaItemAdded':
    case 'AgendaItemMoved':
    case 'AgendaItemWithdrawn':
    case 'AgendaItemReinstated':
    case 'AgendaItemEdited':
    case 'ItemOpened':
    case 'ItemClosed':
    case 'ItemReopened':
    case 'OutcomeDeclared':
    case 'OutcomeReworded':
    case 'OutcomeRetracted':
    case 'ConflictDeclared':
    case 'ConflictWithdrawn':
    case 'ProseWritten':
      return evolveAgenda(meeting, event);
    case 'PresenceReported':
    case 'GuestReported':
    case 'GuestNamed':
    case 'AnswerHeld':
    case 'HeldAnswersSettled':
    case 'SubstituteCalled':
    case 'SubstituteReleased':
    case 'ServingEstablished':
    case 'FloorRequested':
    case 'FloorGiven':
    case 'FloorReleased':
      return evolveAttendance(meeting, event);
    case 'ConsensusAsked':
    case 'ConsensusAnswered':
    case 'ConsensusRoundClosed':
    case 'MotionMade':
    case 'MotionWithdrawn':
    case 'VotingOrderProposed':
    case 'VotingOrderApproved':
    case 'VoteOrdered':
    case 'VoteOpened':
    case 'BallotCast':
    case 'VoteClosed':
    case 'VoteCancelled':
    case 'VoteLeftWithoutEffect':
    case 'CastingVoteUsed':
    case 'CounterProposalDeclared':
    case 'ElectionOrdered':
    case 'ElectionOpened':
    case 'ElectionBallotCast':
    case 'ElectionClosed':
    case 'ElectionCancelled':
    case 'ElectedDeclared':
      return evolveDeciding(meeting, event);
    case 'ReservationLodged':
    case 'ReservationReasoned':
    case 'ReservationWithdrawn':
    case 'NoteHandedIn':
    case 'NoteSigned':
      return evolveDissent(meeting, event);
    case 'RecapEdited':
    case 'RecapApproved':
    case 'RecapPublished':
    case 'MinutesShared':
    case 'SignOffRequested':
    case 'MinutesSigned':
    case 'SignOffCalledBack':
    case 'AdditionMade':
      return evolveSignOff(meeting, event);
    case 'TeamsMeetingMade':
    case 'TeamsMeetingMoved':
    case 'MinutesFiled':
      return evolveMicrosoft365(meeting, event);
    case 'WebLinkIssued':
    case 'WebLinkOpened':
    case 'WebLinkConfirmed':
    case 'WebLinkRevoked':
      return evolveLinks(meeting, event);
    default:
      return unknownEvent(event);
  }
}
