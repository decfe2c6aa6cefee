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
    case 'PresidingChanged':
    case 'VerifierChosen':
    case 'NextMeetingNoted':
    case 'ProseWritten':
    case 'FloorRequested':
    case 'FloorGiven':
    case 'FloorReleased':
    case 'SubstituteCalled':
    case 'SessionClosed':
      return [];
    case 'PresenceReported':
    case 'ServingEstablished':
      return meeting.phase === 'closed' ? [] : agenda(priority.presence);
    case 'AgendaItemAdded':
    case 'AgendaItemMoved':
    case 'AgendaItemWithdrawn':
    case 'MeetingAdjourned':
    case 'MeetingResumed':
    case 'RollCallCompleted':
      return agenda(priority.answer);
    case 'MeetingOpened':
    case 'SessionOpened':
      return agenda(priority.question);
    case 'MeetingClosed':
      return [...agenda(priority.answer), { key: 'recap', priority: priority.result }];
    case 'ItemOpened':
    case 'ConsensusAsked':
    case 'VoteOrdered':
      return item(event.item, priority.question);
    case 'ItemClosed':
      return [...item(event.item, priority.question), ...agenda(priority.presence)];
    case 'OutcomeDeclared':
    case 'OutcomeReworded':
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
      return ofVote(
        meeting,
        event.vote,
        voteComplete(meeting, event.vote) ? priority.question : priority.answer,
      );
    case 'VoteOpened':
      return ofVote(meeting, event.vote, priority.question);
    case 'VoteClosed':
    case 'VoteCancelled':
    case 'VoteLeftWithoutEffect':
      return ofVote(meeting, event.vote, priority.result);
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

function voteComplete(meeting: Meeting, id: keyof Meeting['votes']): boolean {
  const vote = meeting.votes[id];
  return vote?.roll.every(({ seat }) => vote.ballots[seat] !== undefined) === true;
}

/** What changes after the meeting shows in the recap too. */
const recap = (meeting: Meeting): readonly Message[] =>
  meeting.phase === 'closed' ? [{ key: 'recap', priority: priority.answer }] : [];

const ofRound = (meeting: Meeting, id: keyof Meeting['rounds'], weight: number): readonly Message[] =>
  named(meeting, meeting.rounds[id]?.item, weight);

const ofVote = (meeting: Meeting, id: keyof Meeting['votes'], weight: number): readonly Message[] =>
  named(meeting, meeting.votes[id]?.item, weight);

const ofReservation = (meeting: Meeting, id: keyof Meeting['reservations']): readonly Message[] =>
  named(meeting, meeting.reservations[id]?.item, priority.answer);

const named = (meeting: Meeting, id: ItemId | undefined, weight: number): readonly Message[] =>
  id === undefined || itemIn(meeting, id) === undefined ? [] : item(id, weight);
