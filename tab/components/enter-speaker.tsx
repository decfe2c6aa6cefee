import { useState } from 'react';
import type { PersonId } from '../../src/domain/ids.ts';
import type { SpeechKind } from '../../src/domain/meeting/events.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { people } from '../meeting/people.ts';
import { useSend } from '../sending/use-send.ts';

const kinds: readonly SpeechKind[] = ['speech', 'reply', 'point-of-order'];

/** Puts on the list somebody who raised a hand in the room (AT12). */
export function EnterSpeaker() {
  const { view } = useMeeting();
  const say = useText();
  const sending = useSend();
  const [person, setPerson] = useState<PersonId | ''>('');
  const [kind, setKind] = useState<SpeechKind>('speech');
  const waits = new Set(view.speakers.map((line) => line.person));
  const enter = () => {
    if (person === '') return;
    const command = { type: 'RequestFloor', kind } as const;
    void sending
      .send(person === view.you.person ? command : { ...command, for: person })
      .then((done) => done && setPerson(''));
  };
  return (
    <FormFrame
      title={say('tab.speakers.enter')}
      submit={say('tab.speakers.enter.submit')}
      onSubmit={enter}
      sending={sending}
    >
      <ChoiceField
        label={say('tab.form.who')}
        value={person}
        placeholder={say('tab.form.choose-person')}
        choices={people(view, (line) => line.present && !waits.has(line.person)).map((one) => ({
          value: one.person,
          label: one.name,
        }))}
        onChange={setPerson}
      />
      <ChoiceField<SpeechKind>
        label={say('tab.speakers.enter.kind')}
        value={kind}
        choices={kinds.map((value) => ({ value, label: say(`tab.speech.${value}`) }))}
        onChange={setKind}
      />
    </FormFrame>
  );
}
