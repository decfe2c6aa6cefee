import type { Append, AppendOutcome } from '../app/ports.ts';
import type { Settled } from './append-batch.ts';

/** Gathers appends that wait at the same time into one transaction. */
export type AppendQueue = {
  /** While it is being written, `meanwhile` is gone through a step at a time, as far as one gets. */
  append(append: Append, meanwhile?: Iterable<void>): Promise<AppendOutcome>;
  /** Resolves when nothing waits any more. */
  drained(): Promise<void>;
};

type Waiting = {
  readonly append: Append;
  readonly meanwhile: Iterable<void>;
  readonly resolve: (outcome: AppendOutcome) => void;
  readonly reject: (error: unknown) => void;
};

const largestBatch = 256;
const mostTurns = 4;
/** While the database writes one batch, the next is decided and answered here: with one alone, each waits for the other. */
const mostUnderWay = 2;
const longestStretchMs = 1;

/**
 * What arrives while a batch is on its way is the next one, so batches grow with the load by themselves. A second
 * batch leaves beside the first once it is half its size: many small ones cost the database more than few. Nothing
 * waits when nothing is on its way. When the database is away everything that waited is rejected with it: nothing of
 * it was tried.
 */
export function appendQueue(commit: (batch: readonly Append[]) => Promise<readonly Settled[]>): AppendQueue {
  let waiting: Waiting[] = [];
  let gathering = false;
  const underWay = new Set<readonly Waiting[]>();
  let whenDrained: (() => void)[] = [];

  const gather = async () => {
    gathering = true;
    await quietTurn();
    gathering = false;
    const { batch, rest } = takeBatch(waiting, underWay);
    if (batch.length === 0 || !worthSending(batch, underWay)) return;
    waiting = rest;
    void send(batch);
    next();
  };

  const send = async (batch: readonly Waiting[]) => {
    underWay.add(batch);
    void goOnMeanwhile(batch);
    await settle(commit, batch).catch((error: unknown) => {
      const all = [...batch, ...waiting];
      waiting = [];
      for (const { reject } of all) reject(error);
    });
    underWay.delete(batch);
    next();
  };

  /** A little a turn, so that what the network brings doesn't wait for all of it; the first once the batch has been sent. */
  const goOnMeanwhile = async (batch: readonly Waiting[]) => {
    let pauseAt = 0;
    for (const { meanwhile } of batch) {
      const steps = meanwhile[Symbol.iterator]();
      do {
        if (performance.now() >= pauseAt) {
          await nextTurn();
          pauseAt = performance.now() + longestStretchMs;
        }
        if (!underWay.has(batch)) return;
      } while (steps.next().done !== true);
    }
  };

  const next = () => {
    if (waiting.length > 0 && !gathering && underWay.size < mostUnderWay) void gather();
    if (waiting.length > 0 || underWay.size > 0) return;
    for (const drained of whenDrained) drained();
    whenDrained = [];
  };

  /** Everything that the network brings without a pause goes together: one transaction costs as much as several appends. */
  const quietTurn = async () => {
    for (let turn = 0, before = 0; turn < mostTurns && waiting.length > before; turn += 1) {
      before = waiting.length;
      await nextTurn();
    }
  };

  return {
    append: (append, meanwhile = []) =>
      new Promise((resolve, reject) => {
        waiting.push({ append, meanwhile, resolve, reject });
        next();
      }),
    drained: () =>
      new Promise((resolve) => {
        whenDrained.push(resolve);
        next();
      }),
  };
}

const nextTurn = () => new Promise((resolve) => setImmediate(resolve));

const worthSending = (batch: readonly Waiting[], underWay: ReadonlySet<readonly Waiting[]>): boolean =>
  [...underWay].every((other) => batch.length * 2 >= other.length);

/** From the front, each stream once, and none that is on its way: the second append of a stream has to see the first. */
function takeBatch(
  waiting: readonly Waiting[],
  underWay: ReadonlySet<readonly Waiting[]>,
): { readonly batch: Waiting[]; readonly rest: Waiting[] } {
  const streams = new Set<string>();
  for (const sent of underWay) for (const { append } of sent) streams.add(streamOf(append));
  const batch: Waiting[] = [];
  const rest: Waiting[] = [];
  for (const one of waiting) {
    const stream = streamOf(one.append);
    const fits = batch.length < largestBatch && !streams.has(stream);
    streams.add(stream);
    (fits ? batch : rest).push(one);
  }
  return { batch, rest };
}

const streamOf = ({ collaboration, stream }: Append): string => `${collaboration}\n${stream}`;

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
