import { Field, Textarea } from '@fluentui/react-components';
import { useLayout } from '../components/layout-styles.ts';

type Props = {
  readonly label: string;
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly hint?: string;
  readonly required?: boolean;
  readonly rows?: number;
};

/** A labelled text that grows with the page. */
export function TextField({ label, value, onChange, hint, required = false, rows = 2 }: Props) {
  const layout = useLayout();
  return (
    <Field label={label} required={required} {...(hint === undefined ? {} : { hint })}>
      <Textarea
        className={layout.wide}
        rows={rows}
        resize="vertical"
        value={value}
        onChange={(_event, data) => onChange(data.value)}
      />
    </Field>
  );
}
