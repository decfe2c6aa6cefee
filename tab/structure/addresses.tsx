import { Field, Input } from '@fluentui/react-components';
import { useState } from 'react';
import type { AccountsAnswer } from '../../src/contract/accounts.ts';
import { Disclosure } from '../components/disclosure.tsx';
import { SendButton } from '../components/send-button.tsx';
import { SendLine } from '../components/send-line.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { FormFrame } from '../forms/form-frame.tsx';
import { PersonSearch } from '../forms/person-search.tsx';
import { useText } from '../language.ts';
import type { Choosable } from '../meeting/people.ts';
import { DirectorySearch } from './directory-search.tsx';
import { useAccounts } from './use-accounts.ts';

type Told = { readonly onKnown: (known: AccountsAnswer) => void };

/** A work address by which somebody's account is known (AC1). */
export function AddressLine({
  address: { address, name, person },
  onKnown,
}: Told & { readonly address: AccountsAnswer['addresses'][number] }) {
  const say = useText();
  const layout = useLayout();
  const sending = useAccounts(onKnown);
  return (
    <li className={`${layout.line} ${layout.tight}`}>
      <div className={layout.between}>
        <span className={layout.plain}>
          {name} <span className={layout.muted}>{address}</span>
        </span>
        <SendButton
          sending={sending}
          onPress={() => void sending.send({ type: 'StrikeAddress', person, address })}
        >
          {say('accounts.addresses.strike')}
        </SendButton>
      </div>
      <SendLine sending={sending} />
    </li>
  );
}

export function AddAddress({ persons, onKnown }: Told & Pick<AccountsAnswer, 'persons'>) {
  const say = useText();
  const layout = useLayout();
  const sending = useAccounts(onKnown);
  const [chosen, setChosen] = useState<Choosable | null>(null);
  const [address, setAddress] = useState('');
  const add = () => {
    if (chosen === null) return;
    void sending.send({ type: 'NoteAddress', person: chosen.person, address }).then((done) => {
      if (!done) return;
      setChosen(null);
      setAddress('');
    });
  };
  return (
    <Disclosure small label={say('accounts.addresses.add')}>
      <FormFrame
        title={say('accounts.addresses.add')}
        submit={say('accounts.addresses.note')}
        onSubmit={add}
        sending={sending}
      >
        {chosen === null ? (
          <PersonSearch
            label={say('accounts.addresses.whose')}
            persons={persons.map(({ person, name, about }) => ({ person, name, detail: about }))}
            onChoose={setChosen}
          />
        ) : (
          <p className={layout.plain}>{chosen.name}</p>
        )}
        <DirectorySearch onChoose={({ mail, upn }) => setAddress(mail ?? upn ?? '')} />
        <Field label={say('accounts.addresses.address')} required>
          <Input
            type="email"
            className={layout.wide}
            value={address}
            onChange={(_event, data) => setAddress(data.value)}
          />
        </Field>
      </FormFrame>
    </Disclosure>
  );
}
