import { useState } from 'react';
import type { ItemId } from '../../src/domain/ids.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { useText } from '../language.ts';
import { has } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { Disclosure } from './disclosure.tsx';
import { OwnReservation, ReservationForm } from './dissent.tsx';
import { useLayout } from './layout-styles.ts';
import { NoteForm } from './note-form.tsx';

/** Until the meeting ends a member can reserve themselves in an item that is already dealt with (RE2). */
export function EarlierDissent() {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const items = view.agenda.filter(({ status }) => status === 'closed');
  const own = view.reservations.filter(({ item, mine }) => mine && item !== view.current?.id);
  const [item, setItem] = useState<ItemId | ''>('');
  if (!has(view, 'serving') || items.length === 0 || view.phase === 'closed') return null;
  return (
    <Disclosure label={say('tab.dissent.earlier')}>
      <div className={layout.column}>
        {own.map((line) => (
          <OwnReservation key={line.id} line={line} />
        ))}
        <ChoiceField
          label={say('tab.dissent.item')}
          value={item}
          placeholder={say('tab.dissent.item')}
          choices={items
            .toReversed()
            .map(({ id, number, heading }) => ({ value: id, label: `${String(number)} ${heading}` }))}
          onChange={setItem}
        />
        {item === '' ? null : (
          <>
            <ReservationForm quiet key={`reservation ${item}`} item={{ id: item, vote: null }} />
            <NoteForm quiet key={`note ${item}`} item={{ id: item }} />
          </>
        )}
      </div>
    </Disclosure>
  );
}
