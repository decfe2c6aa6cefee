import { useState } from 'react';
import { asId, type RoundId } from '../../src/domain/ids.ts';
import type { CurrentItem } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { usualQuestion } from '../steps/question.ts';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';
import { TextField } from './text-field.tsx';

/** Asks consensus about something the chair words. */
export function QuestionForm({ onClose }: FormProps) {
  const { current } = useMeeting().view;
  return current === null ? null : <Asking item={current} onClose={onClose} />;
}

function Asking({ item, onClose }: { readonly item: CurrentItem; readonly onClose: () => void }) {
  const say = useText();
  const sending = useSend();
  const [question, setQuestion] = useState(() => usualQuestion(item, say));
  const ask = () => {
    const round = asId<RoundId>(crypto.randomUUID());
    void sending
      .send({ type: 'AskConsensus', round, item: item.id, question })
      .then((done) => done && onClose());
  };
  return (
    <FormFrame
      title={say('tab.act.question')}
      submit={say('tab.next.ask-consensus')}
      onSubmit={ask}
      onClose={onClose}
      sending={sending}
    >
      <TextField label={say('tab.question.label')} value={question} onChange={setQuestion} rows={4} />
    </FormFrame>
  );
}
