import { useState } from 'react';
import type { ItemId, PersonId } from '../../src/domain/ids.ts';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import type { MeetingView } from '../../src/domain/view.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { has } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { people } from '../meeting/people.ts';
import { useSend } from '../sending/use-send.ts';
import { ChoiceField } from './choice-field.tsx';
import { FormFrame } from './form-frame.tsx';
import { TextField } from './text-field.tsx';

type Props = { readonly onClose?: () => void };

/** Jäv (DE8): declared for oneself, or by chair or secretary for a member who said so. */
export function ConflictForm({ onClose }: Props) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const enters = has(view, 'chair', 'secretary');
  const items = undecided(view);
  const members = people(view, (line) => line.class === 'ordinary' || line.class === 'substitute');
  const own = members.find(({ person }) => person === view.you.person)?.person ?? '';
  const [item, setItem] = useState<ItemId | ''>(items[0]?.id ?? '');
  const [person, setPerson] = useState<PersonId | ''>(enters ? '' : own);
  const [reason, setReason] = useState('');
  const declare = () => {
    if (item === '' || person === '') return;
    const command: MeetingCommand = {
      type: 'DeclareConflict',
      item,
      reason: reason.trim() === '' ? null : reason.trim(),
    };
    void sending
      .send(person === view.you.person ? command : { ...command, for: person })
      .then((done) => done && onClose?.());
  };
  return (
    <FormFrame
      title={say('tab.act.conflict')}
      submit={say('tab.conflict.submit')}
      onSubmit={declare}
      onClose={onClose}
      sending={sending}
    >
      <ChoiceField
        label={say('tab.conflict.item')}
        value={item}
        choices={items.map(({ id, number, heading }) => ({
          value: id,
          label: `${String(number)} ${heading}`,
        }))}
        onChange={setItem}
      />
      {enters ? (
        <ChoiceField
          label={say('tab.form.who')}
          value={person}
          placeholder={say('tab.form.choose-person')}
          choices={members.map((one) => ({
            value: one.person,
            label: one.detail === null ? one.name : `${one.name}, ${one.detail}`,
          }))}
          onChange={setPerson}
        />
      ) : null}
      <TextField label={say('tab.form.reason-optional')} value={reason} onChange={setReason} rows={1} />
      <p className={`${layout.plain} ${layout.muted}`}>{say('tab.conflict.hint')}</p>
    </FormFrame>
  );
}

/** The item being dealt with, then those to come. */
const undecided = ({ agenda }: MeetingView) => [
  ...agenda.filter(({ status }) => status === 'open'),
  ...agenda.filter(({ status }) => status === 'planned'),
];
