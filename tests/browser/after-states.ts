import { asId } from '../../src/domain/ids.ts';
import type { AgendaLine, MeetingView, SignOffView } from '../../src/domain/view.ts';
import { prepared } from './sample-view.ts';

/** States before and after a meeting, as its secretary and its signers see them; all invented. */
const asSecretary = (view: MeetingView): MeetingView => ({
  ...view,
  you: { ...view.you, roles: ['secretary', 'coordinator', 'participant'], standing: 'official' },
});

const agenda: readonly AgendaLine[] = prepared.agenda.map((line, place) => ({
  ...line,
  presenters: place % 2 === 0 ? [{ text: 'Loke Bäck' }] : [],
  deviation:
    place === 4 ? { by: 'presidiet', reason: 'Frågan kom för sent till beredningen.' } : line.deviation,
}));

const preparing: MeetingView = {
  ...asSecretary(prepared),
  agenda,
  may: [
    'AddAgendaItem',
    'MoveAgendaItem',
    'WithdrawAgendaItem',
    'EditAgendaItem',
    'RevisePlan',
    'SendNotice',
    'AcknowledgeNotice',
  ],
};

const noticeSent: MeetingView = {
  ...preparing,
  notice: {
    sentAt: '2024-03-01T09:00:00.000Z',
    readByYou: false,
    readCount: 17,
    unread: [
      { person: asId('p17'), name: 'Elin Roos' },
      { person: asId('s15'), name: 'Loke Bäck' },
    ],
  },
};

const closed: MeetingView = {
  ...asSecretary(prepared),
  phase: 'closed',
  openedAt: '2024-03-15T08:03:00.000Z',
  closedAt: '2024-03-15T13:48:00.000Z',
  next: { step: 'review-recap' },
  after: {
    ...prepared.after,
    shared: [
      { purpose: 'for-comment', with: 'beredningsgruppen', at: '2024-03-18T09:00:00.000Z', by: 'Karin Lod' },
    ],
  },
  may: [
    'WriteProse',
    'RewordOutcome',
    'ShareMinutes',
    'EditRecap',
    'ApproveRecap',
    'PublishRecap',
    'RequestSignOff',
  ],
};

const approved: MeetingView = {
  ...closed,
  next: { step: 'publish-recap' },
  after: {
    ...closed.after,
    recap: {
      text: 'Tack för ett bra möte. Handlingarna finns i kanalen.',
      approvedAt: '2024-03-15T15:00:00.000Z',
      approvedBy: 'Karin Lod',
      publishedAt: null,
    },
  },
};

const signed = { method: 'sign-in', assurance: 'substantial' } as const;
const notYet = { signedAt: null, method: null, assurance: null };
const signOff: SignOffView = {
  hash: '4f0c2a91be07d35c6a18f2e94b7703dd1c5e8a60927fb3d41e6c0a58f39b7d21',
  requestedAt: '2024-03-20T09:00:00.000Z',
  completedAt: null,
  signers: [
    {
      person: asId('sec'),
      name: 'Karin Lod',
      role: 'secretary',
      signedAt: '2024-03-20T09:05:00.000Z',
      ...signed,
    },
    { person: asId('s15'), name: 'Loke Bäck', role: 'verifier', ...notYet },
    { person: asId('p17'), name: 'Elin Roos', role: 'chair', ...notYet },
  ],
  yourTurn: false,
  waitingFor: ['Loke Bäck'],
};
const underWay: MeetingView = {
  ...closed,
  next: { step: 'await-signatures', names: ['Loke Bäck'] },
  may: ['CallBackSignOff', 'ShareMinutes'],
  after: {
    ...closed.after,
    signOff,
    calledBack: [{ at: '2024-03-19T12:00:00.000Z', reason: 'Ett namn var felstavat.' }],
  },
};

const yourTurn: MeetingView = {
  ...underWay,
  you: { ...prepared.you, roles: ['participant'], name: 'Loke Bäck' },
  may: ['SignMinutes'],
  after: { ...underWay.after, signOff: { ...signOff, yourTurn: true } },
};

const complete: MeetingView = {
  ...underWay,
  next: { step: 'read-minutes' },
  may: ['MakeAddition', 'ShareMinutes'],
  after: {
    ...underWay.after,
    signOff: {
      ...signOff,
      completedAt: '2024-03-22T14:30:00.000Z',
      signers: signOff.signers.map((signer) => ({
        ...signer,
        signedAt: '2024-03-22T14:30:00.000Z',
        ...signed,
      })),
      waitingFor: [],
    },
    additions: [
      {
        id: asId('addition-1'),
        text: 'I ärende 7 ska det stå den 12 april.',
        at: '2024-03-25T08:00:00.000Z',
        by: 'Karin Lod',
      },
    ],
  },
};

export const afterStates = {
  preparing,
  'notice-sent': noticeSent,
  writing: closed,
  'recap-approved': approved,
  'sign-under-way': underWay,
  'sign-your-turn': yourTurn,
  signed: complete,
};
