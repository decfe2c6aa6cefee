import { Field, Input } from '@fluentui/react-components';
import { useLayout } from '../components/layout-styles.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (day: string) => void;
  readonly hint?: string;
  readonly required?: boolean;
};

/** A labelled day, picked or typed: the browser's own field, which every phone and screen reader knows. */
export function DayField({ label, value, onChange, hint, required = false }: Props) {
  const layout = useLayout();
  return (
    <Field label={label} required={required} {...(hint === undefined ? {} : { hint })}>
      <Input
        className={layout.wide}
        type="date"
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
}
