import { useEffect, useState } from 'react';

const often = 5_000;

/** The time of day as an ISO instant, near enough for a clock that shows minutes. */
export function useNow(): string {
  const [now, setNow] = useState(() => new Date().toISOString());
  useEffect(() => {
    const timer = setInterval(() => setNow(new Date().toISOString()), often);
    return () => clearInterval(timer);
  }, []);
  return now;
}
