import { Button } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import type { PreparableBody } from '../../src/contract/preparing.ts';
import type { MeetingPlan } from '../../src/domain/meeting/events.ts';
import type { Api } from '../api.ts';
import { useText } from '../language.ts';
import { deliver } from '../sending/deliver.ts';
import { planOf, type PlanWords } from './new-plan.ts';

const pause = (attempt: number) =>
  new Promise<void>((resolve) => {
    setTimeout(resolve, attempt * 700);
  });

/** The button that prepares the meeting, and why it couldn't; null while there is nothing to say. */
export function usePreparing(
  api: Api,
  bodies: readonly PreparableBody[],
  words: PlanWords,
  onMade: (meeting: string) => void,
  onPress: () => void,
): { readonly state: string | null; readonly button: ReactNode } {
  const say = useText();
  const [state, setState] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  // The same meeting, should no answer come and the press be repeated: never two of them.
  const made = useRef<{ readonly words: PlanWords; readonly plan: MeetingPlan; readonly key: string } | null>(
    null,
  );
  const prepare = async () => {
    onPress();
    const plan = planOf(words, bodies, () => crypto.randomUUID());
    if (plan === null || busy) return;
    if (made.current?.words !== words) made.current = { words, plan, key: crypto.randomUUID() };
    const { plan: sentPlan, key } = made.current;
    setBusy(true);
    setState(null);
    const parcel = { key, command: { type: 'PrepareMeeting', plan: sentPlan } } as const;
    const { sent } = await deliver(api, sentPlan.id, [parcel], pause);
    setBusy(false);
    if (sent.outcome === 'recorded') onMade(sentPlan.id);
    else setState(sent.outcome === 'refused' ? sent.message : say('tab.send.unreachable'));
  };
  return {
    state,
    button: (
      <Button appearance="primary" disabledFocusable={busy} onClick={() => void prepare()}>
        {busy ? say('tab.send.registering') : say('before.make')}
      </Button>
    ),
  };
}
