import { useState } from 'react';
import { asId, type MotionId, type PersonId } from '../../src/domain/ids.ts';
import type { MotionKind } from '../../src/domain/meeting/events.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { CurrentItem } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { has } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { people } from '../meeting/people.ts';
import { useSend } from '../sending/use-send.ts';
import { ChoiceField } from './choice-field.tsx';
import { FormFrame } from './form-frame.tsx';
import { TextField } from './text-field.tsx';

const kinds: readonly MotionKind[] = ['counter', 'addition', 'rejection'];

type Props = { readonly item: CurrentItem; readonly onClose?: () => void };

/** Yrkande (DE9): one's own, or entered for the member who made it aloud. */
export function MotionForm({ item, onClose }: Props) {
  const { view } = useMeeting();
  const say = useText();
  const sending = useSend();
  const enters = has(view, 'chair', 'secretary');
  const serving = people(view, ({ serves }) => serves);
  const own = serving.some(({ person }) => person === view.you.person) ? view.you.person : null;
  const [person, setPerson] = useState<PersonId | ''>(own ?? '');
  const [kind, setKind] = useState<MotionKind>('counter');
  const [text, setText] = useState('');
  const make = () => {
    const command: MeetingCommand = {
      type: 'MakeMotion',
      motion: asId<MotionId>(crypto.randomUUID()),
      item: item.id,
      kind,
      text: text.trim(),
    };
    const forWhom = person === '' || person === view.you.person ? command : { ...command, for: person };
    void sending.send(forWhom).then((done) => {
      if (!done) return;
      setText('');
      onClose?.();
    });
  };
  return (
    <FormFrame
      title={say('tab.motion')}
      submit={say('tab.motion.submit')}
      onSubmit={make}
      onClose={onClose}
      sending={sending}
    >
      {enters ? (
        <ChoiceField
          label={say('tab.motion.by')}
          value={person}
          placeholder={say('tab.form.choose-person')}
          choices={serving.map((one) => ({
            value: one.person,
            label: one.detail === null ? one.name : `${one.name}, ${one.detail}`,
          }))}
          onChange={setPerson}
        />
      ) : null}
      <ChoiceField<MotionKind>
        label={say('tab.motion.kind')}
        value={kind}
        choices={kinds.map((value) => ({ value, label: say(`tab.motion.kind.${value}`) }))}
        onChange={setKind}
      />
      <TextField
        label={say('tab.motion.text')}
        value={text}
        onChange={setText}
        required={kind !== 'rejection'}
        rows={3}
      />
    </FormFrame>
  );
}
