import { useState } from 'react';
import { asId, type AdditionId } from '../../src/domain/ids.ts';
import { dayAndTime } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { SendButton } from '../components/send-button.tsx';
import { SendLine } from '../components/send-line.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useLanguage, useText } from '../language.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';

/** Rättelser och tillägg: what is added to signed minutes stands beside them, and what was signed stays. */
export function AdditionsPart() {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const layout = useLayout();
  const { additions } = view.after;
  return (
    <section className={layout.column} aria-label={say('after.additions')}>
      <h3 className={layout.label}>{say('after.additions')}</h3>
      {additions.length === 0 ? (
        <p className={`${layout.plain} ${layout.muted}`}>{say('after.additions.none')}</p>
      ) : (
        <ul className={layout.list}>
          {additions.map(({ id, text, at, by }) => (
            <li key={id} className={layout.line}>
              <p className={layout.plain}>{text}</p>
              <p className={`${layout.plain} ${layout.muted}`}>
                {say('after.additions.by', {
                  by: by ?? '–',
                  at: dayAndTime(at, view.timeZone, locale),
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
      {may(view, 'MakeAddition') ? <AdditionForm /> : null}
    </section>
  );
}

function AdditionForm() {
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const [text, setText] = useState('');
  const add = () => {
    const addition = asId<AdditionId>(crypto.randomUUID());
    void sending
      .send({ type: 'MakeAddition', addition, text: text.trim() })
      .then((done) => done && setText(''));
  };
  return (
    <form
      className={layout.column}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <TextField
        label={say('after.additions.label')}
        hint={say('after.additions.hint')}
        value={text}
        onChange={setText}
        required
      />
      <div>
        <SendButton sending={sending} onPress={add}>
          {say('after.additions.submit')}
        </SendButton>
      </div>
      <SendLine sending={sending} />
    </form>
  );
}
