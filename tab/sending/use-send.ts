import { useRef, useState } from 'react';
import type { MeetingCommand } from '../../src/domain/meeting/commands.ts';
import { useText } from '../language.ts';
import { useMeeting } from '../meeting/meeting-context.ts';
import { deliver, type Parcel } from './deliver.ts';
import { afterAnswer, idle, type SendState } from './send-state.ts';

export type Sending = {
  readonly state: SendState;
  readonly busy: boolean;
  /** Resolves to whether everything was recorded. A press while another is on its way does nothing. */
  readonly send: (...commands: readonly MeetingCommand[]) => Promise<boolean>;
  /** Sends again what got no answer. */
  readonly again: () => Promise<boolean>;
  readonly forget: () => void;
};

/** What a button and a line need to know of a sending, whatever is sent. */
export type SendingShown = Pick<Sending, 'state' | 'busy' | 'again'>;

const pause = (attempt: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, attempt * 700);
  });

/** One place on the page that sends: its state and its refusal are shown there. */
export function useSend(): Sending {
  const { api, view, learn, announce } = useMeeting();
  const say = useText();
  const [state, setState] = useState<SendState>(idle);
  const under = useRef(false);
  const left = useRef<readonly Parcel[]>([]);

  const go = async (parcels: readonly Parcel[]) => {
    if (under.current || parcels.length === 0) return false;
    under.current = true;
    setState({ is: 'registering' });
    const delivery = await deliver(api, view.id, parcels, pause);
    under.current = false;
    left.current = delivery.left;
    if (delivery.sent.outcome !== 'unreachable' && delivery.sent.view !== null) learn(delivery.sent.view);
    const after = afterAnswer(delivery.sent);
    setState(after);
    if (after.is === 'recorded') announce(say('tab.send.recorded'));
    return after.is === 'recorded';
  };

  return {
    state,
    busy: state.is === 'registering',
    send: (...commands) => go(commands.map((command) => ({ key: crypto.randomUUID(), command }))),
    again: () => go(left.current),
    forget: () => setState(idle),
  };
}
