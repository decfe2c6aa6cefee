import { useState } from 'react';
import type { TextKey } from '../../src/i18n/text.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { useText } from '../language.ts';
import { useSend } from '../sending/use-send.ts';
import { FormFrame } from './form-frame.tsx';
import { TextField } from './text-field.tsx';

type Props = {
  readonly title: TextKey;
  readonly label: TextKey;
  readonly submit: TextKey;
  readonly required: boolean;
  /** The command for the reason given; null when there is nothing to ask any more. */
  readonly command: (reason: string) => MeetingCommand | null;
  readonly onClose: () => void;
};

/** A form that asks for one thing: why. */
export function ReasonForm({ title, label, submit, required, command, onClose }: Props) {
  const say = useText();
  const sending = useSend();
  const [reason, setReason] = useState('');
  const go = () => {
    const asked = command(reason.trim());
    if (asked !== null) void sending.send(asked).then((done) => done && onClose());
  };
  return (
    <FormFrame title={say(title)} submit={say(submit)} onSubmit={go} onClose={onClose} sending={sending}>
      <TextField label={say(label)} value={reason} onChange={setReason} required={required} />
    </FormFrame>
  );
}
