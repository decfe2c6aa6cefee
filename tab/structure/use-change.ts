import { useRef, useState } from 'react';
import type { ChangeRequest } from '../../src/contract/structure.ts';
import type { Change } from '../../src/domain/structure/change.ts';
import { useText } from '../language.ts';
import type { SendState } from '../sending/send-state.ts';
import { idle } from '../sending/send-state.ts';
import type { SendingShown } from '../sending/use-send.ts';
import { useStructure } from './structure-context.ts';

export type Changing = SendingShown & {
  /** Resolves to whether it was recorded; the register on the page is the new one then. */
  readonly send: (...changes: readonly Change[]) => Promise<boolean>;
  /** Something to put right before anything is sent. */
  readonly refuse: (message: string) => void;
};

/** One place on the page that changes the register: its state and its refusal are shown there; `onDone` is told once it is recorded. */
export function useChange(onDone: () => void = () => undefined): Changing {
  const { api, reload, announce } = useStructure();
  const say = useText();
  const [state, setState] = useState<SendState>(idle);
  const last = useRef<ChangeRequest | null>(null);
  const under = useRef(false);

  const go = async (request: ChangeRequest) => {
    if (under.current) return false;
    under.current = true;
    last.current = request;
    setState({ is: 'registering' });
    const asked = await api.change(request);
    under.current = false;
    if (asked.outcome === 'refused') setState({ is: 'refused', code: 'structure', message: asked.message });
    if (asked.outcome === 'unreachable') setState({ is: 'unreachable' });
    if (asked.outcome !== 'done') return false;
    await reload();
    setState({ is: 'recorded' });
    announce(say('structure.recorded'));
    onDone();
    return true;
  };

  return {
    state,
    busy: state.is === 'registering',
    send: (...changes) => go({ key: crypto.randomUUID(), seen: null, changes }),
    again: () => (last.current === null ? Promise.resolve(false) : go(last.current)),
    refuse: (message) => setState({ is: 'refused', code: 'incomplete', message }),
  };
}
