import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Api } from '../api.ts';
import { follow, type Following } from './follow.ts';
import { onWaking } from './waking.ts';
import { notYet, type LiveState } from './live-state.ts';

const nothing = () => () => undefined;

/** Follows the meeting while the component is on the page; wakes with the laptop and the network. */
export function useFollowing(api: Api, meeting: string): { state: LiveState; following: Following | null } {
  const [following, setFollowing] = useState<Following | null>(null);
  useEffect(() => {
    const begun = follow(api, meeting);
    const sleepOn = onWaking(() => begun.wake());
    // oxlint-disable-next-line react/set-state-in-effect -- following begins and ends with the component
    setFollowing(begun);
    return () => {
      sleepOn();
      begun.stop();
    };
  }, [api, meeting]);
  const state = useSyncExternalStore(following?.subscribe ?? nothing, () => following?.state() ?? notYet);
  return { state, following };
}
