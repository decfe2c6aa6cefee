import { useState } from 'react';
import { asId, type VoteId } from '../../src/domain/ids.ts';
import type { VoteMethod } from '../../src/domain/meeting/events.ts';
import type { CurrentItem } from '../../src/domain/view.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { ballotOf, type VoteDraft } from '../steps/vote-draft.ts';
import { ChoiceField } from './choice-field.tsx';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';
import { TextField } from './text-field.tsx';

const methods: readonly VoteMethod[] = ['named', 'open', 'roll-call'];

/** Orders a vote. In a consensus body it says what that means and asks for the reason (DE3). */
export function OrderVoteForm({ onClose }: FormProps) {
  const { current } = useMeeting().view;
  return current === null ? null : <Ordering item={current} onClose={onClose} />;
}

function Ordering({ item, onClose }: { readonly item: CurrentItem; readonly onClose: () => void }) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const [draft, setDraft] = useState<VoteDraft>({
    proposal: item.proposal ?? item.heading,
    reason: item.vote?.reason ?? '',
    mover: '',
    method: item.vote?.method ?? 'named',
  });
  const { pairing } = item;
  const order = () => {
    const vote = asId<VoteId>(crypto.randomUUID());
    void sending
      .send({ type: 'OrderVote', vote, item: item.id, ...ballotOf(draft, pairing, say) })
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
      {pairing === null ? null : <Against pairing={pairing} />}
      <TextField
        label={say('tab.vote.reason')}
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
        required={view.body.consensus}
      />
      {pairing === null ? <OneProposal draft={draft} onChange={setDraft} /> : null}
      <ChoiceField<VoteMethod>
        label={say('tab.vote.method')}
        value={draft.method}
        choices={methods.map((value) => ({ value, label: say(`tab.vote.method.${value}`) }))}
        onChange={(method) => setDraft({ ...draft, method })}
      />
      <p className={`${layout.plain} ${layout.muted}`}>{say(`tab.vote.method.${draft.method}.hint`)}</p>
    </FormFrame>
  );
}

type ProposalProps = { readonly draft: VoteDraft; readonly onChange: (draft: VoteDraft) => void };

function OneProposal({ draft, onChange }: ProposalProps) {
  const say = useText();
  return (
    <>
      <TextField
        label={say('tab.vote.proposal')}
        value={draft.proposal}
        onChange={(proposal) => onChange({ ...draft, proposal })}
        rows={4}
      />
      <TextField
        label={say('tab.vote.mover')}
        value={draft.mover}
        onChange={(mover) => onChange({ ...draft, mover })}
        rows={1}
      />
    </>
  );
}

/** What the approved order puts against each other next; it can't be worded otherwise here. */
function Against({ pairing }: { readonly pairing: NonNullable<CurrentItem['pairing']> }) {
  const say = useText();
  const layout = useLayout();
  return (
    <div className={layout.tight}>
      {(['approve', 'reject'] as const).map((side) => (
        <div key={side} className={layout.tight}>
          <span className={layout.label}>{say(`tab.pairing.${side}`)}</span>
          <p className={layout.quote}>
            {pairing[side].mover === null ? '' : `${pairing[side].mover}: `}
            {pairing[side].text}
          </p>
        </div>
      ))}
    </div>
  );
}
