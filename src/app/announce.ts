import type { ItemId, MeetingId } from '../domain/ids.ts';
import { itemIn } from '../domain/meeting/items.ts';
import type { MeetingEvent } from '../domain/meeting/events.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import type { ChatWish } from './ports.ts';

type Message = { readonly key: string; readonly priority: number };

/** Results before what is asked, what is asked before who answered, and presence last. */
const priority = { result: 3, question: 2, answer: 1, presence: 0 } as const;

/** Which chat messages the events touch. A message is named once, with its weightiest reason. */
export function wishesOf(
  meeting: Meeting,
  events: readonly MeetingEvent[],
  version: number,
): readonly ChatWish[] {
  const wanted = new Map<string, number>();
  for (const event of events)
    for (const message of touched(meeting, event))
      wanted.set(message.key, Math.max(message.priority, wanted.get(message.key) ?? 0));
  const id: MeetingId = meeting.plan.id;
  return [...wanted].map(([key, weight]) => ({ meeting: id, key, version, priority: weight }));
}

const item = (id: ItemId, weight: number): readonly Message[] => [{ key: `item:${id}`, priority: weight }];
const agenda = (weight: number): readonly Message[] => [{ key: 'agenda', priority: weight }];

function touched(meeting: Meeting, event: MeetingEvent): readonly Message[] {
  switch (event.type) {
    case 'MeetingPrepared':
    case 'VerifierChosen':
    case 'ProseWritten':
    case 'FloorRequested':
    case 'FloorGiven':
    case 'FloorReleased':
    case 'SessionClosed':
    case 'VerifierReleased':
    case 'GuestReported':
    case 'GuestNamed':
    case 'AnswerHeld':
    case 'HeldAnswersSettled':
    case 'WebLinkIssued':
    case 'WebLinkOpened':
    case 'WebLinkConfirmed':
    case 'WebLinkRevoked':
    case 'MinutesShared':
    case 'TeamsMeetingMade':
    case 'TeamsMeetingMoved':
    case 'MinutesFiled':
      return [];
    case 'NoticeSent':
      return [{ key: 'notice', priority: priority.question }];
    case 'NoticeRead':
      return [{ key: 'notice', priority: priority.presence }];
    case 'PlanRevised':
      return [
        ...agenda(priority.answer),
        ...(meeting.notice === null ? [] : [{ key: 'notice', priority: priority.answer }]),
      ];
    case 'NextMeetingNoted':
    case 'NextMeetingStruck':
      return recap(meeting);
    case 'PresenceReported':
    case 'ServingEstablished':
    case 'SubstituteCalled':
    case 'SubstituteReleased':
      return meeting.phase === 'closed' ? recap(meeting) : agenda(priority.presence);
    case 'AgendaItemAdded':
    case 'AgendaItemMoved':
    case 'AgendaItemWithdrawn':
    case 'AgendaItemReinstated':
    case 'MeetingAdjourned':
    case 'MeetingResumed':
    case 'PresidingChanged':
    case 'RollCallCompleted':
      return agenda(priority.answer);
    case 'MeetingOpened':
    case 'SessionOpened':
      return agenda(priority.question);
    case 'MeetingClosed':
      return [...agenda(priority.answer), { key: 'recap', priority: priority.result }];
    case 'AgendaItemEdited':
      return [...shownItem(meeting, event.item, priority.answer), ...agenda(priority.answer)];
    case 'ConflictDeclared':
    case 'ConflictWithdrawn':
      return [...shownItem(meeting, event.item, priority.answer), ...agenda(priority.presence)];
    case 'MotionMade':
    case 'VotingOrderProposed':
    case 'VotingOrderApproved':
      return item(event.item, priority.answer);
    case 'MotionWithdrawn':
      return named(meeting, meeting.motions[event.motion]?.item, priority.answer);
    case 'ItemOpened':
    case 'ItemReopened':
    case 'ConsensusAsked':
    case 'VoteOrdered':
    case 'ElectionOrdered':
      return item(event.item, priority.question);
    case 'ItemClosed':
      return [...item(event.item, priority.question), ...agenda(priority.presence)];
    case 'OutcomeDeclared':
    case 'OutcomeReworded':
    case 'OutcomeRetracted':
      return [...item(event.item, priority.result), ...recap(meeting)];
    case 'ConsensusAnswered':
      return ofRound(
        meeting,
        event.round,
        roundComplete(meeting, event.round) ? priority.question : priority.answer,
      );
    case 'ConsensusRoundClosed':
      return ofRound(meeting, event.round, priority.result);
    case 'BallotCast':
      return ofVote(meeting, event.vote, completes(meeting, event) ? priority.question : priority.answer);
    case 'VoteOpened':
      return ofVote(meeting, event.vote, priority.question);
    case 'VoteClosed':
    case 'VoteCancelled':
    case 'VoteLeftWithoutEffect':
    case 'CastingVoteUsed':
    case 'CounterProposalDeclared':
      return ofVote(meeting, event.vote, priority.result);
    case 'ElectionOpened':
    case 'ElectionBallotCast':
      return ofElection(
        meeting,
        event.election,
        event.type === 'ElectionOpened' ? priority.question : priority.answer,
      );
    case 'ElectionClosed':
    case 'ElectionCancelled':
    case 'ElectedDeclared':
      return ofElection(meeting, event.election, priority.result);
    case 'RecapEdited':
    case 'RecapApproved':
      return recap(meeting);
    case 'RecapPublished':
      return [{ key: 'recap', priority: priority.result }];
    case 'SignOffRequested':
      return [
        { key: 'sign-off', priority: priority.question },
        // Wanted from here on, sent when it is due: see the bot's reminder.
        { key: 'reminder', priority: priority.presence },
      ];
    case 'MinutesSigned':
    case 'SignOffCalledBack':
    case 'AdditionMade':
      return [{ key: 'sign-off', priority: priority.answer }];
    case 'ReservationLodged':
      return [...item(event.item, priority.answer), ...recap(meeting)];
    case 'ReservationReasoned':
    case 'ReservationWithdrawn':
      return [...ofReservation(meeting, event.reservation), ...recap(meeting)];
    case 'NoteHandedIn':
      return [...item(event.item, priority.answer), ...recap(meeting)];
    case 'NoteSigned':
      return [...named(meeting, meeting.notes[event.note]?.item, priority.answer), ...recap(meeting)];
  }
}

