import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import { day } from '../clock.ts';
import { useLayout } from '../components/layout-styles.ts';
import { FormFrame } from '../forms/form-frame.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useLanguage, useText } from '../language.ts';
import { DayField } from '../forms/day-field.tsx';
import type { StyleSaving } from './use-saving.ts';

type Props = {
  readonly today: string;
  /** Days on which an entry about the body begins already. */
  readonly beginnings: readonly string[];
  /** Is there something to record? */
  readonly differs: boolean;
  readonly saving: StyleSaving;
  readonly onSave: (from: string, reason: string) => void;
  readonly onReload: () => void;
};

/** "Från och med": from which day the style holds, and what stands in the way. */
export function SaveForm({ today, beginnings, differs, saving, onSave, onReload }: Props) {
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const [from, setFrom] = useState(today);
  const [reason, setReason] = useState(() => say('style.save.reason.default'));
  const corrects = beginnings.includes(from);
  const later = from === '' ? undefined : beginnings.find((begins) => begins > from);
  const go = () => {
    if (from === '') saving.refuse(say('style.save.day-needed'));
    else if (!differs) saving.refuse(say('style.save.same'));
    else if (corrects && reason.trim() === '') saving.refuse(say('style.save.reason-needed'));
    else onSave(from, reason.trim());
  };
  const { state } = saving;
  return (
    <FormFrame
      title={say('style.save.title')}
      submit={say('style.save')}
      onSubmit={go}
      sending={saving}
      quiet
    >
      <DayField
        label={say('style.save.from')}
        hint={say('style.save.hint')}
        value={from}
        onChange={(chosen) => {
          setFrom(chosen);
          saving.forget();
        }}
        required
      />
      {later === undefined ? null : (
        <p className={layout.plain}>{say('style.save.later', { day: day(later, locale) })}</p>
      )}
      {corrects ? (
        <TextField
          label={say('style.save.reason')}
          hint={say('style.save.reason.hint')}
          value={reason}
          onChange={setReason}
          required
        />
      ) : null}
      {state.is === 'refused' && state.code === 'refused' ? (
        <div>
          <Button onClick={onReload}>{say('style.save.reload')}</Button>
        </div>
      ) : null}
    </FormFrame>
  );
}
