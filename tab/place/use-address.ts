import { useCallback, useEffect, useState, type MouseEvent } from 'react';
import { readAddress, type Address } from '../address.ts';

export type Way = {
  readonly address: Address;
  /** How many times one has gone to another page since this one was loaded. */
  readonly steps: number;
  /** Goes there without loading the page anew. */
  readonly go: (search: string) => void;
  /** The same place under its full address, so that a reload finds it. */
  readonly settle: (search: string) => void;
};

type Here = Pick<Way, 'address' | 'steps'>;
const read = () => readAddress(window.location.search);

/** The page's address, followed: going elsewhere in the app changes it, and the browser's own back takes one back. */
export function useAddress(): Way {
  const [here, setHere] = useState<Here>(() => ({ address: read(), steps: 0 }));
  const look = useCallback(() => setHere(({ steps }) => ({ address: read(), steps: steps + 1 })), []);
  useEffect(() => {
    window.addEventListener('popstate', look);
    return () => window.removeEventListener('popstate', look);
  }, [look]);
  const go = useCallback(
    (search: string) => {
      window.history.pushState(null, '', search);
      look();
    },
    [look],
  );
  const settle = useCallback((search: string) => {
    window.history.replaceState(null, '', search);
    setHere(({ steps }) => ({ address: read(), steps }));
  }, []);
  return { ...here, go, settle };
}

/** Lets a plain press on a link to another page of the app go there in place; everything else is the browser's. */
export function followLink(event: MouseEvent, go: (search: string) => void): void {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  const href = link?.getAttribute('href') ?? '';
  const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
  if (event.defaultPrevented || !plain || !href.startsWith('?') || link?.target !== '') return;
  event.preventDefault();
  go(href);
}
