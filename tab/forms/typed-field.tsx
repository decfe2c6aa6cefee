import { Field, Input } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { useLayout } from '../components/layout-styles.ts';

export type TypedProps = {
  readonly label: string;
  /** As it is recorded; empty where nothing is, or nothing that can be read. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string;
  readonly required?: boolean;
};

type Props = TypedProps & {
  readonly read: (text: string) => string | null;
  readonly show: (value: string) => string;
  readonly form: string;
  /** Letters that it has room for, where it stands beside others. */
  readonly room: number;
  /** Said when one leaves the field with what can't be read. */
  readonly unreadable: string;
  readonly after?: ReactElement;
};

/** A value that is written in the reader's own form, whatever the browser's language is. */
export function TypedField(props: Props) {
  const { label, value, onChange, hint, required = false, read, show, form, room, unreadable, after } = props;
  const layout = useLayout();
  const [typed, setTyped] = useState({ before: value, meant: value, text: show(value) });
  const [left, setLeft] = useState(false);
  // What came from elsewhere is shown. What is being typed stays as it is typed, also where nothing is made of half of it.
  const text = value === typed.meant || value === typed.before ? typed.text : show(value);
  const type = (next: string) => {
    const meant = read(next) ?? '';
    setTyped({ before: value, meant, text: next });
    setLeft(false);
    if (meant !== value) onChange(meant);
  };
  const leave = () => {
    setLeft(true);
    if (text.trim() === '' || read(text) !== null)
      setTyped({ before: value, meant: value, text: show(value) });
  };
  const wrong = left && text.trim() !== '' && read(text) === null;
  return (
    <Field
      label={label}
      required={required}
      {...(hint === undefined ? {} : { hint })}
      {...(wrong ? { validationMessage: unreadable } : {})}
    >
      <Input
        className={layout.wide}
        input={{ size: room }}
        value={text}
        placeholder={form}
        inputMode="numeric"
        autoComplete="off"
        onChange={(_event, data) => type(data.value)}
        onBlur={leave}
        {...(after === undefined ? {} : { contentAfter: after })}
      />
    </Field>
  );
}
