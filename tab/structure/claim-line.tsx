import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { AccountsAnswer } from '../../src/contract/accounts.ts';
import type { PersonId } from '../../src/domain/ids.ts';
import { SendButton } from '../components/send-button.tsx';
import { SendLine } from '../components/send-line.tsx';
import { useLayout } from '../components/layout-styles.ts';
import { PersonSearch } from '../forms/person-search.tsx';
import { useText } from '../language.ts';
import { ReasonToSettle } from './reason-to-settle.tsx';
import { useAccounts } from './use-accounts.ts';

type Props = {
  readonly claim: AccountsAnswer['claims'][number];
  readonly persons: AccountsAnswer['persons'];
  readonly when: string;
  readonly onKnown: (known: AccountsAnswer) => void;
};

/** Somebody who says who they are: linked to a person by one press, or turned down. */
export function ClaimLine({ claim, persons, when, onKnown }: Props) {
  const say = useText();
  const layout = useLayout();
  const sending = useAccounts(onKnown);
  const [open, setOpen] = useState<'another' | 'turn-down' | null>(null);
  const account = { tenant: claim.tenant, objectId: claim.objectId };
  const link = (person: PersonId) =>
    void sending.send({ type: 'LinkAccount', account, person, how: 'claim' });
  const suggested = persons.filter(({ person }) => claim.suggested.includes(person));
  const said = [claim.upn, claim.mail].filter((text) => text !== null).join(' · ');
  return (
    <li className={`${layout.line} ${layout.tight}`}>
      <span className={layout.strong}>{claim.name}</span>
      <span className={layout.muted}>
        {[said, say('accounts.said', { when })].filter((text) => text !== '').join(' · ')}
      </span>
      <div className={layout.row}>
        {suggested.map(({ person, name, about }) => (
          <SendButton key={person} sending={sending} appearance="primary" onPress={() => link(person)}>
            {say('accounts.is', { name: about === '' ? name : `${name} (${about})` })}
          </SendButton>
        ))}
        <Button
          aria-expanded={open === 'another'}
          onClick={() => setOpen(open === 'another' ? null : 'another')}
        >
          {say(suggested.length === 0 ? 'accounts.choose' : 'accounts.another')}
        </Button>
        <Button
          appearance="subtle"
          aria-expanded={open === 'turn-down'}
          onClick={() => setOpen(open === 'turn-down' ? null : 'turn-down')}
        >
          {say('accounts.turn-down')}
        </Button>
      </div>
      {open === 'another' ? (
        <PersonSearch
          label={say('accounts.whose', { name: claim.name })}
          start={claim.name}
          persons={persons.map(({ person, name, about }) => ({ person, name, detail: about }))}
          onChoose={({ person }) => link(person)}
        />
      ) : null}
      {open === 'turn-down' ? (
        <ReasonToSettle
          title={say('accounts.turn-down.title', { name: claim.name })}
          submit={say('accounts.turn-down')}
          sending={sending}
          onClose={() => setOpen(null)}
          onReason={(reason) => void sending.send({ type: 'TurnDownClaim', account, reason })}
        />
      ) : (
        <SendLine sending={sending} />
      )}
    </li>
  );
}
