import { useState } from 'react';
import { useText } from '../language.ts';
import { useSend } from '../sending/use-send.ts';
import { DayField } from './day-field.tsx';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';
import { TextField } from './text-field.tsx';

/** Notes when and where the next meeting is. */
export function NextMeetingForm({ onClose }: FormProps) {
  const say = useText();
  const sending = useSend();
  const [text, setText] = useState('');
  const [date, setDate] = useState('');
  const note = () => {
    void sending
      .send({ type: 'NoteNextMeeting', text: text.trim(), date: date === '' ? null : date })
      .then((done) => done && onClose());
  };
  return (
    <FormFrame
      title={say('tab.act.next-meeting')}
      submit={say('tab.next-meeting.submit')}
      onSubmit={note}
      onClose={onClose}
      sending={sending}
    >
      <TextField label={say('tab.next-meeting.text')} value={text} onChange={setText} rows={1} />
      <DayField label={say('tab.next-meeting.date')} value={date} onChange={setDate} />
    </FormFrame>
  );
}
