import { useState } from 'react';
import { asId, type ItemId } from '../../src/domain/ids.ts';
import type { ItemPlan } from '../../src/domain/meeting/agenda.ts';
import type { MeetingView } from '../../src/domain/view.ts';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { ChoiceField } from './choice-field.tsx';
import { FormFrame } from './form-frame.tsx';
import type { FormProps } from './form-props.ts';
import { ItemWordsFields } from './item-words-fields.tsx';
import { itemOf, noWords, type ItemWords } from './item-words.ts';

/** Adds an item while the meeting runs (AG5): before one that isn't dealt with yet, or last in the session. */
export function AddItemForm({ onClose }: FormProps) {
  const { view } = useMeeting();
  const say = useText();
  const sending = useSend();
  const [words, setWords] = useState<ItemWords>(noWords);
  const session = (view.session ?? view.sessions[0])?.id;
  const planned = view.agenda.filter((line) => line.status === 'planned' && line.session === session);
  const [before, setBefore] = useState<ItemId | 'last'>('last');
  const add = () => {
    const item = planOf(view, words);
    if (item === null) return;
    void sending
      .send({ type: 'AddAgendaItem', item, before: before === 'last' ? lastIn(view) : before })
      .then((done) => done && onClose());
  };
  return (
    <FormFrame
      title={say('tab.act.add-item')}
      submit={say('tab.item.add')}
      onSubmit={add}
      onClose={onClose}
      sending={sending}
    >
      <ItemWordsFields words={words} onChange={setWords} />
      <ChoiceField<ItemId | 'last'>
        label={say('tab.item.place')}
        value={before}
        choices={[
          { value: 'last', label: say('tab.item.place.last') },
          ...planned.map(({ id, number, heading }) => ({
            value: id,
            label: say('tab.item.place.before', { number, heading }),
          })),
        ]}
        onChange={setBefore}
      />
    </FormFrame>
  );
}

/** Last in its session is before the first item of a later one. */
function lastIn({ agenda, session, sessions }: MeetingView): ItemId | null {
  const own = (session ?? sessions[0])?.id;
  const last = agenda.findLastIndex((line) => line.session === own);
  return agenda.slice(last + 1).find(({ status }) => status === 'planned')?.id ?? null;
}

function planOf(view: MeetingView, words: ItemWords): ItemPlan | null {
  const session = (view.session ?? view.sessions[0])?.id;
  if (session === undefined) return null;
  return {
    ...itemOf(words),
    id: asId<ItemId>(crypto.randomUUID()),
    session,
    standing: null,
    matter: null,
  };
}
