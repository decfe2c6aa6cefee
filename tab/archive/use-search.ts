import { useCallback, useRef, useState } from 'react';
import type { ArchiveHitLine } from '../../src/contract/archive.ts';
import type { Ask } from '../api.ts';
import { searchArchive, type Looked } from './archive-requests.ts';

/** How far a search has come. */
export type Search = {
  readonly looked: Looked;
  readonly hits: readonly ArchiveHitLine[];
  readonly total: number;
  readonly state: 'searching' | 'found' | 'failed';
};

/** Searches; `more` brings the next page of hits. An answer that comes after a newer question is left aside. */
export function useSearch(ask: Ask) {
  const [search, setSearch] = useState<Search | null>(null);
  const latest = useRef(0);
  const run = useCallback(
    async (looked: Looked, before: readonly ArchiveHitLine[]) => {
      const turn = (latest.current += 1);
      const put = (next: Search) => {
        if (latest.current === turn) setSearch(next);
      };
      put({ looked, hits: before, total: 0, state: 'searching' });
      try {
        const { total, hits } = await searchArchive(ask, looked, before.length);
        put({ looked, hits: [...before, ...hits], total, state: 'found' });
      } catch {
        // Whatever stood in the way, the reader can only try again.
        put({ looked, hits: before, total: 0, state: 'failed' });
      }
    },
    [ask],
  );
  return {
    search,
    start: (looked: Looked) => void run(looked, []),
    more: () => (search === null ? undefined : void run(search.looked, search.hits)),
  };
}
