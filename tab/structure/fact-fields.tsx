import { Checkbox, Field, Input } from '@fluentui/react-components';
import { useLayout } from '../components/layout-styles.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { useText } from '../language.ts';
import type { FieldSpec, Values } from './fields.ts';

type Props = {
  readonly fields: readonly FieldSpec[];
  readonly values: Values;
  readonly onChange: (name: string, value: string) => void;
};

/** The fields of a fact, each with its label. */
export function FactFields({ fields, values, onChange }: Props) {
  return fields.map((field) => (
    <OneField
      key={field.name}
      field={field}
      value={values[field.name] ?? ''}
      onChange={(value) => onChange(field.name, value)}
    />
  ));
}

type OneProps = {
  readonly field: FieldSpec;
  readonly value: string;
  readonly onChange: (value: string) => void;
};

function OneField({ field, value, onChange }: OneProps) {
  const say = useText();
  const layout = useLayout();
  const label = say(field.label);
  if (field.choices !== undefined && field.several === true)
    return <Several label={label} choices={field.choices} value={value} onChange={onChange} />;
  if (field.choices !== undefined)
    return (
      <ChoiceField
        label={label}
        value={value}
        choices={field.choices}
        onChange={onChange}
        {...(field.needed ? { placeholder: say('structure.form.choose') } : {})}
      />
    );
  return (
    <Field label={label} required={field.needed}>
      <Input className={layout.wide} value={value} onChange={(_event, data) => onChange(data.value)} />
    </Field>
  );
}

type SeveralProps = Omit<OneProps, 'field'> & {
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly label: string }[];
};

function Several({ label, choices, value, onChange }: SeveralProps) {
  const layout = useLayout();
  const chosen = value.split(',').filter((part) => part !== '');
  const toggled = (one: string) =>
    (chosen.includes(one) ? chosen.filter((other) => other !== one) : [...chosen, one]).join(',');
  return (
    <fieldset className={layout.plain} style={{ border: 'none', padding: 0 }}>
      <legend>{label}</legend>
      <div className={layout.tight}>
        {choices.map((choice) => (
          <Checkbox
            key={choice.value}
            label={choice.label}
            checked={chosen.includes(choice.value)}
            onChange={() => onChange(toggled(choice.value))}
          />
        ))}
      </div>
    </fieldset>
  );
}
