import { useState } from 'react';
import type { PlanEdit } from '../../src/domain/meeting/events.ts';
import { useLayout } from '../components/layout-styles.ts';
import { ClockField } from '../forms/clock-field.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { instantOf, localTime } from './local-instant.ts';
import { InputField } from './new-meeting.tsx';

/** Hours, place and registry number, which can be put right until the minutes go out for signing. */
export function PlanForm() {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const [start, setStart] = useState(localTime(view.scheduledStart, view.timeZone).time);
  const [end, setEnd] = useState(localTime(view.scheduledEnd, view.timeZone).time);
  const [place, setPlace] = useState(view.place);
  const [number, setNumber] = useState(view.registryNumber ?? '');
  const [wrong, setWrong] = useState(false);
  const save = () => {
    const scheduledStart = instantOf(view.date, start, view.timeZone);
    const scheduledEnd = instantOf(view.date, end, view.timeZone);
    setWrong(scheduledStart === null || scheduledEnd === null || place.trim() === '');
    if (scheduledStart === null || scheduledEnd === null || place.trim() === '') return;
    const registryNumber = number.trim() === '' ? null : number.trim();
    const changes: PlanEdit = { scheduledStart, scheduledEnd, place: place.trim(), registryNumber };
    void sending.send({ type: 'RevisePlan', changes });
  };
  return (
    <FormFrame
      title={say('before.revise')}
      submit={say('before.revise.submit')}
      onSubmit={save}
      sending={sending}
    >
      <div className={layout.row}>
        <ClockField label={say('before.start')} value={start} onChange={setStart} />
        <ClockField label={say('before.end')} value={end} onChange={setEnd} />
      </div>
      <InputField label={say('before.place')} value={place} onChange={setPlace} />
      <InputField label={say('before.registry-number')} value={number} onChange={setNumber} />
      {wrong ? (
        <p role="alert">
          {say('before.incomplete', { what: [say('before.fault.hours'), say('before.fault.place')] })}
        </p>
      ) : null}
    </FormFrame>
  );
}
