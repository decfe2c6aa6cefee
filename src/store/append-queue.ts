import type { Append, AppendOutcome } from '../app/ports.ts';
import type { Settled } from './append-batch.ts';

/** Gathers appends that wait at the same time into one transaction. */
export type AppendQueue = {
  append(append: Append): Promise<AppendOutcome>;
  /** Resolves when nothing waits any more. */
  drained(): Promise<void>;
};

type Waiting = {
  readonly append: Append;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: unknown) => void;
};

const largestBatch = 256;
const mostTurns = 4;

/**
 * One batch is on its way at a time; what arrives meanwhile is the next one, so batches grow with the load by
 * themselves. When the database is away everything that waited is rejected with it: nothing of it was tried.
 */
export function appendQueue(commit: (batch: readonly Append[]) => Promise<readonly Settled[]>): AppendQueue {
  let waiting: Waiting[] = [];
  let pumping: Promise<void> | null = null;

  const pump = async () => {
    while (waiting.length > 0) {
      await quietTurn();
      const { batch, rest } = takeBatch(waiting);
      waiting = rest;
      await settle(commit, batch).catch((error: unknown) => {
        const all = [...batch, ...waiting];
        waiting = [];
        for (const { reject } of all) reject(error);
      });
    }
    pumping = null;
  };

  /** Everything that the network brings without a pause goes together: one transaction costs as much as several appends. */
  const quietTurn = async () => {
    for (let turn = 0, before = 0; turn < mostTurns && waiting.length > before; turn += 1) {
      before = waiting.length;
      await nextTurn();
    }
  };

  return {
    append: (append) =>
      new Promise((resolve, reject) => {
        waiting.push({ append, resolve, reject });
        pumping ??= pump();
      }),
    drained: () => pumping ?? Promise.resolve(),
  };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

/** From the front, each stream once: the second append of a stream has to see the first. */
function takeBatch(waiting: readonly Waiting[]): { readonly batch: Waiting[]; readonly rest: Waiting[] } {
  const streams = new Set<string>();
  const batch: Waiting[] = [];
  const rest: Waiting[] = [];
  for (const one of waiting) {
    const stream = `${one.append.collaboration}\n${one.append.stream}`;
    const fits = batch.length < largestBatch && !streams.has(stream);
    streams.add(stream);
    (fits ? batch : rest).push(one);
  }
  return { batch, rest };
}

async function settle(
  commit: (batch: readonly Append[]) => Promise<readonly Settled[]>,
  batch: readonly Waiting[],
): Promise<void> {
  const outcomes = await commit(batch.map(({ append }) => append));
  batch.forEach(({ resolve, reject }, index) => {
    const outcome = outcomes[index];
    if (outcome === undefined || outcome instanceof Error) reject(outcome);
    else resolve(outcome);
  });
}
