import { Button, Field, Input } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import type { Appointment } from '../../src/domain/meeting/agenda.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { useRegister } from '../meeting/use-register.ts';
import { PersonSearch } from './person-search.tsx';

type Props = {
  readonly appointed: readonly Appointment[];
  readonly onChange: (appointed: readonly Appointment[]) => void;
};

/** Förrättat val: who was appointed to what; from the register, or by name. */
export function AppointedField({ appointed, onChange }: Props) {
  const say = useText();
  const layout = useLayout();
  const register = useRegister();
  const office = appointed.at(-1)?.office ?? '';
  const change = (at: number, part: Partial<Appointment>) => {
    const line = appointed[at];
    if (line === undefined) return;
    // A name written by hand is no longer the person it was chosen as.
    const { person, ...written } = line;
    const named = 'name' in part || person === undefined ? written : line;
    onChange(appointed.with(at, { ...named, ...part }));
  };
  return (
    <fieldset className={layout.group}>
      <legend className={layout.label}>{say('tab.appointed')}</legend>
      {appointed.map((line, at) => (
        <div key={at} className={`${layout.box} ${layout.tight}`}>
          <Field label={say('tab.appointed.name')}>
            <Input
              className={layout.wide}
              value={line.name}
              onChange={(_event, data) => change(at, { name: data.value })}
            />
          </Field>
          <Field label={say('tab.appointed.office')}>
            <Input
              className={layout.wide}
              value={line.office}
              onChange={(_event, data) => change(at, { office: data.value })}
            />
          </Field>
          <Button
            type="button"
            size="small"
            appearance="subtle"
            icon={<DeleteRegular aria-hidden />}
            aria-label={say('tab.appointed.remove', { name: line.name })}
            onClick={() => onChange(appointed.toSpliced(at, 1))}
          />
        </div>
      ))}
      <PersonSearch
        label={say('tab.appointed.search')}
        persons={register}
        onChoose={({ name, person }) => onChange([...appointed, { name, person, office }])}
      />
      <Button
        type="button"
        size="small"
        appearance="subtle"
        className={layout.start}
        icon={<AddRegular aria-hidden />}
        onClick={() => onChange([...appointed, { name: '', office }])}
      >
        {say('tab.appointed.add')}
      </Button>
    </fieldset>
  );
}
