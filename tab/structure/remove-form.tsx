import { useState } from 'react';
import type { FactShown } from '../../src/contract/structure.ts';
import { FormFrame } from '../forms/form-frame.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useText } from '../language.ts';
import { useChange } from './use-change.ts';

type Props = { readonly fact: FactShown; readonly title: string; readonly onClose: () => void };

/** What should never have been entered goes, with the reason; the record of changes keeps both. */
export function RemoveForm({ fact, title, onClose }: Props) {
  const say = useText();
  const changing = useChange(onClose);
  const [reason, setReason] = useState('');
  const { kind, id, from: version } = fact;
  const go = () =>
    reason.trim() === ''
      ? changing.refuse(say('structure.form.fill-in', { field: say('structure.form.reason') }))
      : void changing.send({ do: 'remove', kind, id, version, reason: reason.trim() });
  return (
    <FormFrame
      title={title}
      submit={say('structure.form.remove')}
      onSubmit={go}
      onClose={onClose}
      sending={changing}
    >
      <TextField label={say('structure.form.reason')} value={reason} onChange={setReason} required />
    </FormFrame>
  );
}
