import type { MeetingView, SessionView } from '../../src/domain/view.ts';
import { may } from '../meeting/may.ts';
import type { FormName, OfferedAction, Performance } from './action.ts';

const form = (name: FormName): Performance => ({ does: 'form', form: name });
const canDeclare = (view: MeetingView) => may(view, 'DeclareOutcome') && view.current !== null;

/** Ways out of an item on which there is no agreement: the short list, in the order they are usually considered. */
export const ways: readonly OfferedAction[] = [
  {
    id: 'postpone',
    label: 'tab.act.postpone',
    icon: 'wait',
    letter: 'b',
    offered: canDeclare,
    performance: form('postpone'),
  },
  {
    id: 'refer-back',
    label: 'tab.act.refer-back',
    icon: 'back',
    letter: 'r',
    offered: canDeclare,
    performance: form('refer-back'),
  },
  { id: 'reject', label: 'tab.act.reject', icon: 'cross', offered: canDeclare, performance: form('reject') },
  {
    id: 'note-without-outcome',
    label: 'tab.act.note-without-outcome',
    icon: 'note',
    offered: canDeclare,
    performance: form('note-without-outcome'),
  },
  {
    id: 'order-vote',
    label: 'tab.act.order-vote',
    icon: 'vote',
    letter: 'o',
    offered: (view) => may(view, 'OrderVote') && view.current !== null,
    performance: form('order-vote'),
  },
];

/** Everything else the rules can allow. What they don't allow now isn't offered. */
const rest: readonly OfferedAction[] = [
  {
    id: 'outcome',
    label: 'tab.act.outcome',
    icon: 'gavel',
    letter: 'u',
    offered: canDeclare,
    performance: form('outcome'),
  },
  {
    id: 'question',
    label: 'tab.act.question',
    icon: 'question',
    letter: 'e',
    offered: (view) => may(view, 'AskConsensus') && view.current !== null,
    performance: form('question'),
  },
  {
    id: 'close-round',
    label: 'tab.act.close-round',
    icon: 'check',
    offered: (view) => may(view, 'CloseConsensusRound') && view.current?.round?.open === true,
    performance: form('close-round'),
  },
  {
    id: 'motion',
    label: 'tab.act.motion',
    icon: 'motion',
    letter: 'y',
    offered: (view) => may(view, 'MakeMotion') && view.current !== null,
    performance: form('motion'),
  },
  {
    id: 'voting-order',
    label: 'tab.act.voting-order',
    icon: 'order',
    offered: (view) => may(view, 'ProposeVotingOrder') && counterProposals(view) > 0,
    performance: form('voting-order'),
  },
  {
    id: 'order-election',
    label: 'tab.act.order-election',
    icon: 'people',
    letter: 'v',
    offered: (view) => may(view, 'OrderElection') && view.current !== null,
    performance: form('order-election'),
  },
  {
    id: 'cancel-election',
    label: 'tab.act.cancel-election',
    icon: 'cross',
    offered: (view) => may(view, 'CancelElection') && electionUnderWay(view),
    performance: form('cancel-election'),
  },
  {
    id: 'conflict',
    label: 'tab.act.conflict',
    icon: 'conflict',
    letter: 'j',
    offered: (view) => may(view, 'DeclareConflict'),
    performance: form('conflict'),
  },
  {
    id: 'reopen-item',
    label: 'tab.act.reopen-item',
    icon: 'undo',
    offered: (view) => may(view, 'ReopenItem'),
    performance: form('reopen-item'),
  },
  {
    id: 'cancel-vote',
    label: 'tab.act.cancel-vote',
    icon: 'cross',
    offered: (view) => may(view, 'CancelVote'),
    performance: form('cancel-vote'),
  },
  {
    id: 'close-item',
    label: 'tab.act.close-item',
    icon: 'check',
    offered: (view) => may(view, 'CloseItem') && view.current !== null,
    performance: {
      does: 'send',
      commands: ({ current }) => (current === null ? [] : [{ type: 'CloseItem', item: current.id }]),
    },
  },
  {
    id: 'add-item',
    label: 'tab.act.add-item',
    icon: 'add',
    offered: (view) => may(view, 'AddAgendaItem'),
    performance: form('add-item'),
  },
  {
    id: 'verifier',
    label: 'tab.act.verifier',
    icon: 'person',
    offered: (view) => may(view, 'ChooseVerifier'),
    performance: form('verifier'),
  },
  {
    id: 'hand-over',
    label: 'tab.act.hand-over',
    icon: 'person',
    letter: 'l',
    offered: (view) => may(view, 'HandOverChair'),
    performance: form('hand-over'),
  },
  {
    id: 'open-session',
    label: 'tab.act.open-session',
    icon: 'go',
    offered: (view) => may(view, 'OpenSession') && nextSession(view) !== undefined,
    performance: { does: 'send', commands: openNextSession },
  },
  {
    id: 'close-session',
    label: 'tab.act.close-session',
    icon: 'stop',
    offered: (view) => may(view, 'CloseSession') && openSession(view) !== undefined,
    performance: { does: 'send', commands: closeOpenSession },
  },
  {
    id: 'next-meeting',
    label: 'tab.act.next-meeting',
    icon: 'note',
    offered: (view) => may(view, 'NoteNextMeeting'),
    performance: form('next-meeting'),
  },
  {
    id: 'adjourn',
    label: 'tab.act.adjourn',
    icon: 'pause',
    offered: (view) => may(view, 'AdjournMeeting'),
    performance: form('adjourn'),
  },
  {
    id: 'resume',
    label: 'tab.next.resume-meeting',
    icon: 'go',
    offered: (view) => may(view, 'ResumeMeeting'),
    performance: { does: 'send', commands: () => [{ type: 'ResumeMeeting' }] },
  },
  {
    id: 'close-meeting',
    label: 'tab.act.close-meeting',
    icon: 'stop',
    offered: (view) => may(view, 'CloseMeeting'),
    performance: {
      does: 'confirm',
      question: 'tab.confirm.close-meeting',
      commands: () => [{ type: 'CloseMeeting' }],
    },
  },
  {
    id: 'read-minutes',
    label: 'tab.next.read-minutes',
    icon: 'document',
    offered: () => true,
    performance: { does: 'read-minutes' },
  },
];

