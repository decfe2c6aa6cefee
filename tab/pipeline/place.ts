import { useCallback, useEffect, useMemo, useState } from 'react';
import { addressWith, pipelineSurfaces, type PipelineSurface } from '../address.ts';

export type Changes = Readonly<Record<string, string>>;

/** Where in the pipeline the reader is: all of it stands in the address, so that a link shows the same. */
export type Place = {
  readonly surface: PipelineSurface;
  readonly search: string;
  readonly get: (name: string) => string;
  /** The address with other values; an empty one takes the name out. */
  readonly href: (changes: Changes) => string;
  /** Goes there without fetching the page anew. `replace`: without a step for the back button. */
  readonly go: (changes: Changes, how?: 'push' | 'replace') => void;
};

/** What belongs to one page only, and is left behind on the way to another. */
const ofOnePage = ['matter', 'recommendation', 'item', 'meeting', 'form'];

/** The way to another page of the pipeline, with nothing of the one that is left. */
export const toSurface = (surface: PipelineSurface, values: Changes = {}): Changes => ({
  ...Object.fromEntries(ofOnePage.map((name) => [name, ''])),
  surface,
  ...values,
});

export function usePlace(): Place {
  const [search, setSearch] = useState(window.location.search);
  useEffect(() => {
    const moved = () => setSearch(window.location.search);
    window.addEventListener('popstate', moved);
    return () => window.removeEventListener('popstate', moved);
  }, []);
  const go = useCallback((changes: Changes, how: 'push' | 'replace' = 'push') => {
    const next = addressWith(window.location.search, changes);
    if (how === 'push') window.history.pushState(null, '', next);
    else window.history.replaceState(null, '', next);
    setSearch(next);
    if (how === 'push') window.scrollTo(0, 0);
  }, []);
  return useMemo(() => {
    const query = new URLSearchParams(search);
    return {
      surface: pipelineSurfaces.find((name) => name === query.get('surface')) ?? 'board',
      search,
      get: (name) => query.get(name) ?? '',
      href: (changes) => addressWith(search, changes),
      go,
    };
  }, [search, go]);
}
