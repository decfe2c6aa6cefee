import { asId, type RoundId, type VoteId } from '../../src/domain/ids.ts';
import type { ConsensusAnswer } from '../../src/domain/meeting/events.ts';
import type { MeetingCommandType } from '../../src/domain/meeting/commands.ts';
import type { PrincipalStance } from '../../src/domain/tally.ts';
import type { CurrentItem, MeetingView, RollLine, RoundView, VoteView, You } from '../../src/domain/view.ts';
import { away, samplePlaces } from './sample-people.ts';
import { itemId, prepared, principalNamed, sampleRoll } from './sample-view.ts';

const at = '2024-03-15T09:41:07.000Z';
const session = {
  ...prepared.sessions[0]!,
  openedAt: '2024-03-15T08:00:00.000Z',
  rollCallAt: '2024-03-15T08:04:00.000Z',
};
const chairs: readonly MeetingCommandType[] = [
  'ReportPresence',
  'HandOverChair',
  'ChooseVerifier',
  'CloseItem',
  'DeclareOutcome',
  'RewordOutcome',
  'AddAgendaItem',
  'AdjournMeeting',
  'RequestFloor',
  'GiveFloor',
  'ReleaseFloor',
  'LodgeReservation',
  'HandInNote',
  'NoteNextMeeting',
];
const members: readonly MeetingCommandType[] = [
  'ReportPresence',
  'RequestFloor',
  'LodgeReservation',
  'HandInNote',
];

export const open: MeetingView = {
  ...prepared,
  version: 40,
  phase: 'open',
  openedAt: session.openedAt,
  session,
  sessions: [session],
  presiding: { person: prepared.you.person!, name: 'Elin Roos' },
  verifiers: [{ person: asId('p5'), name: 'Edvin Hed' }],
  agenda: prepared.agenda.map((line) =>
    line.number < 5
      ? {
          ...line,
          status: 'closed',
          outcomes: line.number === 1 ? [] : [line.number === 4 ? 'filed' : 'approved'],
        }
      : line.number === 5
        ? { ...line, status: 'open' }
        : line,
  ),
};

export const rollCall: MeetingView = {
  ...open,
  version: 8,
  current: null,
  agenda: prepared.agenda,
  verifiers: [],
  session: { ...session, rollCallAt: null },
  suggestions: samplePlaces
    .filter((place) => place.substitute !== null)
    .map((place) => ({
      seat: place.seat,
      principal: principalNamed(place.principal).name,
      ordinary: place.name,
      person: place.substitute!.person,
      name: place.substitute!.name,
    })),
  representation: {
    ...prepared.representation,
    represented: 10,
    seatsServed: 12,
    unrepresented: ['Dorotea', 'Malå', 'Robertsfors', 'Storuman', 'Vilhelmina', 'Vännäs'],
  },
  next: { step: 'call-substitutes', count: 4 },
  may: [
    'ReportPresence',
    'CallSubstitute',
    'CompleteRollCall',
    'HandOverChair',
    'CloseMeeting',
    'AdjournMeeting',
  ],
};

export const item: CurrentItem = {
  id: itemId(5),
  number: 5,
  heading: 'Hantering av vaccinationsfrågor',
  kind: 'decision',
  standing: null,
  status: 'open',
  summary: 'Vem ansvarar för vaccinationer i kommunal hälso- och sjukvård?',
  proposal:
    'kommunerna ansvarar för vaccination av personer inskrivna i kommunal hälso- och sjukvård från den 1 september.',
  presenters: [{ text: 'Karin Lod, sekreterare' }],
  documents: [{ title: 'Tjänsteskrivelse', url: 'https://example.org/tjansteskrivelse.pdf' }],
  deviation: { by: 'ordföranden', reason: 'Frågan väcktes efter LSG:s sammanträde.' },
  outcomes: [],
  prose: [],
  round: null,
  earlierRounds: 0,
  vote: null,
  earlierVotes: [],
  motions: [],
  votingOrder: null,
  pairing: null,
  election: null,
  conflicts: [],
  retracted: [],
};

