import { useState } from 'react';
import { asId, type VoteId } from '../../src/domain/ids.ts';
import type { CurrentItem } from '../../src/domain/view.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';
import { TextField } from './text-field.tsx';

/** Orders a vote. In a consensus body that is an exception: the chair says why, and members may object first (DE3). */
export function OrderVoteForm({ onClose }: FormProps) {
  const { current } = useMeeting().view;
  return current === null ? null : <Ordering item={current} onClose={onClose} />;
}

function Ordering({ item, onClose }: { readonly item: CurrentItem; readonly onClose: () => void }) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const [proposal, setProposal] = useState(item.proposal ?? item.heading);
  const [reason, setReason] = useState('');
  const [mover, setMover] = useState('');
  const order = () => {
    void sending
      .send({
        type: 'OrderVote',
        vote: asId<VoteId>(crypto.randomUUID()),
        item: item.id,
        proposal: proposal.trim(),
        mover: mover.trim() === '' ? null : mover.trim(),
        reason: reason.trim(),
        choices: [
          { id: 'approve', label: say('tab.choice.approve') },
          { id: 'reject', label: say('tab.choice.reject') },
          { id: 'abstain', label: say('tab.choice.abstain') },
        ],
      })
      .then((done) => done && onClose());
  };
  return (
    <FormFrame
      title={say('tab.vote.order')}
      submit={say('tab.vote.order.submit')}
      onSubmit={order}
      onClose={onClose}
      sending={sending}
    >
      {view.body.consensus ? (
        <p className={layout.plain}>{say('tab.vote.consensus-body', { body: view.body.name })}</p>
      ) : null}
      <TextField
        label={say('tab.vote.reason')}
        value={reason}
        onChange={setReason}
        required={view.body.consensus}
      />
      <TextField label={say('tab.vote.proposal')} value={proposal} onChange={setProposal} rows={4} />
      <TextField label={say('tab.vote.mover')} value={mover} onChange={setMover} rows={1} />
    </FormFrame>
  );
}
