import { makeStyles } from '@fluentui/react-components';
import { useText } from '../language.ts';
import { TypedField, type TypedProps } from './typed-field.tsx';
import { readDay } from './typed-values.ts';

const useStyles = makeStyles({
  picker: {
    width: '24px',
    height: '24px',
    padding: 0,
    border: 'none',
    overflow: 'hidden',
    backgroundColor: 'transparent',
    color: 'transparent',
    cursor: 'pointer',
    '::-webkit-datetime-edit': { display: 'none' },
    '::-webkit-calendar-picker-indicator': { margin: 0, padding: '4px', cursor: 'pointer' },
  },
});

/**
 * A day, written as `2024-03-15`. The browser's own date field writes it as the browser's language has it, so of that
 * only its calendar is used, for pointer and finger; whoever uses keys or listens writes.
 */
export function DayField(props: TypedProps) {
  const say = useText();
  const styles = useStyles();
  return (
    <TypedField
      {...props}
      read={readDay}
      show={(value) => value}
      form={say('form.day')}
      room={12}
      unreadable={say('form.day.unreadable')}
      after={
        <input
          type="date"
          className={styles.picker}
          title={say('form.day.calendar')}
          tabIndex={-1}
          aria-hidden
          value={props.value}
          onChange={(event) => props.onChange(event.target.value)}
        />
      }
    />
  );
}
