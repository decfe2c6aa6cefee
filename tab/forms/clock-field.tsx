import { useLanguage, useText } from '../language.ts';
import { TypedField, type TypedProps } from './typed-field.tsx';
import { readClock } from './typed-values.ts';

/** A time of day, written as `9.00` (Swedish) or `09:00`; never with a.m. and p.m., as some browsers have it. */
export function ClockField(props: TypedProps) {
  const say = useText();
  const { locale } = useLanguage();
  return (
    <TypedField
      {...props}
      read={readClock}
      show={(value) => (locale === 'sv' ? value.replace(':', '.') : value)}
      form={say('form.clock')}
      room={6}
      unreadable={say('form.clock.unreadable')}
    />
  );
}
