import { Field, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { FormFrame } from '../forms/form-frame.tsx';
import { useText } from '../language.ts';
import type { SendingShown } from '../sending/use-send.ts';

type Props = {
  readonly title: string;
  readonly submit: string;
  readonly sending: SendingShown;
  readonly onClose: () => void;
  readonly onReason: (reason: string) => void;
};

/** Why: it stays on record, and whoever was turned down reads it. */
export function ReasonToSettle({ title, submit, sending, onClose, onReason }: Props) {
  const say = useText();
  const [reason, setReason] = useState('');
  return (
    <FormFrame
      title={title}
      submit={submit}
      sending={sending}
      onClose={onClose}
      onSubmit={() => onReason(reason)}
    >
      <Field label={say('accounts.reason')} required>
        <Textarea value={reason} onChange={(_event, data) => setReason(data.value)} />
      </Field>
    </FormFrame>
  );
}
