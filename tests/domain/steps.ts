import { asId } from '../../src/domain/ids.ts';
import type { OutcomeDeclaration } from '../../src/domain/meeting/agenda.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { Choice, ConsensusAnswer } from '../../src/domain/meeting/events.ts';
import { person } from './council.ts';
import { by, checkIn, type Step } from './given.ts';

export const openMeeting: MeetingCommand = { type: 'OpenMeeting' };
export const closeMeeting: MeetingCommand = { type: 'CloseMeeting' };
export const completeRollCall: MeetingCommand = { type: 'CompleteRollCall' };
export const openItem = (item: string): MeetingCommand => ({ type: 'OpenItem', item: asId(item) });
export const closeItem = (item: string): MeetingCommand => ({ type: 'CloseItem', item: asId(item) });
export const callSubstitute = (seat: string, who: string): MeetingCommand => ({
  type: 'CallSubstitute',
  seat: asId(seat),
  person: person(who),
});
export const askConsensus = (item: string, round = 'round'): MeetingCommand => ({
  type: 'AskConsensus',
  round: asId(round),
  item: asId(item),
  question: 'Är vi eniga?',
});
export const answer = (
  given: ConsensusAnswer,
  text: string | null = null,
  round = 'round',
): MeetingCommand => ({
  type: 'AnswerConsensus',
  round: asId(round),
  answer: given,
  text,
  minuted: false,
});
export const closeRound = (agreed: boolean, nobodyObjects = false, round = 'round'): MeetingCommand => ({
  type: 'CloseConsensusRound',
  round: asId(round),
  agreed,
  nobodyObjects,
});
export const choices: readonly Choice[] = [
  { id: 'approve', label: 'Bifall' },
  { id: 'reject', label: 'Avslag' },
  { id: 'abstain', label: 'Avstår' },
];
export const orderVote = (item: string, reason = 'Enighet nåddes inte', vote = 'vote'): MeetingCommand => ({
  type: 'OrderVote',
  vote: asId(vote),
  item: asId(item),
  proposal: 'Kommunernas förslag',
  mover: null,
  reason,
  choices,
});
export const openVote: MeetingCommand = { type: 'OpenVote', vote: asId('vote') };
export const closeVote: MeetingCommand = { type: 'CloseVote', vote: asId('vote') };
export const withoutEffect: MeetingCommand = { type: 'LeaveVoteWithoutEffect', vote: asId('vote') };
export const ballot = (choice: Choice['id'], speaksFor?: string): MeetingCommand => ({
  type: 'CastBallot',
  vote: asId('vote'),
  choice,
  ...(speaksFor === undefined ? {} : { for: person(speaksFor) }),
});
export const outcome = (
  item: string,
  more: Partial<OutcomeDeclaration> & Pick<OutcomeDeclaration, 'outcome'>,
): MeetingCommand => ({
  type: 'DeclareOutcome',
  item: asId(item),
  declaration: {
    clauses: [],
    wording: null,
    postponedTo: null,
    referredTo: null,
    reason: null,
    vote: null,
    ...more,
  },
});
export const reserve = (
  item: string,
  against: 'decision' | 'procedure',
  id = 'reservation',
  vote: string | null = null,
): MeetingCommand => ({
  type: 'LodgeReservation',
  reservation: asId(id),
  item: asId(item),
  against,
  vote: vote === null ? null : asId(vote),
  text: null,
});

/** Everyone with a seat in the council except Hal (region); Fia serves for Hal. Five seats served. */
export const opened: readonly Step[] = [
  ...['bo', 'cia', 'dan', 'fia', 'gun', 'eva', 'sol'].map(checkIn),
  by('ada', openMeeting),
  by('ada', callSubstitute('region-2', 'fia')),
  by('ada', completeRollCall),
];

/** The first item is called. */
export const inItem: readonly Step[] = [...opened, by('ada', openItem('a'))];
/** Ballots are open: Ada, Dan, Cia, Bo and (for Hal) Fia are on the roll. */
export const inVote: readonly Step[] = [...inItem, by('ada', orderVote('a')), by('ada', openVote)];
/** A vote held in the item and left undeclared, and the item closed. */
export const leavingWithout = (item: string): readonly Step[] => [
  by('ada', orderVote(item)),
  by('ada', openVote),
  by('ada', closeVote),
  by('ada', closeItem(item)),
];