const answerOf = (line: RollLine, index: number): ConsensusAnswer | null =>
  ['ro', 'st'].includes(line.principalId ?? '')
    ? null
    : index === 3
      ? 'agree-with-remark'
      : index % 4 === 1
        ? 'disagree'
        : 'agree';
const given = sampleRoll.map((line, index) => ({ line, answer: answerOf(line, index) }));
const count = (answer: ConsensusAnswer) => given.filter((one) => one.answer === answer).length;

export const round: RoundView = {
  id: asId<RoundId>('round-1'),
  question: item.proposal!,
  open: true,
  agreed: null,
  nobodyObjects: false,
  askedAt: at,
  closedAt: null,
  counts: {
    agree: count('agree'),
    'agree-with-remark': count('agree-with-remark'),
    'stand-aside': 0,
    disagree: count('disagree'),
  },
  rollSize: 16,
  waitingFor: given.filter(({ answer }) => answer === null).map(({ line }) => line),
  answers: given.flatMap(({ line, answer }) =>
    answer === null
      ? []
      : [
          {
            ...line,
            answer,
            text: answer === 'disagree' ? 'Kostnaderna är inte utredda.' : null,
            at,
            enteredBy: null,
          },
        ],
  ),
  byPrincipal: Object.fromEntries(
    prepared.representation.principals.map(({ id }) => {
      const answers = given.filter(({ line }) => line.principalId === id).map(({ answer }) => answer);
      const [first = null] = answers;
      return [id, answers.includes(null) ? null : answers.every((one) => one === first) ? first : 'split'];
    }),
  ),
  asked: true,
  mine: null,
};

export const voteOrdered: VoteView = {
  id: asId<VoteId>('vote-1'),
  phase: 'ordered',
  proposal: item.proposal!,
  mover: 'Elin Roos',
  reason: 'Frågan behöver avgöras före sommaren.',
  choices: [
    { id: 'approve', label: 'Bifall' },
    { id: 'reject', label: 'Avslag' },
    { id: 'abstain', label: 'Avstår' },
  ],
  effect: 'undeclared',
  method: 'named',
  between: null,
  casting: null,
  mayCast: false,
  prevailed: null,
  calling: null,
  orderedAt: at,
  openedAt: null,
  closedAt: null,
  rollSize: 16,
  answered: 0,
  waitingFor: sampleRoll,
  tally: null,
  shares: null,
  stances: null,
  ballots: [],
  asked: true,
  mine: null,
};

const stances: Readonly<Record<string, PrincipalStance>> = Object.fromEntries(
  prepared.representation.principals
    .filter(({ id }) => !away.includes(id))
    .map(({ id }, index) => [
      id,
      id === 'um' ? 'split' : (['approve', 'reject', 'abstain'] as const)[index % 3]!,
    ]),
);

export const voteOpen: VoteView = {
  ...voteOrdered,
  phase: 'open',
  openedAt: at,
  answered: 14,
  waitingFor: sampleRoll.slice(4, 6),
};
export const voteClosed: VoteView = {
  ...voteOpen,
  phase: 'closed',
  closedAt: at,
  answered: 16,
  waitingFor: [],
  tally: { approve: 7, reject: 5, abstain: 4, silent: 0, roll: 16 },
  shares: { ofYesAndNo: 7 / 12, ofRoll: 7 / 16, ofSeats: 7 / 20 },
  stances: stances,
};

const serving: You = { ...prepared.you, roles: ['chair', 'participant', 'serving'] };
export const onItem = (
  version: number,
  current: Partial<CurrentItem>,
  next: MeetingView['next'],
  may: readonly MeetingCommandType[],
): MeetingView => ({
  ...open,
  version,
  you: serving,
  current: { ...item, ...current },
  next,
  may: [...chairs, ...may],
});

export const closedRound: RoundView = { ...round, open: false, agreed: false, closedAt: at, waitingFor: [] };
const roundId = round.id;
const vote = voteOrdered.id;

