import { useState } from 'react';
import { asId, type ItemId, type NoteId, type PersonId, type ReservationId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { people } from '../meeting/people.ts';
import { useSend } from '../sending/use-send.ts';

const kinds = ['reservation', 'note'] as const;
type Kind = (typeof kinds)[number];

/** Tas emot sent (RE4): the chair accepts what came after its deadline, with the reason that goes on record. */
export function LateForm() {
  const { view } = useMeeting();
  const say = useText();
  const sending = useSend();
  const [kind, setKind] = useState<Kind>('reservation');
  const [item, setItem] = useState<ItemId | ''>('');
  const [person, setPerson] = useState<PersonId | ''>('');
  const [text, setText] = useState('');
  const [late, setLate] = useState('');
  const [missing, setMissing] = useState(false);
  const go = () => {
    const complete = item !== '' && person !== '' && late.trim() !== '';
    setMissing(!complete);
    if (!complete) return;
    void sending.send(commandFor(kind, item, person, text.trim(), late.trim())).then((done) => {
      if (!done) return;
      setText('');
      setLate('');
    });
  };
  return (
    <FormFrame title={say('after.late')} submit={say('after.late.submit')} onSubmit={go} sending={sending}>
      <ChoiceField
        label={say('after.late.kind')}
        value={kind}
        choices={kinds.map((value) => ({ value, label: say(`after.late.${value}`) }))}
        onChange={setKind}
      />
      <ChoiceField
        label={say('after.late.item')}
        value={item}
        placeholder={say('after.late.choose')}
        choices={view.agenda.map(({ id, number, heading }) => ({
          value: id,
          label: `${String(number)}. ${heading}`,
        }))}
        onChange={setItem}
      />
      <ChoiceField
        label={say('after.late.person')}
        value={person}
        placeholder={say('after.late.choose')}
        choices={people(view).map(({ person: value, name }) => ({ value, label: name }))}
        onChange={setPerson}
      />
      <TextField label={say('after.late.text')} value={text} onChange={setText} required={kind === 'note'} />
      <TextField label={say('after.late.reason')} value={late} onChange={setLate} rows={1} required />
      {missing ? <p role="alert">{say('after.late.incomplete')}</p> : null}
    </FormFrame>
  );
}

function commandFor(kind: Kind, item: ItemId, person: PersonId, text: string, late: string): MeetingCommand {
  if (kind === 'note')
    return {
      type: 'HandInNote',
      note: asId<NoteId>(crypto.randomUUID()),
      item,
      heading: null,
      sections: [{ heading: null, text }],
      signers: [person],
      for: person,
      late,
    };
  return {
    type: 'LodgeReservation',
    reservation: asId<ReservationId>(crypto.randomUUID()),
    item,
    against: 'decision',
    vote: null,
    text: text === '' ? null : text,
    for: person,
    late,
  };
}
