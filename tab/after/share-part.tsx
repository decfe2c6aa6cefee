import { useState } from 'react';
import type { SharingPurpose } from '../../src/domain/meeting/sign-off.ts';
import { dayAndTime } from '../clock.ts';
import { SendButton } from '../components/send-button.tsx';
import { SendLine } from '../components/send-line.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useLanguage, useText } from '../language.ts';
import { may } from '../meeting/may.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { useSend } from '../sending/use-send.ts';

const purposes = ['for-comment', 'for-information'] as const;

/** With whom the minutes are shared and for what, on record (MI7): rules of openness differ between the two. */
export function SharePart() {
  const { view } = useMeeting();
  const { locale } = useLanguage();
  const say = useText();
  const layout = useLayout();
  const sending = useSend();
  const [purpose, setPurpose] = useState<SharingPurpose>('for-comment');
  const [whom, setWhom] = useState('');
  const share = () =>
    void sending
      .send({ type: 'ShareMinutes', purpose, with: whom.trim() })
      .then((done) => done && setWhom(''));
  const { shared } = view.after;
  return (
    <div className={layout.column}>
      {may(view, 'ShareMinutes') ? (
        <form
          className={layout.column}
          onSubmit={(event) => {
            event.preventDefault();
            share();
          }}
        >
          <ChoiceField
            label={say('after.share.purpose')}
            value={purpose}
            choices={purposes.map((value) => ({ value, label: say(`after.share.${value}`) }))}
            onChange={setPurpose}
          />
          <TextField label={say('after.share.with')} value={whom} onChange={setWhom} rows={1} required />
          <div>
            <SendButton sending={sending} onPress={share}>
              {say('after.share.submit')}
            </SendButton>
          </div>
          <SendLine sending={sending} />
        </form>
      ) : null}
      {shared.length === 0 ? (
        <p className={`${layout.plain} ${layout.muted}`}>{say('after.share.none')}</p>
      ) : (
        <ul className={layout.list} aria-label={say('after.share.list')}>
          {shared.map(({ purpose: why, with: name, at, by }) => (
            <li key={`${at}-${name}`} className={layout.line}>
              {say('after.share.line', {
                purpose: say(`after.share.${why}`),
                with: name,
                at: dayAndTime(at, view.timeZone, locale),
                by: by ?? '–',
              })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
