import { useState } from 'react';
import { asId, type ItemId } from '../../src/domain/ids.ts';
import type { ItemKind, ItemPlan } from '../../src/domain/meeting/agenda.ts';
import type { MeetingView } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { ChoiceField } from './choice-field.tsx';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';
import { TextField } from './text-field.tsx';

type Kind = ItemKind | 'unlabelled';

/** Adds an item while the meeting runs (AG5); it comes last in the session that is open. */
export function AddItemForm({ onClose }: FormProps) {
  const { view } = useMeeting();
  const say = useText();
  const sending = useSend();
  const [heading, setHeading] = useState('');
  const [proposal, setProposal] = useState('');
  const [kind, setKind] = useState<Kind>('decision');
  const add = () => {
    const item = planOf(view, heading, proposal, kind);
    if (item !== null) {
      void sending.send({ type: 'AddAgendaItem', item, before: null }).then((done) => done && onClose());
    }
  };
  return (
    <FormFrame
      title={say('tab.act.add-item')}
      submit={say('tab.item.add')}
      onSubmit={add}
      onClose={onClose}
      sending={sending}
    >
      <TextField label={say('tab.item.heading')} value={heading} onChange={setHeading} rows={1} required />
      <ChoiceField<Kind>
        label={say('tab.item.kind')}
        value={kind}
        choices={(['decision', 'information', 'unlabelled'] as const).map((value) => ({
          value,
          label: say(`tab.kind.${value}`),
        }))}
        onChange={setKind}
      />
      <TextField label={say('tab.item.proposal')} value={proposal} onChange={setProposal} />
    </FormFrame>
  );
}

function planOf(view: MeetingView, heading: string, proposal: string, kind: Kind): ItemPlan | null {
  const session = (view.session ?? view.sessions[0])?.id;
  if (session === undefined) return null;
  return {
    id: asId<ItemId>(crypto.randomUUID()),
    heading: heading.trim(),
    kind: kind === 'unlabelled' ? null : kind,
    presenters: [],
    summary: null,
    proposal: proposal.trim() === '' ? null : proposal.trim(),
    session,
    standing: null,
    documents: [],
    deviation: null,
    matter: null,
  };
}
