import { asId } from '../../src/domain/ids.ts';
import type { Position } from '../../src/domain/meeting/agenda.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { MotionKind } from '../../src/domain/meeting/events.ts';
import { person } from './council.ts';
import { by, type Step } from './given.ts';
import { choices, closeItem, closeMeeting, inItem } from './steps.ts';

const speaksFor = (who: string | undefined) => (who === undefined ? {} : { for: person(who) });

export const motion = (
  id: string,
  text = `Förslaget ${id}`,
  kind: MotionKind = 'counter',
  who?: string,
): MeetingCommand => ({
  type: 'MakeMotion',
  motion: asId(id),
  item: asId('a'),
  kind,
  text,
  ...speaksFor(who),
});
export const withdrawMotion = (id: string): MeetingCommand => ({ type: 'WithdrawMotion', motion: asId(id) });
export const position = (id: string): Position => (id === 'main' ? 'main' : asId(id));
export const proposeOrder = (...order: readonly string[]): MeetingCommand => ({
  type: 'ProposeVotingOrder',
  item: asId('a'),
  order: order.map(position),
});
export const approveOrder: MeetingCommand = { type: 'ApproveVotingOrder', item: asId('a') };
export const orderBetween = (vote: string, approve: string, reject: string): MeetingCommand => ({
  type: 'OrderVote',
  vote: asId(vote),
  item: asId('a'),
  proposal: 'Förslag mot förslag',
  mover: null,
  reason: 'Enighet nåddes inte',
  choices,
  between: { approve: position(approve), reject: position(reject) },
});
export const openThe = (vote: string): MeetingCommand => ({ type: 'OpenVote', vote: asId(vote) });
export const closeThe = (vote: string): MeetingCommand => ({ type: 'CloseVote', vote: asId(vote) });
export const ballotIn = (vote: string, choice: 'approve' | 'reject' | 'abstain'): MeetingCommand => ({
  type: 'CastBallot',
  vote: asId(vote),
  choice,
});
export const declareCounter = (vote: string): MeetingCommand => ({
  type: 'DeclareCounterProposal',
  vote: asId(vote),
});
export const castingVote = (choice: 'approve' | 'reject', vote = 'vote'): MeetingCommand => ({
  type: 'UseCastingVote',
  vote: asId(vote),
  choice,
});

export const orderElection = (
  names: readonly string[],
  more: {
    readonly places?: number;
    readonly secret?: boolean;
    readonly office?: string;
    readonly id?: string;
  } = {},
): MeetingCommand => ({
  type: 'OrderElection',
  election: asId(more.id ?? 'election'),
  item: asId('a'),
  office: more.office ?? 'justerare',
  places: more.places ?? 1,
  candidates: names.map((name) => ({ id: asId(name), name })),
  secret: more.secret ?? false,
});
export const openElection: MeetingCommand = { type: 'OpenElection', election: asId('election') };
export const paper = (names: readonly string[], who?: string): MeetingCommand => ({
  type: 'CastElectionBallot',
  election: asId('election'),
  candidates: names.map((name) => asId(name)),
  ...speaksFor(who),
});
export const closeElection: MeetingCommand = { type: 'CloseElection', election: asId('election') };
export const declareElected = (names: readonly string[], byLot = false): MeetingCommand => ({
  type: 'DeclareElected',
  election: asId('election'),
  candidates: names.map((name) => asId(name)),
  byLot,
});
/** An election of one among two; the five on the roll can vote. */
export const inElection: readonly Step[] = [
  ...inItem,
  by('ada', orderElection(['x', 'y'])),
  by('ada', openElection),
];

export const conflict = (item: string, who?: string): MeetingCommand => ({
  type: 'DeclareConflict',
  item: asId(item),
  reason: 'Delägare',
  ...speaksFor(who),
});
export const withdrawConflict = (item: string): MeetingCommand => ({
  type: 'WithdrawConflict',
  item: asId(item),
});
export const substituteFor = (seat: string, who: string, item: string): MeetingCommand => ({
  type: 'CallSubstitute',
  seat: asId(seat),
  person: person(who),
  item: asId(item),
});

export const verifier = (who: string): MeetingCommand => ({ type: 'ChooseVerifier', person: person(who) });
/** The meeting is over; Sol, Cia (verifier) and Ada (chair) sign. */
export const over: readonly Step[] = [
  ...inItem,
  by('ada', verifier('cia')),
  by('ada', closeItem('a')),
  by('ada', closeMeeting),
];
export const hash = 'a'.repeat(64);
export const requestSignOff: MeetingCommand = { type: 'RequestSignOff', hash };
export const sign = (read = hash): MeetingCommand => ({
  type: 'SignMinutes',
  hash: read,
  identification: { method: 'sign-in', assurance: 'low' },
});
export const callBack = (reason = 'Ett namn är fel'): MeetingCommand => ({ type: 'CallBackSignOff', reason });
export const requested: readonly Step[] = [...over, by('sol', requestSignOff)];
export const signed: readonly Step[] = [
  ...requested,
  by('sol', sign()),
  by('cia', sign()),
  by('ada', sign()),
];
