import { Button } from '@fluentui/react-components';
import { useState } from 'react';
import type { AccountsAnswer } from '../../src/contract/accounts.ts';
import { useLayout } from '../components/layout-styles.ts';
import { useText } from '../language.ts';
import { ReasonToSettle } from './reason-to-settle.tsx';
import { useAccounts } from './use-accounts.ts';

type Props = {
  readonly account: AccountsAnswer['accounts'][number];
  readonly when: string;
  readonly onKnown: (known: AccountsAnswer) => void;
};

/** Whose account it is, since when and how that came about; and the way to unlink it. */
export function AccountLine({ account, when, onKnown }: Props) {
  const say = useText();
  const layout = useLayout();
  const sending = useAccounts(onKnown);
  const [open, setOpen] = useState(false);
  const { name, upn, mail, how, tenant, objectId } = account;
  const about = [upn ?? mail ?? objectId, say(`accounts.how.${how}`), when].join(' · ');
  return (
    <li className={`${layout.line} ${layout.tight}`}>
      <div className={layout.between}>
        <span className={layout.plain}>{name}</span>
        <Button
          size="small"
          appearance="subtle"
          className={layout.fixed}
          aria-expanded={open}
          aria-label={say('accounts.unlink-of', { name })}
          onClick={() => setOpen(!open)}
        >
          {say('accounts.unlink')}
        </Button>
      </div>
      <span className={layout.muted}>{about}</span>
      {open ? (
        <ReasonToSettle
          title={say('accounts.unlink-of', { name })}
          submit={say('accounts.unlink')}
          sending={sending}
          onClose={() => setOpen(false)}
          onReason={(reason) =>
            void sending.send({ type: 'UnlinkAccount', account: { tenant, objectId }, reason })
          }
        />
      ) : null}
    </li>
  );
}
