import { Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import type { SignOffView } from '../../src/domain/view.ts';
import { useLayout } from '../components/layout-styles.ts';
import { SendButton } from '../components/send-button.tsx';
import { SendLine } from '../components/send-line.tsx';
import { useText } from '../language.ts';
import { useSend } from '../sending/use-send.ts';

/** Justerar: over the hash of what stands above. Whoever signs says first that they have read it. */
export function SignForm({ signOff }: { readonly signOff: SignOffView }) {
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const [read, setRead] = useState(false);
  const [early, setEarly] = useState(false);
  const sign = () => {
    setEarly(!read);
    if (read) void sending.send({ type: 'SignMinutes', hash: signOff.hash });
  };
  return (
    <section className={`${layout.box} ${layout.column}`} aria-label={say('after.sign.yours')}>
      <h3 className={layout.label}>{say('after.sign.yours')}</h3>
      <Checkbox
        checked={read}
        label={say('after.sign.have-read')}
        onChange={(_event, data) => setRead(data.checked === true)}
      />
      <div>
        <SendButton sending={sending} appearance="primary" onPress={sign}>
          {say('after.sign.sign')}
        </SendButton>
      </div>
      {early && !read ? (
        <p className={layout.plain} role="alert">
          {say('after.sign.read-first')}
        </p>
      ) : null}
      <p className={`${layout.plain} ${layout.muted}`}>{say('after.sign.means')}</p>
      <SendLine sending={sending} />
    </section>
  );
}
