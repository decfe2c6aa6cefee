import { asId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { VoteMethod } from '../../src/domain/meeting/events.ts';
import type { Meeting } from '../../src/domain/meeting/state.ts';
import type { Showing } from '../../bot/cards/showing.ts';
import type { Message } from '../../bot/message-name.ts';
import { by, leaves, type Step } from '../domain/given.ts';
import {
  answer,
  ballot,
  choices,
  closeItem,
  closeRound,
  closeVote,
  openItem,
  openVote,
  outcome,
} from '../domain/steps.ts';
import { asked, called, chair, closed, opened, present, refused, theItem, told, toldIn } from './drawn.ts';

/** A meeting at some point, the message to draw of it, and what is known beside it. */
export type Scene = {
  readonly name: string;
  readonly meeting: Meeting;
  readonly message: Message;
  readonly showing?: Partial<Showing>;
};

const members = [...present.map((id) => `member-${id}`), 'umeå-2'];
const motion = (id: string, kind: 'counter' | 'addition' | 'rejection', text: string): MeetingCommand => ({
  type: 'MakeMotion',
  motion: asId(id),
  item: asId('a'),
  kind,
  text,
});
const send: Step = by('sol', { type: 'SendNotice' });
const reads = (who: string): Step => by(who, { type: 'AcknowledgeNotice' });
const conflict = (who: string, item: string): Step =>
  by(who, { type: 'DeclareConflict', item: asId(item), reason: 'Min syster driver mottagningen.' });

const moved: Step[] = [
  ...called,
  by('member-vännäs', motion('m1', 'counter', 'Regionen ansvarar för all vaccination från och med 2025.')),
  by('member-region', motion('m2', 'counter', 'Frågan avgörs när ersättningen är utredd.')),
  by('umeå-2', motion('m3', 'addition', 'Ersättningen ses över efter ett år.')),
  by('member-norsjö', motion('m4', 'rejection', '')),
];
const order: MeetingCommand = {
  type: 'ProposeVotingOrder',
  item: asId('a'),
  order: ['main', asId('m1'), asId('m2')],
};
const orderProposed: Step[] = [...moved, by(chair, order)];
const orderApproved: Step[] = [...orderProposed, by(chair, { type: 'ApproveVotingOrder', item: asId('a') })];
const yesAndNo = choices.map((choice) => ({
  ...choice,
  label: { approve: 'Ja', reject: 'Nej', abstain: 'Avstår' }[choice.id],
}));
const between: Step[] = [
  ...orderApproved,
  by(chair, {
    type: 'OrderVote',
    vote: asId('vote'),
    item: asId('a'),
    proposal: 'Motförslag i huvudomröstningen',
    mover: null,
    reason: 'Samrådet är inte enigt.',
    choices: yesAndNo,
    between: { approve: asId('m1'), reject: asId('m2') },
  }),
  by(chair, openVote),
];
const votes = (approve: number, reject: number): Step[] =>
  members
    .slice(0, approve + reject)
    .map((who, index) => by(who, ballot(index < approve ? 'approve' : 'reject')));
const betweenClosed: Step[] = [...between, ...votes(8, 4), by(chair, closeVote)];
const prevailed: Step[] = [
  ...betweenClosed,
  by(chair, { type: 'DeclareCounterProposal', vote: asId('vote') }),
];

const voting = (method: VoteMethod): Step[] => [
  ...called,
  by(chair, {
    type: 'OrderVote',
    vote: asId('vote'),
    item: asId('a'),
    proposal: 'Kommunernas förslag',
    mover: null,
    reason: 'Samrådet är inte enigt.',
    choices,
    method,
  }),
  by(chair, openVote),
];
const tied: Step[] = [...voting('named'), ...votes(7, 7), by(chair, closeVote)];

const election = (secret: boolean, places: number): MeetingCommand => ({
  type: 'OrderElection',
  election: asId('election'),
  item: asId('a'),
  office: 'ersättare i styrgruppen',
  places,
  candidates: ['Anna Ask', 'Bo Bäck', 'Cecilia Dahl', 'David Ek'].map((name, index) => ({
    id: asId(`k${index}`),
    name,
  })),
  secret,
});
const electing = (secret: boolean, places = 2): Step[] => [...called, by(chair, election(secret, places))];
const openElection: Step = by(chair, { type: 'OpenElection', election: asId('election') });
const names = (who: string, ...candidates: string[]): Step =>
  by(who, {
    type: 'CastElectionBallot',
    election: asId('election'),
    candidates: candidates.map((id) => asId(id)),
  });
const elected = (byLot: boolean, ...candidates: string[]): Step =>
  by(chair, {
    type: 'DeclareElected',
    election: asId('election'),
    candidates: candidates.map((id) => asId(id)),
    byLot,
  });
const electionCast: Step[] = [
  ...electing(false),
  openElection,
  names('member-vännäs', 'k0', 'k1'),
  names('member-region'),
  names('umeå-2', 'k0', 'k2'),
];
const closeElection: Step = by(chair, { type: 'CloseElection', election: asId('election') });
const secretClosed: Step[] = [
  ...electing(true),
  openElection,
  by(chair, {
    type: 'CloseElection',
    election: asId('election'),
    count: {
      counts: {
        [asId<never>('k0')]: 9,
        [asId<never>('k1')]: 6,
        [asId<never>('k2')]: 4,
        [asId<never>('k3')]: 0,
      },
      blank: 1,
      voted: members.slice(0, 11).map((_, n) => asId<never>(`s${n}`)),
    },
  }),
];

const repeated: Step[] = [
  ...refused,
  by(chair, {
    type: 'AskConsensus',
    round: asId('round-2'),
    item: asId('a'),
    question: 'Kan samrådet ställa sig bakom förslaget med tillägget om uppföljning?',
  }),
  by('member-vännäs', answer('agree-with-remark', 'Bra att det följs upp.', 'round-2')),
];
const agreed: Step[] = [
  ...asked,
  ...members.map((who) => by(who, answer('agree'))),
  by(chair, closeRound(true)),
];
const detailed: Step[] = [
  ...agreed,
  by(
    chair,
    outcome('a', {
      outcome: 'adopted',
      clauses: ['kommunerna ansvarar för vaccination på särskilda boenden', 'regionen ersätter dem'],
      condition: 'fullmäktige anvisar medel',
      addressees: ['kommunerna', 'Region Västerbotten'],
    }),
  ),
  by(
    chair,
    outcome('a', {
      outcome: 'appointed',
      appointed: [{ name: 'Anna Ask', office: 'ersättare i styrgruppen' }],
    }),
  ),
  by(
    chair,
    outcome('a', {
      outcome: 'referred-back',
      referredTo: 'länssamverkansgruppen',
      reason: 'Kostnaderna behöver utredas.',
    }),
  ),
];
const retracted: Step[] = [
  ...detailed,
  by(chair, { type: 'RetractOutcome', item: asId('a'), index: 2, reason: 'Fel ärende.' }),
];

const words = 'Tack för ett bra möte. Frågan om vaccination tas upp igen i juni, när kostnaderna är utredda.';
const edited: Step[] = [...closed, by('sol', { type: 'EditRecap', text: words })];
const approved: Step[] = [...edited, by('sol', { type: 'ApproveRecap' })];
const published: Step[] = [...approved, by('sol', { type: 'PublishRecap' })];
const verified: Step[] = closed.flatMap((step) =>
  step[1].type === 'CloseMeeting'
    ? [by(chair, { type: 'ChooseVerifier', person: asId('member-vännäs') }), step]
    : [step],
);
const signs = (who: string): Step =>
  by(who, {
    type: 'SignMinutes',
    hash: 'a1b2',
    identification: { method: 'sign-in', assurance: 'low' },
  });
const sent: Step[] = [...verified, by('sol', { type: 'RequestSignOff', hash: 'a1b2' })];
const halfSigned: Step[] = [...sent, signs('sol')];
const signed: Step[] = [...halfSigned, signs('member-vännäs'), signs(chair)];
const added: Step[] = [
  ...signed,
  by('sol', {
    type: 'MakeAddition',
    addition: asId('x'),
    text: 'Rättelse: Sorseles ledamot var närvarande.',
  }),
];
const calledBack: Step[] = [
  ...halfSigned,
  by('sol', { type: 'CallBackSignOff', reason: 'En reservation saknades.' }),
];

const agenda: Message = { card: 'agenda' };
const notice: Message = { card: 'notice' };
const recap: Message = { card: 'recap', page: 0 };
const signOff: Message = { card: 'sign-off' };
const item = (name: string, steps: readonly Step[], showing: Partial<Showing> = {}): Scene => ({
  name,
  meeting: told(...steps),
  message: theItem,
  showing,
});

/** As the app shows it: with who has put a paper into the box. */
const papersIn = (meeting: Meeting): Meeting => ({
  ...meeting,
  elections: Object.fromEntries(
    Object.entries(meeting.elections).map(([id, election]) => [
      id,
      { ...election, papersFrom: [asId<never>('seat-vännäs'), asId<never>('seat-umeå')] },
    ]),
  ),
});

/** The states that came with notice, motions, elections, conflicts of interest, recap and sign-off. */
export const scenes = (): readonly Scene[] => [
  { name: 'notice sent', meeting: told(send), message: notice },
  { name: 'notice read', meeting: told(send, reads('member-vännäs'), reads('eva')), message: notice },
  {
    name: 'notice sent again',
    meeting: told(send, reads('member-vännäs'), reads('eva'), send),
    message: notice,
  },
  { name: 'notice of an open meeting', meeting: told(send, ...opened), message: notice },
  {
    name: 'quorum missing',
    meeting: toldIn({ customs: { quorum: { of: 'principals', atLeast: 14 } } }, ...opened),
    message: agenda,
  },
  {
    name: 'conflict declared',
    meeting: told(...opened, conflict('member-vännäs', 'a'), conflict('umeå-2', 'i1')),
    message: agenda,
  },
  item('conflict in item', [
    ...opened,
    conflict('member-vännäs', 'a'),
    by(chair, openItem('a')),
    by(chair, { type: 'AskConsensus', round: asId('round'), item: asId('a'), question: 'Är vi eniga?' }),
  ]),
  item('motions made', moved),
  item('order proposed', orderProposed),
  item('order approved', orderApproved),
  item('between open', between),
  item('between cast', [...between, ...votes(8, 4)]),
  item('between closed', betweenClosed),
  item('between prevailed', prevailed),
  item('main vote after it', [
    ...prevailed,
    by(chair, {
      type: 'OrderVote',
      vote: asId('vote-2'),
      item: asId('a'),
      proposal: 'Huvudomröstning',
      mover: null,
      reason: 'Samrådet är inte enigt.',
      choices: yesAndNo,
      between: { approve: 'main', reject: asId('m1') },
    }),
  ]),
  item('roll call', voting('roll-call')),
  item('open vote', [...voting('open'), ...votes(9, 3), by(chair, closeVote)]),
  {
    name: 'named ballots',
    meeting: toldIn({ namedBallotsInChat: true }, ...voting('named'), ...votes(9, 3), by(chair, closeVote)),
    message: theItem,
  },
  item('named vote in a body that shows no names', [
    ...voting('named'),
    ...votes(9, 3),
    by(chair, closeVote),
  ]),
  item('tied', tied),
  {
    name: 'casting vote to come',
    meeting: toldIn({ customs: { castingVote: true } }, ...tied),
    message: theItem,
  },
  {
    name: 'casting vote used',
    meeting: toldIn(
      { customs: { castingVote: true } },
      ...tied,
      by(chair, { type: 'UseCastingVote', vote: asId('vote'), choice: 'approve' }),
    ),
    message: theItem,
  },
  item('election ordered', electing(false)),
  item('election open', electionCast),
  item('election of one', [...electing(false, 1), openElection]),
  item('election tied', [...electionCast, names('member-norsjö', 'k1', 'k2'), closeElection]),
  item('election decided by lot', [
    ...electionCast,
    names('member-norsjö', 'k1', 'k2'),
    names('member-sorsele', 'k0'),
    closeElection,
    elected(true, 'k0', 'k1'),
  ]),
  item('secret election open', [...electing(true), openElection]),
  {
    name: 'secret paper in the box',
    meeting: papersIn(told(...electing(true), openElection)),
    message: theItem,
  },
  item('secret election closed', secretClosed),
  item('secret election declared', [...secretClosed, elected(false, 'k0', 'k1')]),
  item('repeated round', repeated),
  item('detailed outcome', detailed),
  item('retracted outcome', [...retracted, by(chair, closeItem('a'))]),
  item('left during a vote', [...voting('named'), ...votes(5, 3), leaves('member-region')]),
  { name: 'recap to review', meeting: told(...closed), message: recap },
  { name: 'recap edited', meeting: told(...edited), message: recap },
  { name: 'recap approved', meeting: told(...approved), message: recap },
  { name: 'recap published', meeting: told(...published), message: recap },
  { name: 'recap published, second page', meeting: told(...published), message: { card: 'recap', page: 1 } },
  { name: 'sign-off sent', meeting: told(...sent), message: signOff },
  { name: 'sign-off reminder', meeting: told(...sent), message: { card: 'reminder' } },
  { name: 'sign-off under way', meeting: told(...halfSigned), message: signOff },
  { name: 'sign-off done', meeting: told(...signed), message: signOff },
  { name: 'sign-off with addition', meeting: told(...added), message: signOff },
  { name: 'sign-off called back', meeting: told(...calledBack), message: signOff },
  ...(['not-yet', 'reported', 'named', 'named-person'] as const).flatMap((known): Scene[] => {
    const guest = known === 'not-yet' ? ({ known } as const) : ({ known, name: 'Greta Gäst' } as const);
    return [
      { name: `guest ${known}`, meeting: told(...opened), message: agenda, showing: { guest } },
      { name: `guest ${known} in item`, meeting: told(...asked), message: theItem, showing: { guest } },
    ];
  }),
];
