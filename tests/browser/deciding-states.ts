import { asId } from '../../src/domain/ids.ts';
import type { CandidateId, ElectionId, GuestId, ItemId, MotionId } from '../../src/domain/ids.ts';
import type {
  CurrentItem,
  ElectionView,
  MeetingView,
  MotionLine,
  PositionLine,
} from '../../src/domain/view.ts';
import {
  asMember,
  asSecretary,
  closedRound,
  onItem,
  open,
  rollCall,
  round,
  voteClosed,
  voteOpen,
  voteOrdered,
} from './sample-states.ts';
import { sampleRoll } from './sample-view.ts';

/** States of what a council can do with a question beside consensus and a plain vote; all invented. */
const at = '2024-03-15T09:52:00.000Z';
const [first, second] = [sampleRoll[2]!, sampleRoll[5]!];

const motions: readonly MotionLine[] = [
  {
    id: asId<MotionId>('motion-1'),
    kind: 'counter',
    text: 'Regionen ansvarar för vaccination även i kommunal hälso- och sjukvård till årets slut.',
    person: first.person,
    name: first.name,
    at,
    mine: false,
  },
  {
    id: asId<MotionId>('motion-2'),
    kind: 'counter',
    text: 'Ansvaret delas lika mellan regionen och kommunerna.',
    person: second.person,
    name: second.name,
    at,
    mine: false,
  },
  {
    id: asId<MotionId>('motion-3'),
    kind: 'addition',
    text: 'Beslutet följs upp efter ett år.',
    person: first.person,
    name: first.name,
    at,
    mine: false,
  },
];
const main: PositionLine = {
  position: 'main',
  text: 'Kommunerna ansvarar för vaccination av inskrivna från den 1 september.',
  mover: null,
};
const positionOf = ({ id, text, name }: MotionLine): PositionLine => ({ position: id, text, mover: name });
const [one, two] = [positionOf(motions[0]!), positionOf(motions[1]!)];
const order = [main, one, two];
const ordered: Partial<CurrentItem> = { motions, votingOrder: { order, approvedAt: null } };
const approved: Partial<CurrentItem> = {
  motions,
  votingOrder: { order, approvedAt: at },
  pairing: { approve: one, reject: two },
};
const choices = [
  { id: 'approve', label: `Förslaget av ${first.name}` },
  { id: 'reject', label: `Förslaget av ${second.name}` },
  { id: 'abstain', label: 'Avstår' },
] as const;
const betweenTwo = { between: { approve: one, reject: two }, choices };
const counterVote = { ...voteClosed, ...betweenTwo };
const tied = {
  ...counterVote,
  tally: { approve: 6, reject: 6, abstain: 4, silent: 0, roll: 16 },
  shares: { ofYesAndNo: 0.5, ofRoll: 6 / 16, ofSeats: 6 / 20 },
  mayCast: true,
};
const vote = voteOrdered.id;

const candidates = ['Rut Fjäll', 'Ivar Tall', 'Alva Strand'].map((name, index) => ({
  id: asId<CandidateId>(`candidate-${String(index)}`),
  name,
}));
const election: ElectionView = {
  id: asId<ElectionId>('election-1'),
  office: 'ersättare i styrgruppen',
  places: 2,
  candidates,
  secret: true,
  phase: 'open',
  openedAt: at,
  closedAt: null,
  rollSize: 16,
  answered: 13,
  waitingFor: sampleRoll.slice(3, 6),
  result: null,
  elected: null,
  asked: true,
  voted: false,
  mine: null,
};
const counted: ElectionView = {
  ...election,
  phase: 'closed',
  closedAt: at,
  answered: 16,
  waitingFor: [],
  result: {
    lines: candidates.map(({ id, name }, index) => ({ id, name, votes: index === 0 ? 12 : 8 })),
    blank: 1,
    voted: 16,
    sure: [candidates[0]!.id],
    tied: [candidates[1]!.id, candidates[2]!.id],
  },
};
const elected: ElectionView = { ...counted, elected: { names: ['Rut Fjäll', 'Alva Strand'], byLot: true } };
const id = election.id;

const electionOpen = onItem(70, { election }, { step: 'close-election', election: id, missing: 3 }, [
  'CloseElection',
  'CancelElection',
]);
const rollCallVote = onItem(
  66,
  {
    round: closedRound,
    vote: {
      ...voteOpen,
      method: 'roll-call',
      answered: 5,
      waitingFor: sampleRoll.slice(5),
      calling: sampleRoll[5]!,
    },
  },
  { step: 'close-vote', vote, missing: 11 },
  ['CloseVote', 'CancelVote'],
);

