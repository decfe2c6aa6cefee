import { Button, Checkbox } from '@fluentui/react-components';
import { useState } from 'react';
import { asId } from '../../src/domain/ids.ts';
import { useLayout } from '../components/layout-styles.ts';
import { ChoiceField } from '../forms/choice-field.tsx';
import { useText } from '../language.ts';
import { DatedForm } from './dated-form.tsx';
import { personText, principalWith, type Shown } from './facts.ts';
import { personChoices } from './fields.ts';
import { useStructure } from './structure-context.ts';

type Props = { readonly principal: Shown<'principal'>; readonly onClose: () => void };

/** Kontaktpersoner of a principal from a day: those who stand, each to be let go, and more to be chosen. */
export function ContactsForm({ principal, onClose }: Props) {
  const say = useText();
  const layout = useLayout();
  const { register, announce } = useStructure();
  const { value } = principal;
  const before: readonly string[] = value.contacts ?? [];
  const [listed, setListed] = useState(before);
  const [gone, setGone] = useState<readonly string[]>([]);
  const [chosen, setChosen] = useState('');
  const add = () => {
    if (chosen === '') return;
    setListed([...listed, chosen]);
    announce(say('structure.contacts.added', { name: personText(register, chosen) }));
    setChosen('');
  };
  // Chosen and not yet added is meant all the same.
  const contacts = [...listed, ...(chosen === '' ? [] : [chosen])].filter((one) => !gone.includes(one));
  return (
    <DatedForm
      title={say('structure.contacts.title', { principal: value.name })}
      onClose={onClose}
      help="contacts"
      fact={principal}
      withPart={principalWith((now) => ({ ...now, contacts: contacts.map((one) => asId(one)) }))}
      changed={contacts.join(' ') !== before.join(' ')}
      mayEnd
    >
      <p className={`${layout.plain} ${layout.muted}`}>{say('structure.contacts.intro')}</p>
      {listed.length === 0 ? null : (
        <fieldset className={layout.group}>
          <legend>{say('structure.contacts')}</legend>
          {listed.map((one) => (
            <Checkbox
              key={one}
              label={personText(register, one)}
              checked={!gone.includes(one)}
              onChange={(_event, { checked }) =>
                setGone(checked === true ? gone.filter((other) => other !== one) : [...gone, one])
              }
            />
          ))}
        </fieldset>
      )}
      <ChoiceField
        label={say('structure.contacts.new')}
        value={chosen}
        choices={personChoices(register).filter(({ value: person }) => !listed.includes(person))}
        onChange={setChosen}
        placeholder={say('structure.form.choose')}
      />
      <div>
        <Button size="small" type="button" disabledFocusable={chosen === ''} onClick={add}>
          {say('structure.contacts.add')}
        </Button>
      </div>
    </DatedForm>
  );
}
