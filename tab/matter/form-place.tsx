import { useLanguage, useText } from '../language.ts';
import { useNames } from '../pipeline/names.ts';
import { SpecForm } from '../pipeline/spec-form.tsx';
import { useMatterPage } from './matter-context.ts';

/** Where a form opens, beside what it is about. */
export function FormPlace({ at }: { readonly at: string }) {
  const { answer, sending, open, close } = useMatterPage();
  const say = useText();
  const { locale } = useLanguage();
  const names = useNames();
  if (open?.at !== at) return null;
  const spec = open.form({ answer, names, say, locale });
  return (
    <SpecForm spec={spec} matter={answer.matter.matter} sending={sending} onDone={close} onClose={close} />
  );
}
