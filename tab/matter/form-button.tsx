import { Button } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useMatterPage } from './matter-context.ts';
import type { FormOf } from './matter-forms.ts';

type Props = {
  readonly at: string;
  readonly form: FormOf;
  readonly label?: string;
  readonly children: ReactNode;
};

/** Opens a form beside what it is about, and closes it again. */
export function FormButton({ at, form, label, children }: Props) {
  const { open, openForm, close } = useMatterPage();
  const isOpen = open?.at === at;
  return (
    <Button
      size="small"
      appearance="subtle"
      aria-expanded={isOpen}
      data-opens={at}
      {...(label === undefined ? {} : { 'aria-label': label })}
      onClick={() => (isOpen ? close() : openForm(at, form))}
    >
      {children}
    </Button>
  );
}
