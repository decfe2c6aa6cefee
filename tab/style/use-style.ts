import { useCallback, useEffect, useRef, useState } from 'react';
import type { MinutesStyleAnswer } from '../../src/contract/minutes-style.ts';
import { HttpFault } from '../api.ts';
import type { StyleApi } from './style-api.ts';

/** What came of asking: null while it is under way for the first time; a sentence when the server said no. */
export type StyleRead =
  | { readonly is: 'fetching' }
  | { readonly is: 'unreachable' }
  | { readonly is: 'refused'; readonly message: string }
  /** `failed`: a later wish got no answer, and what came before is still shown. */
  | { readonly is: 'read'; readonly answer: MinutesStyleAnswer; readonly failed: boolean };

export type StyleOnPage = {
  readonly read: StyleRead;
  /** Reads it anew; resolves when it is shown, or wasn't to be had: what was shown then stays. */
  readonly reload: () => Promise<MinutesStyleAnswer | null>;
};

/** A body's style, in the reader's language. */
export function useStyle(api: StyleApi, body: string | null, locale: string): StyleOnPage {
  const [read, setRead] = useState<StyleRead>({ is: 'fetching' });
  const wanted = useRef(0);
  const reload = useCallback(async () => {
    wanted.current += 1;
    const mine = wanted.current;
    const got = await api.read(body).then(
      (answer): StyleRead => ({ is: 'read', answer, failed: false }),
      (fault: unknown): StyleRead =>
        fault instanceof HttpFault && fault.status < 500
          ? { is: 'refused', message: fault.message }
          : { is: 'unreachable' },
    );
    if (mine !== wanted.current) return null;
    setRead((before) =>
      got.is === 'unreachable' && before.is === 'read' ? { ...before, failed: true } : got,
    );
    return got.is === 'read' ? got.answer : null;
  }, [api, body]);
  useEffect(() => {
    void reload();
  }, [reload, locale]);
  return { read, reload };
}
