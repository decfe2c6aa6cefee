import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { asId, type NoteId, type PersonId } from '../../src/domain/ids.ts';
import type { CurrentItem } from '../../src/domain/view.ts';
import { FormFrame } from '../forms/form-frame.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { useLayout } from './layout-styles.ts';

type Props = { readonly item: Pick<CurrentItem, 'id'>; readonly quiet?: boolean };

/** Hands in a note to the minutes, with those who shall sign it; each confirms for themselves (RE2). */
export function NoteForm({ item, quiet = false }: Props) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const [heading, setHeading] = useState('');
  const [text, setText] = useState('');
  const [signers, setSigners] = useState<readonly PersonId[]>(
    view.you.person === null ? [] : [view.you.person],
  );
  const people = view.attendance.filter((line) => line.serves);
  const handIn = () => {
    void sending.send({
      type: 'HandInNote',
      note: asId<NoteId>(crypto.randomUUID()),
      item: item.id,
      heading: heading.trim() === '' ? null : heading.trim(),
      sections: [{ heading: null, text: text.trim() }],
      signers,
    });
  };
  return (
    <FormFrame
      quiet={quiet}
      title={say('tab.note')}
      submit={say('tab.note.hand-in')}
      onSubmit={handIn}
      sending={sending}
    >
      <TextField label={say('tab.note.heading')} value={heading} onChange={setHeading} rows={1} />
      <TextField label={say('tab.note.text')} value={text} onChange={setText} rows={4} required />
      <fieldset className={layout.tight} style={{ border: 0, margin: 0, padding: 0 }}>
        <legend className={layout.small}>{say('tab.note.signers')}</legend>
        {people.map(({ person, name }) => (
          <Checkbox
            key={person}
            label={name}
            checked={signers.includes(person)}
            onChange={(_event, data) =>
              setSigners(
                data.checked === true ? [...signers, person] : signers.filter((one) => one !== person),
              )
            }
          />
        ))}
      </fieldset>
    </FormFrame>
  );
}