const disputed: MeetingView = {
  ...rollCall,
  version: 9,
  attendance: rollCall.attendance.map((line) =>
    line.person === 'p1' ? { ...line, present: true, disagrees: ['self' as const] } : line,
  ),
  guests: [
    {
      id: asId<GuestId>('guest-1'),
      name: 'iPad mötesrum 3',
      organisation: null,
      named: false,
      person: null,
      present: true,
      held: 0,
    },
    {
      id: asId<GuestId>('guest-2'),
      name: 'Moa Granlund',
      organisation: 'Länsstyrelsen',
      named: true,
      person: null,
      present: true,
      held: 0,
    },
  ],
  representation: { ...rollCall.representation, quorum: { of: 'principals', atLeast: 11, met: false } },
  may: [...rollCall.may, 'ReportGuest', 'NameGuest', 'ReleaseSubstitute'],
};

const planning: MeetingView = {
  ...open,
  version: 41,
  current: null,
  agenda: open.agenda.map((line) =>
    line.number === 5
      ? { ...line, status: 'withdrawn', withdrawnFor: 'Underlaget saknas.' }
      : line.number === 8
        ? {
            ...line,
            addedDuringMeeting: true,
            conflicts: [{ person: asId('p15'), name: 'Signe Holm', reason: 'Sitter i bolagets styrelse.' }],
          }
        : line,
  ),
  attendance: open.attendance.map((line) =>
    line.person === 's15' ? { ...line, serves: false, servesFor: null } : line,
  ),
  next: {
    step: 'open-item',
    item: asId<ItemId>('item-6'),
    number: 6,
    heading: 'Lägesbild från beredningarna',
  },
  may: [
    'OpenItem',
    'AddAgendaItem',
    'EditAgendaItem',
    'MoveAgendaItem',
    'WithdrawAgendaItem',
    'ReinstateAgendaItem',
    'WithdrawConflict',
    'DeclareConflict',
    'CallSubstitute',
    'ReopenItem',
    'ReportPresence',
    'HandOverChair',
    'AdjournMeeting',
    'CloseMeeting',
  ],
};

export const decidingStates = {
  motions: onItem(63, { motions, round: closedRound }, { step: 'choose-way' }, [
    'MakeMotion',
    'WithdrawMotion',
    'ProposeVotingOrder',
    'OrderElection',
    'DeclareConflict',
    'OrderVote',
  ]),
  'voting-order': onItem(64, ordered, { step: 'approve-voting-order' }, [
    'ApproveVotingOrder',
    'ProposeVotingOrder',
    'OrderVote',
  ]),
  'next-vote': onItem(65, approved, { step: 'order-next-vote' }, ['OrderVote', 'ProposeVotingOrder']),
  'counter-vote': onItem(
    67,
    { ...approved, vote: { ...voteOpen, ...betweenTwo } },
    { step: 'close-vote', vote, missing: 2 },
    ['CloseVote', 'CancelVote'],
  ),
  'counter-closed': onItem(
    68,
    { ...approved, vote: counterVote },
    { step: 'declare-counter-proposal', vote },
    ['DeclareCounterProposal'],
  ),
  tie: onItem(69, { ...approved, vote: tied }, { step: 'declare-counter-proposal', vote }, [
    'DeclareCounterProposal',
    'UseCastingVote',
    'OrderVote',
  ]),
  'roll-call-vote': asSecretary(rollCallVote),
  'election-ordered': onItem(
    70,
    { election: { ...election, phase: 'ordered', openedAt: null } },
    { step: 'open-election', election: id },
    ['OpenElection', 'CancelElection'],
  ),
  'election-open': electionOpen,
  'election-tied': onItem(71, { election: counted }, { step: 'declare-elected', election: id }, [
    'DeclareElected',
  ]),
  elected: onItem(72, { election: elected }, { step: 'declare-outcome' }, []),
  'member-election': asMember(electionOpen),
  'second-round': onItem(
    73,
    { round, earlierRounds: 1 },
    { step: 'wait-for-answers', round: round.id, missing: 2 },
    ['CloseConsensusRound'],
  ),
  retracted: onItem(
    74,
    { retracted: [{ outcome: 'adopted', reason: 'Fel ärende.', at }] },
    { step: 'declare-outcome' },
    ['RetractOutcome'],
  ),
  disputed,
  planning,
} satisfies Readonly<Record<string, MeetingView>>;
