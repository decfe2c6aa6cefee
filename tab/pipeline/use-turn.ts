import { useCallback, useEffect, useState } from 'react';
import { followMatters } from './follow-matters.ts';
import { usePipeline } from './pipeline-context.ts';

/** While somebody looks, others may change things: told by the server, and asked for anew this often, in milliseconds. */
const often = 60_000;

/** What is told in quick succession is one turn, milliseconds. */
const together = 150;

/** Counts up when what is shown may have changed: when the server says so, on coming back to the page, and once a minute. */
export function useTurn(): readonly [number, () => void] {
  const { api } = usePipeline();
  const [turn, setTurn] = useState(0);
  const next = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => {
    const woken = () => {
      if (document.visibilityState === 'visible') next();
    };
    const timer = setInterval(woken, often);
    document.addEventListener('visibilitychange', woken);
    window.addEventListener('online', woken);
    let soon: ReturnType<typeof setTimeout> | null = null;
    const stop = followMatters(api.changes, () => {
      soon ??= setTimeout(() => {
        soon = null;
        next();
      }, together);
    });
    return () => {
      stop();
      if (soon !== null) clearTimeout(soon);
      clearInterval(timer);
      document.removeEventListener('visibilitychange', woken);
      window.removeEventListener('online', woken);
    };
  }, [api, next]);
  return [turn, next];
}
