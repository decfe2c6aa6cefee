import { useEffect, useState } from 'react';

/** Long enough, in milliseconds, that a press meant for the old button doesn't hit the new one. */
const settling = 400;

/**
 * Whether the button has had its meaning for a moment. The step can change under the finger, when an answer comes
 * in just as the chair presses; such a press must do nothing.
 */
export function useSettled(meaning: string): boolean {
  const [settled, setSettled] = useState(meaning);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(meaning), settling);
    return () => clearTimeout(timer);
  }, [meaning]);
  return settled === meaning;
}
