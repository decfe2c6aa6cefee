import { useRef, useState } from 'react';
import type { AccountRequest, AccountsAnswer } from '../../src/contract/accounts.ts';
import { useText } from '../language.ts';
import { idle, type SendState } from '../sending/send-state.ts';
import type { SendingShown } from '../sending/use-send.ts';
import { useStructure } from './structure-context.ts';

export type Settling = SendingShown & {
  /** Resolves to whether it was recorded; `onKnown` has the accounts as they then are. */
  readonly send: (command: AccountRequest['command']) => Promise<boolean>;
};

/** One place on the page that settles an account. */
export function useAccounts(onKnown: (known: AccountsAnswer) => void): Settling {
  const { api, announce } = useStructure();
  const say = useText();
  const [state, setState] = useState<SendState>(idle);
  const last = useRef<AccountRequest | null>(null);
  const go = async (request: AccountRequest) => {
    last.current = request;
    setState({ is: 'registering' });
    const asked = await api.settleAccount(request);
    if (asked.outcome === 'refused') setState({ is: 'refused', code: 'accounts', message: asked.message });
    if (asked.outcome === 'unreachable') setState({ is: 'unreachable' });
    if (asked.outcome !== 'done') return false;
    setState({ is: 'recorded' });
    announce(say('structure.recorded'));
    onKnown(asked.answer);
    return true;
  };
  return {
    state,
    busy: state.is === 'registering',
    send: (command) => go({ key: crypto.randomUUID(), command }),
    again: () => (last.current === null ? Promise.resolve(false) : go(last.current)),
  };
}
