import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useLayout } from '../components/layout-styles.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { TextField } from '../forms/text-field.tsx';
import { useText } from '../language.ts';
import { DayField } from '../forms/day-field.tsx';
import type { FieldSpec } from './form-spec.ts';
import { MatterField } from './matter-field.tsx';

type Props = {
  readonly field: FieldSpec;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

/** One field of a form, as its kind is drawn. */
export function SpecField({ field, value, onChange }: Props) {
  const say = useText();
  const layout = useLayout();
  const hint = field.hint === undefined ? {} : { hint: field.hint };
  const common = { label: field.label, value, onChange, required: field.required === true, ...hint };
  switch (field.kind) {
    case 'text':
      return <TextField {...common} rows={3} />;
    case 'day':
      return <DayField {...common} />;
    case 'line':
    case 'number':
      return (
        <Field label={common.label} required={common.required} {...hint}>
          <Input
            className={layout.wide}
            type={field.kind === 'number' ? 'number' : 'text'}
            {...(field.kind === 'number' ? { min: 1, max: 365 } : { maxLength: 500 })}
            value={value}
            onChange={(_event, data) => onChange(data.value)}
          />
        </Field>
      );
    case 'yes':
      return (
        <Field {...hint}>
          <Checkbox
            label={field.label}
            checked={value === 'yes'}
            onChange={(_event, { checked }) => onChange(checked === true ? 'yes' : '')}
          />
        </Field>
      );
    case 'choice':
      return <ChoiceField {...common} choices={field.choices} placeholder={say('pipeline.form.choose')} />;
    case 'checks':
      return <Checks field={field} value={value} onChange={onChange} />;
    case 'matter':
      return <MatterField {...common} except={field.except} />;
  }
}

type ChecksProps = Props & { readonly field: Extract<FieldSpec, { readonly kind: 'choice' | 'checks' }> };

function Checks({ field, value, onChange }: ChecksProps) {
  const layout = useLayout();
  const chosen = new Set(value.split('\n'));
  const toggle = (one: string) =>
    onChange(
      field.choices
        .map((choice) => choice.value)
        .filter((each) => chosen.has(each) !== (each === one))
        .join('\n'),
    );
  return (
    <fieldset className={layout.group}>
      <legend>{field.label}</legend>
      {field.hint === undefined ? null : <span className={layout.muted}>{field.hint}</span>}
      <div className={layout.row}>
        {field.choices.map((choice) => (
          <Checkbox
            key={choice.value}
            label={choice.label}
            checked={chosen.has(choice.value)}
            onChange={() => toggle(choice.value)}
          />
        ))}
      </div>
    </fieldset>
  );
}
