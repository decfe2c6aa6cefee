import { useState } from 'react';
import { asId, type ReservationId } from '../../src/domain/ids.ts';
import type { CurrentItem, ReservationLine } from '../../src/domain/view.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useText } from '../language.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';
import { Disclosure } from './disclosure.tsx';
import { useLayout } from './layout-styles.ts';
import { SendButton } from './send-button.tsx';
import { SendLine } from './send-line.tsx';
import { NoteForm } from './note-form.tsx';

/** What dissent is about: the item, and its vote where that is known. */
export type DissentItem = Pick<CurrentItem, 'id' | 'vote'>;
type Against = ReservationLine['against'];

/** What a member can put on record against the decision or the procedure, and what the member has put there (RE1). */
export function Dissent({ item }: { readonly item: DissentItem }) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const mine = view.reservations.filter((line) => line.item === item.id && line.mine);
  return (
    <div className={layout.tight}>
      {mine.map((line) => (
        <OwnReservation key={line.id} line={line} />
      ))}
      {may(view, 'LodgeReservation') ? (
        <Disclosure label={say('tab.reservation')}>
          <ReservationForm item={item} />
        </Disclosure>
      ) : null}
      {may(view, 'HandInNote') ? (
        <Disclosure label={say('tab.note')}>
          <NoteForm item={item} />
        </Disclosure>
      ) : null}
    </div>
  );
}

type FormProps = { readonly item: DissentItem; readonly quiet?: boolean };

export function ReservationForm({ item, quiet = false }: FormProps) {
  const say = useText();
  const sending = useSend();
  const layout = useLayout();
  const voteAhead = item.vote?.phase === 'ordered';
  const [against, setAgainst] = useState<Against>(voteAhead ? 'procedure' : 'decision');
  const [text, setText] = useState('');
  const lodge = () => {
    void sending
      .send({
        type: 'LodgeReservation',
        reservation: asId<ReservationId>(crypto.randomUUID()),
        item: item.id,
        against,
        vote: against === 'procedure' ? (item.vote?.id ?? null) : null,
        text: text.trim() === '' ? null : text.trim(),
      })
      .then((done) => done && setText(''));
  };
  return (
    <FormFrame
      quiet={quiet}
      title={say('tab.reservation')}
      submit={say('tab.reservation.lodge')}
      onSubmit={lodge}
      sending={sending}
    >
      <ChoiceField<Against>
        label={say('tab.reservation.against')}
        value={against}
        choices={(['decision', 'procedure'] as const).map((value) => ({
          value,
          label: say(`tab.reservation.against.${value}`),
        }))}
        onChange={setAgainst}
      />
      <TextField label={say('tab.reservation.reasons')} value={text} onChange={setText} rows={3} />
      <p className={`${layout.plain} ${layout.muted}`}>{say('tab.reservation.hint')}</p>
    </FormFrame>
  );
}

export function OwnReservation({ line }: { readonly line: ReservationLine }) {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const [text, setText] = useState('');
  const reservation = line.id;
  return (
    <div className={`${layout.box} ${layout.tight}`}>
      <p className={layout.plain}>{say(`tab.reservation.recorded.${line.against}`)}</p>
      {line.text === null ? null : <p className={layout.quote}>{line.text}</p>}
      {may(view, 'GiveReasons') && line.text === null ? (
        <>
          <TextField label={say('tab.reservation.reasons')} value={text} onChange={setText} rows={3} />
          <SendButton
            sending={sending}
            onPress={() => void sending.send({ type: 'GiveReasons', reservation, text: text.trim() })}
          >
            {say('tab.reservation.give-reasons')}
          </SendButton>
        </>
      ) : null}
      {may(view, 'WithdrawReservation') ? (
        <SendButton
          sending={sending}
          appearance="subtle"
          onPress={() => void sending.send({ type: 'WithdrawReservation', reservation })}
        >
          {say('tab.reservation.withdraw')}
        </SendButton>
      ) : null}
      <SendLine sending={sending} />
    </div>
  );
}