/** The last answer is worth showing at once: the chair waits for it. */
function roundComplete(meeting: Meeting, id: keyof Meeting['rounds']): boolean {
  const round = meeting.rounds[id];
  return round?.roll.every(({ seat }) => round.answers[seat] !== undefined) === true;
}

/** A ballot that is only changed leaves the counts that the chat shows as they were. */
function completes(
  meeting: Meeting,
  { vote: id, seat }: Extract<MeetingEvent, { type: 'BallotCast' }>,
): boolean {
  const vote = meeting.votes[id];
  return (
    vote?.ballots[seat]?.changes === 0 && vote.roll.every((entry) => vote.ballots[entry.seat] !== undefined)
  );
}

/** What changes after the meeting shows in the recap too. */
const recap = (meeting: Meeting): readonly Message[] =>
  meeting.phase === 'closed' ? [{ key: 'recap', priority: priority.answer }] : [];

const ofRound = (meeting: Meeting, id: keyof Meeting['rounds'], weight: number): readonly Message[] =>
  named(meeting, meeting.rounds[id]?.item, weight);

const ofVote = (meeting: Meeting, id: keyof Meeting['votes'], weight: number): readonly Message[] =>
  named(meeting, meeting.votes[id]?.item, weight);

const ofElection = (meeting: Meeting, id: keyof Meeting['elections'], weight: number): readonly Message[] =>
  named(meeting, meeting.elections[id]?.item, weight);

/** An item that nobody has called has no message yet. */
const shownItem = (meeting: Meeting, id: ItemId, weight: number): readonly Message[] =>
  itemIn(meeting, id)?.openedAt == null ? [] : item(id, weight);

const ofReservation = (meeting: Meeting, id: keyof Meeting['reservations']): readonly Message[] =>
  named(meeting, meeting.reservations[id]?.item, priority.answer);

const named = (meeting: Meeting, id: ItemId | undefined, weight: number): readonly Message[] =>
  id === undefined || itemIn(meeting, id) === undefined ? [] : item(id, weight);
