import { useCallback, useEffect, useState } from 'react';

/** While somebody looks, others may change things: asked for anew this often, in milliseconds. */
const often = 60_000;

/** Counts up when what is shown may have changed: on coming back to the page, once a minute, and when told. */
export function useTurn(): readonly [number, () => void] {
  const [turn, setTurn] = useState(0);
  const next = useCallback(() => setTurn((before) => before + 1), []);
  useEffect(() => {
    const woken = () => {
      if (document.visibilityState === 'visible') next();
    };
    const timer = setInterval(woken, often);
    document.addEventListener('visibilitychange', woken);
    window.addEventListener('online', woken);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', woken);
      window.removeEventListener('online', woken);
    };
  }, [next]);
  return [turn, next];
}
