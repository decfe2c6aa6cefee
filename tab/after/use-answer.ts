import { useEffect, useRef, useState } from 'react';

/** Something read from the server. The last answer stays while a newer is fetched, so that nothing flashes. */
export type Answered<T> = {
  readonly answer: T | null;
  readonly failed: boolean;
  readonly again: () => void;
};

/** A meeting can change several times a second; what is read of it needn't. */
const rest = 250;
const retryAfter = 4_000;

/** Reads anew whenever `about` changes, one at a time; what changed meanwhile is read after. Without an answer it tries again. */
export function useAnswer<T>(read: () => Promise<T>, about: string): Answered<T> {
  const [answer, setAnswer] = useState<T | null>(null);
  const [failed, setFailed] = useState(false);
  const latest = useRef(read);
  const asking = useRef<() => void>(() => undefined);
  useEffect(() => {
    latest.current = read;
  });
  useEffect(() => {
    const reader = oneAtATime(() => latest.current(), setAnswer, setFailed);
    asking.current = reader.ask;
    return reader.stop;
  }, []);
  useEffect(() => asking.current(), [about]);
  return { answer, failed, again: () => asking.current() };
}

function oneAtATime<T>(
  read: () => Promise<T>,
  told: (answer: T) => void,
  failed: (does: boolean) => void,
): { readonly ask: () => void; readonly stop: () => void } {
  let [busy, stale, stopped] = [false, false, false];
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = (milliseconds: number) => {
    clearTimeout(timer);
    timer = setTimeout(ask, milliseconds);
  };
  const done = (pause: number | null) => {
    busy = false;
    if (stale) soon(rest);
    else if (pause !== null) soon(pause);
    stale = false;
  };
  function ask(): void {
    if (stopped) return;
    if (busy) {
      stale = true;
      return;
    }
    clearTimeout(timer);
    busy = true;
    read().then(
      (answer) => {
        if (stopped) return;
        told(answer);
        failed(false);
        done(null);
      },
      () => {
        if (stopped) return;
        failed(true);
        done(retryAfter);
      },
    );
  }
  return {
    ask,
    stop: () => {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
