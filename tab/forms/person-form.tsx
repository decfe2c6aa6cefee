import { useState } from 'react';
import type { TextKey } from '../../src/i18n/text.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { AttendanceLine } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { ChoiceField } from './choice-field.tsx';
import { FormFrame } from './form-frame.tsx';
import { TextField } from './text-field.tsx';

type Props = {
  readonly title: TextKey;
  readonly submit: TextKey;
  readonly among: (line: AttendanceLine) => boolean;
  /** Asked only where a label is given. */
  readonly reasonLabel?: TextKey;
  readonly command: (person: PersonId, reason: string | null) => MeetingCommand;
  readonly onClose: () => void;
};

/** A form that asks for one of the people present. */
export function PersonForm({ title, submit, among, reasonLabel, command, onClose }: Props) {
  const { view } = useMeeting();
  const say = useText();
  const sending = useSend();
  const [person, setPerson] = useState<PersonId | ''>('');
  const [reason, setReason] = useState('');
  const people = view.attendance.filter(among);
  const unique = people.filter(
    (line, at) => people.findIndex((other) => other.person === line.person) === at,
  );
  const go = () => {
    if (person === '') return;
    const why = reason.trim() === '' ? null : reason.trim();
    void sending.send(command(person, why)).then((done) => done && onClose());
  };
  return (
    <FormFrame title={say(title)} submit={say(submit)} onSubmit={go} onClose={onClose} sending={sending}>
      <ChoiceField
        label={say('tab.form.who')}
        value={person}
        placeholder={say('tab.form.choose-person')}
        choices={unique.map((line) => ({ value: line.person, label: line.name }))}
        onChange={setPerson}
      />
      {reasonLabel === undefined ? null : (
        <TextField label={say(reasonLabel)} value={reason} onChange={setReason} rows={1} />
      )}
    </FormFrame>
  );
}
