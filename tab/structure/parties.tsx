import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import { useLayout } from '../components/layout-styles.ts';
import { SendButton } from '../components/send-button.tsx';
import { SendLine } from '../components/send-line.tsx';
import { useText } from '../language.ts';
import { useStructure } from './structure-context.ts';
import { useChange } from './use-change.ts';

/** The party abbreviations in use here, local ones too; a new one is added before anybody can have it. */
export function Parties() {
  const say = useText();
  const layout = useLayout();
  const { parties, mayChange } = useStructure().register;
  const [party, setParty] = useState('');
  const changing = useChange(() => setParty(''));
  const go = () =>
    party.trim() === ''
      ? changing.refuse(say('structure.form.fill-in', { field: say('structure.field.partyMark') }))
      : void changing.send({ do: 'know-party', party: party.trim().toLowerCase() });
  return (
    <section className={layout.tight}>
      <h3 className={layout.label}>{say('structure.part.parties')}</h3>
      <p className={layout.plain}>{parties.join(', ')}</p>
      {mayChange ? (
        <form
          className={layout.column}
          onSubmit={(event) => {
            event.preventDefault();
            go();
          }}
        >
          <Field label={say('structure.field.partyMark')}>
            <Input value={party} onChange={(_event, data) => setParty(data.value)} />
          </Field>
          <SendLine sending={changing} />
          <div>
            <SendButton sending={changing} onPress={go}>
              {say('structure.act.add-party')}
            </SendButton>
          </div>
        </form>
      ) : null}
    </section>
  );
}
