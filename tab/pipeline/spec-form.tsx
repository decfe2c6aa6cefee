import { useState } from 'react';
import { FormFrame } from '../forms/form-frame.tsx';
import { useText } from '../language.ts';
import { missing, type FormSpec, type Values } from './form-spec.ts';
import { SpecField } from './spec-field.tsx';
import type { MatterSending } from './use-matter-send.ts';

type Props = {
  readonly spec: FormSpec;
  readonly matter: string;
  readonly sending: MatterSending;
  readonly onDone: () => void;
  readonly onClose?: () => void;
  readonly quiet?: boolean;
  readonly heading?: 'h2' | 'h3';
};

/** Draws a form and sends its command; what is missing is said by name before anything is sent. */
export function SpecForm({ spec, matter, sending, onDone, onClose, quiet = false, heading = 'h3' }: Props) {
  const say = useText();
  // What stood when the form was opened: what others change meanwhile doesn't empty it.
  const [values, setValues] = useState<Values>(spec.first);
  const fields = spec.fields(values);
  const submit = () => {
    const lacking = missing(fields, values);
    if (lacking.length > 0) sending.refuse(say('pipeline.form.missing', { what: lacking }));
    else void sending.send(matter, spec.command(values)).then((done) => done && onDone());
  };
  return (
    <FormFrame
      title={spec.title}
      submit={spec.submit}
      onSubmit={submit}
      onClose={onClose}
      sending={sending}
      quiet={quiet}
      heading={heading}
    >
      {fields.map((field) => (
        <SpecField
          key={field.name}
          field={field}
          value={values[field.name] ?? ''}
          onChange={(value) => setValues((before) => ({ ...before, [field.name]: value }))}
        />
      ))}
    </FormFrame>
  );
}