/** What "Annat beslut …" offers now: all that is allowed except what the primary button does already. */
export function otherActions(view: MeetingView): readonly OfferedAction[] {
  const shown = view.next.step === 'choose-way' ? rest : [...ways, ...rest];
  const alsoPrimary = coveredBy[view.next.step] ?? view.next.step;
  return shown.filter((action) => action.id !== alsoPrimary && action.offered(view));
}

/** Steps whose primary button opens the same as an action with another name. */
const coveredBy: Partial<Record<MeetingView['next']['step'], string>> = {
  'declare-outcome': 'outcome',
  'ask-consensus': 'ask-consensus',
  'wait-for-answers': 'close-round',
  'resume-meeting': 'resume',
  'order-next-vote': 'order-vote',
};

const counterProposals = ({ current }: MeetingView): number =>
  current?.motions.filter(({ kind }) => kind === 'counter').length ?? 0;

const electionUnderWay = ({ current }: MeetingView): boolean =>
  current?.election?.phase === 'ordered' || current?.election?.phase === 'open';

const openSession = (view: MeetingView): SessionView | undefined =>
  view.sessions.find((session) => session.openedAt !== null && session.closedAt === null);

const nextSession = (view: MeetingView): SessionView | undefined =>
  view.sessions.find((session) => session.openedAt === null);

function openNextSession(view: MeetingView) {
  const session = nextSession(view);
  return session === undefined ? [] : [{ type: 'OpenSession' as const, session: session.id }];
}

function closeOpenSession(view: MeetingView) {
  const session = openSession(view);
  return session === undefined ? [] : [{ type: 'CloseSession' as const, session: session.id }];
}
