import { useCallback, useEffect, useState } from 'react';
import type { AccountsAnswer } from '../../src/contract/accounts.ts';
import { useLayout } from '../components/layout-styles.ts';
import { dayOf } from '../pipeline/day-of.ts';
import { useLanguage, useText } from '../language.ts';
import { day } from '../clock.ts';
import { AccountLine } from './account-line.tsx';
import { AddAddress, AddressLine } from './addresses.tsx';
import { ClaimLine } from './claim-line.tsx';
import { useStructure } from './structure-context.ts';

/** Konton: who waits to be confirmed, whose account is whose, and by which addresses people are known (AC1, AC2, AC3). */
export function Accounts() {
  const say = useText();
  const { locale } = useLanguage();
  const layout = useLayout();
  const { api, search } = useStructure();
  const [known, setKnown] = useState<AccountsAnswer | null>(null);
  const [fault, setFault] = useState(false);
  const look = useCallback(() => {
    api.accounts().then(setKnown, () => setFault(true));
  }, [api]);
  useEffect(look, [look]);
  if (known === null)
    return (
      <p role={fault ? 'alert' : 'status'}>{say(fault ? 'structure.fault.fetch' : 'structure.fetching')}</p>
    );
  const sought = (...texts: readonly (string | null)[]) =>
    texts.some((text) => text?.toLowerCase().includes(search.trim().toLowerCase()) === true);
  const accounts = known.accounts.filter(({ name, upn, mail }) => sought(name, upn, mail));
  const addresses = known.addresses.filter(({ name, address }) => sought(name, address));
  return (
    <div className={layout.column}>
      <section className={layout.tight} aria-label={say('accounts.claims')}>
        <h3 className={layout.label}>{say('accounts.claims')}</h3>
        {known.claims.length === 0 ? (
          <p className={`${layout.plain} ${layout.muted}`}>{say('accounts.claims.none')}</p>
        ) : (
          <ul className={layout.list}>
            {known.claims.map((claim) => (
              <ClaimLine
                key={`${claim.tenant}/${claim.objectId}`}
                claim={claim}
                persons={known.persons}
                when={day(dayOf(claim.at), locale)}
                onKnown={setKnown}
              />
            ))}
          </ul>
        )}
      </section>
      <section className={layout.tight} aria-label={say('accounts.linked')}>
        <h3 className={layout.label}>{say('accounts.linked')}</h3>
        <ul className={layout.list}>
          {accounts.map((account) => (
            <AccountLine
              key={`${account.tenant}/${account.objectId}`}
              account={account}
              when={day(dayOf(account.since), locale)}
              onKnown={setKnown}
            />
          ))}
        </ul>
        {accounts.length === 0 ? (
          <p className={`${layout.plain} ${layout.muted}`}>{say('accounts.linked.none')}</p>
        ) : null}
      </section>
      <section className={layout.tight} aria-label={say('accounts.addresses')}>
        <h3 className={layout.label}>{say('accounts.addresses')}</h3>
        <p className={`${layout.plain} ${layout.muted}`}>{say('accounts.addresses.what')}</p>
        <ul className={layout.list}>
          {addresses.map((address) => (
            <AddressLine key={address.address} address={address} onKnown={setKnown} />
          ))}
        </ul>
        <AddAddress persons={known.persons} onKnown={setKnown} />
      </section>
    </div>
  );
}
