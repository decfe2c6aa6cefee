import { useState } from 'react';
import { useLayout } from '../components/layout-styles.ts';
import { SendButton } from '../components/send-button.tsx';
import { SendLine } from '../components/send-line.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';

/** The coordinators' own words above the facts. What another has kept meanwhile is shown before one's own goes over it. */
export function RecapWords() {
  const { view } = useMeeting();
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const onRecord = view.after.recap.text ?? '';
  const [words, setWords] = useState(onRecord);
  const [from, setFrom] = useState(onRecord);
  const [touched, setTouched] = useState(false);
  const changed = words.trim() !== onRecord;
  if (from !== onRecord && words === from) {
    setFrom(onRecord);
    setWords(onRecord);
  }
  const keep = () => {
    const text = words.trim();
    void sending
      .send({ type: 'EditRecap', text: text === '' ? null : text })
      .then((done) => done && setFrom(text));
  };
  return (
    <form
      className={layout.tight}
      onSubmit={(event) => {
        event.preventDefault();
        keep();
      }}
    >
      <TextField
        label={say('after.recap.words')}
        hint={say('after.recap.words.hint')}
        value={words}
        onChange={(text) => {
          setTouched(true);
          setWords(text);
        }}
        rows={3}
      />
      {from === onRecord || !changed ? null : (
        <p className={layout.quote} role="status">
          {say('after.recap.words.other', { text: onRecord })}
        </p>
      )}
      {touched || changed ? (
        <div>
          <SendButton sending={sending} onPress={keep}>
            {changed ? say('after.recap.words.keep') : say('after.recap.words.kept')}
          </SendButton>
        </div>
      ) : null}
      <SendLine sending={sending} />
    </form>
  );
}
