import { useRef, useState } from 'react';
import type { AskedOfMatter, MatterAnswer } from '../../src/contract/matters.ts';
import { useText } from '../language.ts';
import { idle, type SendState } from '../sending/send-state.ts';
import type { SendingShown } from '../sending/use-send.ts';
import type { MatterSent } from './matters-api.ts';
import { usePipeline } from './pipeline-context.ts';

export type MatterSending = SendingShown & {
  /** Resolves to whether it was recorded. A press while another is on its way does nothing. */
  readonly send: (matter: string, command: AskedOfMatter) => Promise<boolean>;
  /** Something to put right before anything is sent. */
  readonly refuse: (message: string) => void;
  readonly forget: () => void;
};

type Parcel = { readonly matter: string; readonly key: string; readonly command: AskedOfMatter };

const tries = 3;
const between = 700;

/** One place on a page that sends commands on matters: its state and its refusal are shown there. */
export function useMatterSend(onRecorded: (answer: MatterAnswer) => void): MatterSending {
  const { api, announce } = usePipeline();
  const say = useText();
  const [state, setState] = useState<SendState>(idle);
  const under = useRef(false);
  const left = useRef<Parcel | null>(null);

  const go = async (parcel: Parcel): Promise<boolean> => {
    if (under.current) return false;
    under.current = true;
    setState({ is: 'registering' });
    const sent = await insist(() => api.send(parcel.matter, parcel.key, parcel.command));
    under.current = false;
    left.current = sent.outcome === 'unreachable' ? parcel : null;
    if (sent.outcome === 'refused') setState({ is: 'refused', code: sent.code, message: sent.message });
    if (sent.outcome === 'unreachable') setState({ is: 'unreachable' });
    if (sent.outcome !== 'recorded') return false;
    setState({ is: 'recorded' });
    announce(say('tab.send.recorded'));
    onRecorded(sent.answer);
    return true;
  };

  return {
    state,
    busy: state.is === 'registering',
    send: (matter, command) => go({ matter, key: crypto.randomUUID(), command }),
    again: () => (left.current === null ? Promise.resolve(false) : go(left.current)),
    refuse: (message) => setState({ is: 'refused', code: 'incomplete', message }),
    forget: () => setState(idle),
  };
}

async function insist(send: () => Promise<MatterSent>): Promise<MatterSent> {
  for (let attempt = 1; ; attempt++) {
    const sent = await send();
    if (sent.outcome !== 'unreachable' || attempt === tries) return sent;
    await new Promise((resolve) => {
      setTimeout(resolve, attempt * between);
    });
  }
}
