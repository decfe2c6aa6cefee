import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../components/layout-styles.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useText } from '../language.ts';
import { customsFrom, customsValues } from './customs-values.ts';
import { DatedForm } from './dated-form.tsx';
import { bodyWith, type Shown } from './facts.ts';

const toggles = ['castingVote', 'noReturnSameDay', 'speakersOnRecord', 'linksConfirmedAtRollCall'] as const;

type Props = { readonly body: Shown<'body'>; readonly onClose: () => void };

/** What a body does in its own way, from a day. Every option is off until somebody switches it on. */
export function CustomsForm({ body, onClose }: Props) {
  const say = useText();
  const layout = useLayout();
  const [before] = useState(() => customsValues(body.value.customs));
  const [values, setValues] = useState(before);
  const set = (more: Partial<typeof values>) => setValues((now) => ({ ...now, ...more }));
  const { value } = body;
  const few = values.quorumOf !== 'none' && !/^[1-9]\d{0,2}$/.test(values.quorumAtLeast);
  return (
    <DatedForm
      title={say('structure.customs.title', { body: value.name })}
      onClose={onClose}
      fact={body}
      withPart={bodyWith((now) => ({ ...now, customs: customsFrom(values, now.customs) }))}
      changed={JSON.stringify(values) !== JSON.stringify(before)}
      missing={
        few ? say('structure.form.fill-in', { field: say('structure.customs.quorum.at-least') }) : null
      }
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
    </DatedForm>
  );
}
