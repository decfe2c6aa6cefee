import { asId, type RoundId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { MeetingView, NextStep } from '../../src/domain/view.ts';
import type { Say } from '../language.ts';
import type { Action, FormName, NewId, Performance } from './action.ts';
import { usualQuestion } from './question.ts';
import { callSuggested } from './suggested.ts';

const send = (commands: (view: MeetingView, newId: NewId) => readonly MeetingCommand[]): Performance => ({
  does: 'send',
  commands,
});
const sendOne = (command: MeetingCommand): Performance => send(() => [command]);
const form = (name: FormName): Performance => ({ does: 'form', form: name });

type StepName = NextStep['step'];
type Step<Name extends StepName> = Extract<NextStep, { step: Name }>;
type ActionOf = {
  readonly [Name in StepName]: (step: Step<Name>, say: Say) => Omit<Action, 'id' | 'letter'>;
};

type AfterMeeting = 'review-recap' | 'publish-recap' | 'request-sign-off' | 'await-signatures';

/** The secretary's work once the meeting is closed has pages of its own. */
const afterMeeting: Pick<ActionOf, AfterMeeting> = {
  'review-recap': () => ({
    label: 'tab.next.review-recap',
    icon: 'document',
    performance: { does: 'go', surface: 'recap' },
  }),
  'publish-recap': () => ({
    label: 'tab.next.publish-recap',
    icon: 'go',
    performance: { does: 'go', surface: 'recap' },
  }),
  'request-sign-off': () => ({
    label: 'tab.next.request-sign-off',
    icon: 'note',
    performance: { does: 'go', surface: 'sign' },
  }),
  'await-signatures': ({ names }) => ({
    label: 'tab.next.await-signatures',
    params: { names },
    icon: 'wait',
    performance: { does: 'go', surface: 'sign' },
  }),
};

/** The one primary button for each next step. A step that the domain adds doesn't compile until it has one here. */
const actionOf: ActionOf = {
  'open-meeting': () => ({
    label: 'tab.next.open-meeting',
    icon: 'go',
    performance: sendOne({ type: 'OpenMeeting' }),
  }),
  'call-substitutes': ({ count }) => ({
    label: 'tab.next.call-substitutes',
    params: { count },
    icon: 'people',
    performance: send(callSuggested),
  }),
  'complete-roll-call': ({ present }) => ({
    label: 'tab.next.complete-roll-call',
    params: { present },
    icon: 'check',
    performance: sendOne({ type: 'CompleteRollCall' }),
  }),
  'take-the-chair': () => ({
    label: 'tab.next.take-the-chair',
    icon: 'person',
    performance: send(takeTheChair),
  }),
  'open-session': ({ session }) => ({
    label: 'tab.next.open-session',
    icon: 'go',
    performance: sendOne({ type: 'OpenSession', session }),
  }),
  'open-item': ({ item, number, heading }) => ({
    label: 'tab.next.open-item',
    params: { number, heading },
    icon: 'go',
    performance: sendOne({ type: 'OpenItem', item }),
  }),
  'ask-consensus': (_step, say) => ({
    label: 'tab.next.ask-consensus',
    icon: 'question',
    performance: send((view, newId) => askConsensus(view, newId, say)),
  }),
  'declare-consensus': ({ round }) => ({
    label: 'tab.next.declare-consensus',
    icon: 'check',
    performance: sendOne({ type: 'CloseConsensusRound', round, agreed: true, nobodyObjects: false }),
  }),
  'wait-for-answers': ({ missing }) => ({
    label: 'tab.next.wait-for-answers',
    params: { missing },
    icon: 'wait',
    performance: form('close-round'),
  }),
  'no-consensus': ({ round }) => ({
    label: 'tab.next.no-consensus',
    icon: 'ways',
    performance: sendOne({ type: 'CloseConsensusRound', round, agreed: false, nobodyObjects: false }),
  }),
  'choose-way': () => ({ label: 'tab.next.choose-way', icon: 'ways', performance: form('ways') }),
  'open-vote': ({ vote }) => ({
    label: 'tab.next.open-vote',
    icon: 'vote',
    performance: sendOne({ type: 'OpenVote', vote }),
  }),
  'close-vote': ({ vote, missing }) => ({
    label: 'tab.next.close-vote',
    params: { missing },
    icon: 'vote',
    performance: {
      does: 'confirm',
      question: missing === 0 ? 'tab.confirm.close-vote' : 'tab.confirm.close-vote-missing',
      params: { missing },
      commands: () => [{ type: 'CloseVote', vote }],
    },
  }),
  'declare-vote-effect': () => ({
    label: 'tab.next.declare-vote-effect',
    icon: 'gavel',
    performance: form('vote-effect'),
  }),
  'declare-outcome': () => ({
    label: 'tab.next.declare-outcome',
    icon: 'gavel',
    performance: form('outcome'),
  }),
  'close-item': () => ({ label: 'tab.next.close-item', icon: 'check', performance: send(closeItem) }),
  'resume-meeting': () => ({
    label: 'tab.next.resume-meeting',
    icon: 'go',
    performance: sendOne({ type: 'ResumeMeeting' }),
  }),
  'close-meeting': () => ({
    label: 'tab.next.close-meeting',
    icon: 'stop',
    performance: {
      does: 'confirm',
      question: 'tab.confirm.close-meeting',
      commands: () => [{ type: 'CloseMeeting' }],
    },
  }),
  'approve-voting-order': () => ({
    label: 'tab.next.approve-voting-order',
    icon: 'order',
    performance: send(approveVotingOrder),
  }),
  'order-next-vote': () => ({
    label: 'tab.next.order-next-vote',
    icon: 'vote',
    performance: form('order-vote'),
  }),
  'declare-counter-proposal': () => ({
    label: 'tab.next.declare-counter-proposal',
    icon: 'gavel',
    performance: form('counter-proposal'),
  }),
  'open-election': ({ election }) => ({
    label: 'tab.next.open-election',
    icon: 'vote',
    performance: sendOne({ type: 'OpenElection', election }),
  }),
  'close-election': ({ election }) => ({
    label: 'tab.next.close-election',
    icon: 'vote',
    performance: {
      does: 'confirm',
      question: 'tab.confirm.close-election',
      commands: () => [{ type: 'CloseElection', election }],
    },
  }),
  'declare-elected': () => ({
    label: 'tab.next.declare-elected',
    icon: 'gavel',
    performance: form('elected'),
  }),
  ...afterMeeting,
  'read-minutes': () => ({
    label: 'tab.next.read-minutes',
    icon: 'document',
    performance: { does: 'read-minutes' },
  }),
};

/** What usually comes next, as an action. */
export function primaryAction(view: MeetingView, say: Say): Action {
  const make = actionOf[view.next.step] as (step: NextStep, say: Say) => Omit<Action, 'id'>;
  return { id: view.next.step, letter: 'n', ...make(view.next, say) };
}

/** The commands that the primary button's step leads to: who may give one of them sees it; null is for everybody. */
export const needs: Readonly<Record<StepName, readonly MeetingCommand['type'][] | null>> = {
  'open-meeting': ['OpenMeeting'],
  'call-substitutes': ['CallSubstitute'],
  'complete-roll-call': ['CompleteRollCall'],
  'take-the-chair': ['HandOverChair'],
  'open-session': ['OpenSession'],
  'open-item': ['OpenItem'],
  'ask-consensus': ['AskConsensus'],
  'declare-consensus': ['CloseConsensusRound'],
  'wait-for-answers': ['CloseConsensusRound'],
  'no-consensus': ['CloseConsensusRound'],
  'choose-way': ['DeclareOutcome'],
  'open-vote': ['OpenVote'],
  'close-vote': ['CloseVote'],
  'declare-vote-effect': ['LeaveVoteWithoutEffect'],
  'declare-outcome': ['DeclareOutcome'],
  'close-item': ['CloseItem'],
  'resume-meeting': ['ResumeMeeting'],
  'close-meeting': ['CloseMeeting'],
  'approve-voting-order': ['ApproveVotingOrder'],
  'order-next-vote': ['OrderVote'],
  // A tie can't be declared: it is decided by casting vote, or voted on again.
  'declare-counter-proposal': ['DeclareCounterProposal', 'UseCastingVote', 'OrderVote'],
  'open-election': ['OpenElection'],
  'close-election': ['CloseElection'],
  'declare-elected': ['DeclareElected'],
  'review-recap': ['ApproveRecap'],
  'publish-recap': ['PublishRecap'],
  'request-sign-off': ['RequestSignOff'],
  'await-signatures': null,
  'read-minutes': null,
};

const takeTheChair = ({ you }: MeetingView): readonly MeetingCommand[] =>
  you.person === null ? [] : [{ type: 'HandOverChair', person: you.person, reason: null }];

const closeItem = ({ current }: MeetingView): readonly MeetingCommand[] =>
  current === null ? [] : [{ type: 'CloseItem', item: current.id }];

const approveVotingOrder = ({ current }: MeetingView): readonly MeetingCommand[] =>
  current === null ? [] : [{ type: 'ApproveVotingOrder', item: current.id }];

function askConsensus({ current }: MeetingView, newId: NewId, say: Say): readonly MeetingCommand[] {
  if (current === null) return [];
  const round = asId<RoundId>(newId());
  return [{ type: 'AskConsensus', round, item: current.id, question: usualQuestion(current, say) }];
}
