import { useCallback, useEffect, useRef, useState } from 'react';
import type { BoardAnswer, BoardQuery, mattersPerPage } from '../../src/contract/matters.ts';
import type { MatterCard } from '../../src/domain/matter/view.ts';
import { queryOf } from '../pipeline/matters-api.ts';
import { usePipeline } from '../pipeline/pipeline-context.ts';

/** The server's, by its type: the contract itself would bring all its checks to the page. */
const perPage: typeof mattersPerPage = 50;

type Loaded = {
  /** What was asked for; a newer question has pages of its own. */
  readonly asked: string;
  readonly total: number;
  readonly pages: ReadonlyMap<number, readonly MatterCard[]>;
};

export type ColumnCards = {
  /** Null until the first page is there. */
  readonly total: number | null;
  /** Null where the page isn't there yet. */
  readonly cardAt: (index: number) => MatterCard | null;
  readonly failed: boolean;
  /** The cards shown answer an older question. */
  readonly stale: boolean;
  /** These places came into sight: the pages they are on are fetched. */
  readonly seen: (first: number, last: number) => void;
  readonly again: () => void;
};

/**
 * The cards of one column, page by page as they come into sight. What is shown stays until what is asked for now has
 * come, so that nothing flashes. `turn` counts up when something has changed: the pages in sight are fetched anew.
 */
export function useColumn(
  query: BoardQuery | null,
  turn: number,
  learn: (answer: BoardAnswer) => void,
): ColumnCards {
  const { api } = usePipeline();
  const [loaded, setLoaded] = useState<Loaded | null>(null);
  const [failed, setFailed] = useState(false);
  const asked = query === null ? '' : queryOf(query);
  const sight = useRef<readonly number[]>([0]);
  const under = useRef(new Map<number, AbortController>());

  const fetchPage = useCallback(
    async (page: number, fresh: boolean) => {
      if (query === null || (under.current.has(page) && !fresh)) return;
      under.current.get(page)?.abort();
      const stop = new AbortController();
      under.current.set(page, stop);
      try {
        const answer = await api.board({ ...query, from: page * perPage }, stop.signal);
        if (stop.signal.aborted) return;
        learn(answer);
        setFailed(false);
        setLoaded((before) => withPage(before, asked, page, answer));
      } catch {
        // Whatever stood in the way, the reader can only try again.
        if (!stop.signal.aborted) setFailed(true);
      } finally {
        if (under.current.get(page) === stop) under.current.delete(page);
      }
    },
    // oxlint-disable-next-line react/exhaustive-deps -- `asked` says all that `query` does, and stays the same from one drawing to the next
    [api, asked, learn],
  );
  const freshen = useCallback(() => {
    for (const page of sight.current) void fetchPage(page, true);
  }, [fetchPage]);
  useEffect(() => {
    for (const [, stop] of under.current) stop.abort();
    under.current.clear();
    sight.current = [0];
  }, [asked]);
  useEffect(freshen, [freshen, turn]);

  const current = loaded?.asked === asked ? loaded : null;
  return {
    total: query === null ? 0 : (loaded?.total ?? null),
    cardAt: (index) =>
      (query === null ? null : loaded)?.pages.get(Math.floor(index / perPage))?.[index % perPage] ?? null,
    failed,
    stale: query !== null && current === null,
    seen: (first, last) => {
      const from = Math.floor(first / perPage);
      const to = Math.floor(last / perPage);
      sight.current = Array.from({ length: to - from + 1 }, (_, step) => from + step);
      if (current === null) return;
      for (const page of sight.current) if (!current.pages.has(page)) void fetchPage(page, false);
    },
    again: freshen,
  };
}

/** Pages of another question go; of the same one they stay, and the total is the newest. */
function withPage(before: Loaded | null, asked: string, page: number, { cards, total }: BoardAnswer): Loaded {
  const kept = before?.asked === asked ? before.pages : new Map<number, readonly MatterCard[]>();
  return { asked, total, pages: new Map(kept).set(page, cards) };
}
