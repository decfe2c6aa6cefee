import { Field, Select } from '@fluentui/react-components';
import { useLayout } from '../components/layout-styles.ts';

export type Choosable<Value extends string> = { readonly value: Value; readonly label: string };

type Props<Value extends string> = {
  readonly label: string;
  readonly value: Value | '';
  readonly choices: readonly Choosable<Value>[];
  readonly onChange: (value: Value) => void;
  /** Shown while nothing is chosen. */
  readonly placeholder?: string;
};

/** A labelled choice of one. The browser's own list, which every phone and screen reader knows. */
export function ChoiceField<Value extends string>({
  label,
  value,
  choices,
  onChange,
  placeholder,
}: Props<Value>) {
  const layout = useLayout();
  return (
    <Field label={label}>
      <Select
        className={layout.wide}
        value={value}
        onChange={(_event, data) => {
          const chosen = choices.find((choice) => choice.value === data.value);
          if (chosen !== undefined) onChange(chosen.value);
        }}
      >
        {placeholder === undefined ? null : (
          <option value="" disabled>
            {placeholder}
          </option>
        )}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </Select>
    </Field>
  );
}
