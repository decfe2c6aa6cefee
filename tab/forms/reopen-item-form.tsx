import { useState } from 'react';
import type { ItemId } from '../../src/domain/ids.ts';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { ChoiceField } from './choice-field.tsx';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';
import { TextField } from './text-field.tsx';

/** Takes up again an item that was closed too soon, with why (AG7). */
export function ReopenItemForm({ onClose }: FormProps) {
  const { view } = useMeeting();
  const say = useText();
  const sending = useSend();
  const closed = view.agenda
    .filter((line) => line.status === 'closed' && line.session === view.session?.id)
    .toReversed();
  const [item, setItem] = useState<ItemId | ''>(closed[0]?.id ?? '');
  const [reason, setReason] = useState('');
  const reopen = () => {
    if (item === '') return;
    void sending.send({ type: 'ReopenItem', item, reason: reason.trim() }).then((done) => done && onClose());
  };
  return (
    <FormFrame
      title={say('tab.act.reopen-item')}
      submit={say('tab.reopen.submit')}
      onSubmit={reopen}
      onClose={onClose}
      sending={sending}
    >
      <ChoiceField
        label={say('tab.reopen.item')}
        value={item}
        choices={closed.map(({ id, number, heading }) => ({
          value: id,
          label: `${String(number)} ${heading}`,
        }))}
        onChange={setItem}
      />
      <TextField label={say('tab.form.reason')} value={reason} onChange={setReason} rows={2} required />
    </FormFrame>
  );
}
