import { useCallback, useMemo, useState } from 'react';
import { addressWith, pipelineSurfaces, type Address, type PipelineSurface } from '../address.ts';

export type Changes = Readonly<Record<string, string>>;

/** Where in the pipeline the reader is: all of it stands in the address, so that a link shows the same. */
export type Place = {
  readonly surface: PipelineSurface;
  readonly search: string;
  readonly get: (name: string) => string;
  /** The address with other values; an empty one takes the name out. */
  readonly href: (changes: Changes) => string;
  readonly go: (changes: Changes) => void;
  /** The same page, narrowed otherwise: no step for the back button. */
  readonly narrow: (changes: Changes) => void;
};

/** What belongs to one page only, and is left behind on the way to another. */
const ofOnePage = ['meeting', 'item', 'matter', 'recommendation', 'form', 'title'];

/** The way to another page of the pipeline, with nothing of the one that is left. */
export const toSurface = (surface: PipelineSurface, values: Changes = {}): Changes => ({
  ...Object.fromEntries(ofOnePage.map((name) => [name, ''])),
  surface,
  ...values,
});

/** `wish` is where Teams and the address lead, `go` the app's own way to another page. */
export function usePlace(wish: Address, go: (search: string) => void): Place {
  // The address itself is the state; narrowing changes it without the app hearing of it.
  const [, redraw] = useState(0);
  const { search } = window.location;
  const narrow = useCallback((changes: Changes) => {
    window.history.replaceState(null, '', addressWith(window.location.search, changes));
    redraw((times) => times + 1);
  }, []);
  return useMemo(() => {
    const query = new URLSearchParams(search);
    const { surface, matter } = wish;
    return {
      surface: pipelineSurfaces.find((name) => name === surface) ?? 'board',
      search,
      // A deep link of Teams names the matter beside the address.
      get: (name) => query.get(name) ?? (name === 'matter' ? (matter ?? '') : ''),
      href: (changes) => addressWith(search, changes),
      go: (changes) => go(addressWith(search, changes)),
      narrow,
    };
  }, [search, wish, go, narrow]);
}
