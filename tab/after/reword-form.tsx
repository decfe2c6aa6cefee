import { useState } from 'react';
import type { ItemId } from '../../src/domain/ids.ts';
import { FormFrame } from '../forms/form-frame.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useText } from '../language.ts';
import { useSend } from '../sending/use-send.ts';

type Props = {
  readonly item: ItemId;
  readonly outcome: { readonly index: number; readonly words: string };
  readonly onClose: () => void;
};

/** Ändrar beslutets lydelse: what was decided stays as declared, what stands in the minutes is put right. */
export function RewordForm({ item, outcome, onClose }: Props) {
  const say = useText();
  const sending = useSend();
  const [words, setWords] = useState(outcome.words);
  const go = () => {
    const command = { type: 'RewordOutcome', item, index: outcome.index, wording: words.trim() } as const;
    void sending.send(command).then((done) => done && onClose());
  };
  return (
    <FormFrame
      title={say('after.reword')}
      submit={say('after.reword.submit')}
      onSubmit={go}
      onClose={onClose}
      sending={sending}
    >
      <TextField label={say('after.reword.label')} value={words} onChange={setWords} rows={4} required />
    </FormFrame>
  );
}
