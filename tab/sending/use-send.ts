import { useEffect, useRef, useState } from 'react';
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
  /** What got no answer is sent again by itself: when the line is back, or soon, where the server says that it can't just now. */
  readonly resends: boolean;
};

/** What a button and a line need to know of a sending, whatever is sent. */
export type SendingShown = Pick<Sending, 'state' | 'busy' | 'again'> & Partial<Pick<Sending, 'resends'>>;

const pause = (attempt: number, atLeastMs: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, Math.max(atLeastMs, attempt * 700));
  });

/** So long after a press it is still what was meant; later the person presses again. */
const meant = 120_000;

/** One place on the page that sends: its state and its refusal are shown there. */
export function useSend(): Sending {
  const { api, view, line, learn, announce } = useMeeting();
  const say = useText();
  const [state, setState] = useState<SendState>(idle);
  const under = useRef(false);
  const left = useRef<readonly Parcel[]>([]);
  const pressedAt = useRef(0);

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

  const again = () => go(left.current);
  const resend = useRef<() => void>(() => undefined);
  useEffect(() => {
    resend.current = () => {
      if (state.is !== 'unreachable') return;
      if (Date.now() - pressedAt.current < meant) void again();
      else if (state.afterMs !== undefined) setState({ is: 'unreachable' });
    };
  });
  useEffect(() => {
    if (state.is !== 'unreachable' || state.afterMs === undefined) return undefined;
    const soon = setTimeout(() => resend.current(), state.afterMs);
    return () => clearTimeout(soon);
  }, [state]);
  useEffect(() => {
    if (line === 'live') resend.current();
  }, [line]);

  return {
    state,
    busy: state.is === 'registering',
    send: (...commands) => {
      pressedAt.current = Date.now();
      return go(commands.map((command) => ({ key: crypto.randomUUID(), command })));
    },
    again,
    resends: line !== 'live' || (state.is === 'unreachable' && state.afterMs !== undefined),
    forget: () => setState(idle),
  };
}