/** As a member sees the same meeting: a substitute who serves. */
export function asMember(view: MeetingView, change: Partial<You> = {}): MeetingView {
  const you: You = {
    person: asId('s15'),
    name: 'Loke Bäck',
    roles: ['participant', 'serving'],
    standing: 'serves-as-substitute',
    present: true,
    seat: asId('seat-15'),
    principal: 'Vännäs kommun',
    ordinary: 'Signe Holm',
    ...change,
  };
  return {
    ...view,
    you,
    may:
      view.current === null
        ? ['ReportPresence', 'RequestFloor']
        : [...members, 'AnswerConsensus', 'CastBallot'],
  };
}

export const asSecretary = (view: MeetingView): MeetingView => ({
  ...view,
  you: {
    person: asId('sec'),
    name: 'Karin Lod',
    roles: ['secretary'],
    standing: 'official',
    present: true,
    seat: null,
    principal: null,
    ordinary: null,
  },
  may: [
    'ReportPresence',
    'CallSubstitute',
    'CompleteRollCall',
    'ChooseVerifier',
    'RewordOutcome',
    'AnswerConsensus',
    'CastBallot',
    'WriteProse',
    'HandOverChair',
    'AddAgendaItem',
  ],
});

const consensus = onItem(44, { round }, { step: 'wait-for-answers', round: roundId, missing: 2 }, [
  'CloseConsensusRound',
  'OrderVote',
]);
const closedVote = onItem(
  60,
  { round: closedRound, vote: voteClosed },
  { step: 'declare-vote-effect', vote },
  ['LeaveVoteWithoutEffect'],
);
const declared = onItem(
  62,
  {
    round: closedRound,
    vote: { ...voteClosed, effect: 'none' },
    outcomes: [
      {
        outcome: 'no-agreement',
        clauses: [],
        wording: 'Samrådet kunde inte enas i ärendet.',
        postponedTo: null,
        referredTo: null,
        reason: null,
        vote: null,
        decidedBy: prepared.body.id,
        at,
        declaredBy: prepared.you.person,
      },
    ],
  },
  { step: 'close-item' },
  [],
);
const closed: MeetingView = {
  ...open,
  agenda: open.agenda.map((line) =>
    line.number < 5 ? line : { ...line, status: 'closed', outcomes: line.number < 9 ? ['filed'] : [] },
  ),
  version: 90,
  phase: 'closed',
  closedAt: '2024-03-15T13:40:00.000Z',
  next: { step: 'read-minutes' },
  may: ['RewordOutcome'],
};
const answered = asMember(
  onItem(45, { round: { ...round, mine: { answer: 'agree', text: null, at } } }, consensus.next, []),
);

/** States of the sample meeting by name, as different people see them. */
export const states = {
  prepared,
  'roll-call': rollCall,
  'item-open': onItem(42, {}, { step: 'ask-consensus' }, ['AskConsensus', 'OrderVote']),
  consensus,
  'choose-way': onItem(48, { round: closedRound }, { step: 'choose-way' }, ['AskConsensus', 'OrderVote']),
  'vote-ordered': onItem(50, { round: closedRound, vote: voteOrdered }, { step: 'open-vote', vote }, [
    'OpenVote',
    'CancelVote',
  ]),
  'vote-open': onItem(54, { round: closedRound, vote: voteOpen }, { step: 'close-vote', vote, missing: 2 }, [
    'CloseVote',
    'CancelVote',
    'CastBallot',
  ]),
  'vote-closed': closedVote,
  'declare-outcome': onItem(61, { round: { ...closedRound, agreed: true } }, { step: 'declare-outcome' }, []),
  declared,
  closed,
  secretary: asSecretary({ ...consensus, version: 47 }),
  member: asMember(consensus),
  'member-answered': answered,
  'member-vote': asMember(
    onItem(55, { round: closedRound, vote: voteOpen }, { step: 'close-vote', vote, missing: 2 }, []),
  ),
  'member-between': asMember({ ...open, current: null }),
  'member-waiting': asMember(
    { ...open, current: null },
    { standing: 'substitute-in-waiting', roles: ['participant'] },
  ),
  outsider: {
    ...asMember({ ...open, current: null }, { person: null, name: null, standing: 'outsider', roles: [] }),
    may: [],
  },
} satisfies Readonly<Record<string, MeetingView>>;

export type StateName = keyof typeof states;
