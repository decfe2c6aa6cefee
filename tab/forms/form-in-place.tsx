import type { ReactNode } from 'react';
import type { MeetingView } from '../../src/domain/view.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import type { FormName } from '../steps/action.ts';
import { AddItemForm } from './add-item-form.tsx';
import { CloseRoundForm } from './close-round-form.tsx';
import { ConflictForm } from './conflict-form.tsx';
import { CounterProposalForm } from './counter-proposal-form.tsx';
import { ElectedForm } from './elected-form.tsx';
import type { FormProps } from './form-props.ts';
import { MotionForm } from './motion-form.tsx';
import { NextMeetingForm } from './next-meeting-form.tsx';
import { OrderElectionForm } from './order-election-form.tsx';
import { OrderVoteForm } from './order-vote-form.tsx';
import { OutcomeForm } from './outcome-form.tsx';
import { PersonForm } from './person-form.tsx';
import { QuestionForm } from './question-form.tsx';
import { ReasonForm } from './reason-form.tsx';
import { ReopenItemForm } from './reopen-item-form.tsx';
import { VoteEffectForm } from './vote-effect-form.tsx';
import { VotingOrderForm } from './voting-order-form.tsx';
import { WaysForm } from './ways-form.tsx';

const cancelVote = (view: MeetingView, { onClose }: FormProps) => (
  <ReasonForm
    title="tab.act.cancel-vote"
    label="tab.form.reason"
    submit="tab.vote.cancel"
    required
    command={(reason) => {
      const vote = view.current?.vote;
      return vote === null || vote === undefined ? null : { type: 'CancelVote', vote: vote.id, reason };
    }}
    onClose={onClose}
  />
);

const cancelElection = (view: MeetingView, { onClose }: FormProps) => (
  <ReasonForm
    title="tab.act.cancel-election"
    label="tab.form.reason"
    submit="tab.act.cancel-election"
    required
    command={(reason) => {
      const election = view.current?.election ?? null;
      return election === null ? null : { type: 'CancelElection', election: election.id, reason };
    }}
    onClose={onClose}
  />
);

const motion = (view: MeetingView, { onClose }: FormProps) =>
  view.current === null ? null : <MotionForm item={view.current} onClose={onClose} />;

const adjourn = (_view: MeetingView, { onClose }: FormProps) => (
  <ReasonForm
    title="tab.act.adjourn"
    label="tab.form.reason"
    submit="tab.adjourn.submit"
    required={false}
    command={(reason) => ({ type: 'AdjournMeeting', reason: reason === '' ? null : reason })}
    onClose={onClose}
  />
);

const handOver = (view: MeetingView, { onClose }: FormProps) => (
  <PersonForm
    title="tab.act.hand-over"
    submit="tab.hand-over.submit"
    reasonLabel="tab.form.reason-optional"
    among={(line) => line.present && line.class !== 'official' && line.person !== view.presiding?.person}
    command={(person, reason) => ({ type: 'HandOverChair', person, reason })}
    onClose={onClose}
  />
);

const verifier = (_view: MeetingView, { onClose }: FormProps) => (
  <PersonForm
    title="tab.act.verifier"
    submit="tab.verifier.submit"
    among={(line) => line.present && line.serves}
    command={(person) => ({ type: 'ChooseVerifier', person })}
    onClose={onClose}
  />
);

const outcome = (form: FormName) =>
  function outcomeFormFor(_view: MeetingView, { onClose }: FormProps) {
    return <OutcomeForm form={form} onClose={onClose} />;
  };

const forms: Readonly<Record<FormName, (view: MeetingView, props: FormProps) => ReactNode>> = {
  'close-round': (_view, props) => <CloseRoundForm {...props} />,
  ways: (_view, props) => <WaysForm {...props} />,
  question: (_view, props) => <QuestionForm {...props} />,
  'order-vote': (_view, props) => <OrderVoteForm {...props} />,
  'cancel-vote': cancelVote,
  'vote-effect': (_view, props) => <VoteEffectForm {...props} />,
  outcome: outcome('outcome'),
  postpone: outcome('postpone'),
  'refer-back': outcome('refer-back'),
  reject: outcome('reject'),
  'note-without-outcome': outcome('note-without-outcome'),
  'hand-over': handOver,
  adjourn,
  verifier,
  'next-meeting': (_view, props) => <NextMeetingForm {...props} />,
  'add-item': (_view, props) => <AddItemForm {...props} />,
  motion,
  'voting-order': (_view, props) => <VotingOrderForm {...props} />,
  'counter-proposal': (_view, props) => <CounterProposalForm {...props} />,
  'order-election': (_view, props) => <OrderElectionForm {...props} />,
  'cancel-election': cancelElection,
  elected: (_view, props) => <ElectedForm {...props} />,
  conflict: (_view, { onClose }) => <ConflictForm onClose={onClose} />,
  'reopen-item': (_view, props) => <ReopenItemForm {...props} />,
};

/** The form of that name, in place. */
export function FormInPlace({ form, ...props }: FormProps & { readonly form: FormName }) {
  const { view } = useMeeting();
  return <>{forms[form](view, props)}</>;
}
