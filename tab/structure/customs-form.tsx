import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../components/layout-styles.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { FormFrame } from '../forms/form-frame.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useText } from '../language.ts';
import { customsFrom, customsValues } from './customs-values.ts';
import { DayField } from '../forms/day-field.tsx';
import type { Shown } from './facts.ts';
import { useStructure } from './structure-context.ts';
import { useChange } from './use-change.ts';

const toggles = ['castingVote', 'noReturnSameDay', 'speakersOnRecord', 'linksConfirmedAtRollCall'] as const;

type Props = { readonly body: Shown<'body'>; readonly onClose: () => void };

/** What a body does in its own way, from a day. Every option is off until somebody switches it on. */
export function CustomsForm({ body, onClose }: Props) {
  const say = useText();
  const layout = useLayout();
  const { register } = useStructure();
  const changing = useChange(onClose);
  const [values, setValues] = useState(() => customsValues(body.value.customs));
  const [from, setFrom] = useState(register.today);
  const set = (more: Partial<typeof values>) => setValues((before) => ({ ...before, ...more }));
  const go = () => {
    if (from === '') {
      changing.refuse(say('structure.form.fill-in', { field: say('structure.form.from') }));
      return;
    }
    if (values.quorumOf !== 'none' && !/^[1-9]\d{0,2}$/.test(values.quorumAtLeast)) {
      changing.refuse(say('structure.form.fill-in', { field: say('structure.customs.quorum.at-least') }));
      return;
    }
    const customs = customsFrom(values, body.value.customs);
    const { kind, id, value } = body;
    void changing.send({ do: 'change', kind, id, value: { ...value, customs }, from });
  };
  return (
    <FormFrame
      title={say('structure.customs.title', { body: body.value.name })}
      submit={say('structure.form.save')}
      onSubmit={go}
      onClose={onClose}
      sending={changing}
    >
      <p className={`${layout.plain} ${layout.muted}`}>{say('structure.customs.intro')}</p>
      <ChoiceField
        label={say('structure.customs.quorum')}
        value={values.quorumOf}
        choices={(['none', 'seats', 'principals'] as const).map((value) => ({
          value,
          label: say(`structure.customs.quorum.${value}`),
        }))}
        onChange={(quorumOf) => set({ quorumOf })}
      />
      {values.quorumOf === 'none' ? null : (
        <Field label={say('structure.customs.quorum.at-least')} required>
          <Input
            type="number"
            min={1}
            value={values.quorumAtLeast}
            onChange={(_event, data) => set({ quorumAtLeast: data.value })}
          />
        </Field>
      )}
      <div className={layout.tight}>
        {toggles.map((name) => (
          <Checkbox
            key={name}
            label={say(`structure.customs.${name}`)}
            checked={values[name]}
            onChange={(_event, data) => set({ [name]: data.checked === true })}
          />
        ))}
      </div>
      <ChoiceField
        label={say('structure.customs.numbering')}
        value={values.numbering}
        choices={(['meeting', 'year'] as const).map((value) => ({
          value,
          label: say(`structure.customs.numbering.${value}`),
        }))}
        onChange={(numbering) => set({ numbering })}
      />
      <Field label={say('structure.customs.profile')} hint={say('structure.customs.profile.hint')}>
        <Input value={values.profile} onChange={(_event, data) => set({ profile: data.value })} />
      </Field>
      <TextField
        label={say('structure.customs.template')}
        hint={say('structure.customs.template.hint')}
        rows={6}
        value={values.template}
        onChange={(template) => set({ template })}
      />
      <DayField label={say('structure.form.from')} value={from} onChange={setFrom} required />
    </FormFrame>
  );
}
