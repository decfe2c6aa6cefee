import { Worker } from 'node:worker_threads';

/** What a thread answers: what it made, or what went wrong, in words for a log. */
export type Answer<Made> = { readonly made: Made } | { readonly fault: string };

/** Longer than any meeting takes; then the thread is given up. */
const longest = 120_000;

/**
 * Work done in a thread of its own, one job after another, so that nothing else waits for it. The thread starts with
 * the first job and keeps no process alive. One that dies fails its own jobs alone: the next job starts another.
 */
export function thread<Made>(entry: URL): (job: unknown) => Promise<Answer<Made>> {
  let running: Running<Made> | undefined;
  let last = 0;
  return (job) => {
    const { worker, waiting } = (running ??= start<Made>(entry, (ended) => {
      if (running === ended) running = undefined;
    }));
    const id = (last += 1);
    return new Promise((resolve, reject) => {
      const tooLong = setTimeout(() => void worker.terminate(), longest);
      const settle = (tell: () => void) => {
        clearTimeout(tooLong);
        waiting.delete(id);
        if (waiting.size === 0) worker.unref();
        tell();
      };
      waiting.set(id, {
        answered: (answer) => settle(() => resolve(answer)),
        lost: (error) => settle(() => reject(error)),
      });
      worker.ref();
      worker.postMessage({ id, job });
    });
  };
}

type Waiting<Made> = { answered(answer: Answer<Made>): void; lost(error: Error): void };
type Running<Made> = { readonly worker: Worker; readonly waiting: Map<number, Waiting<Made>> };

function start<Made>(entry: URL, ended: (running: Running<Made>) => void): Running<Made> {
  const worker = new Worker(entry, { execArgv: [] });
  const running: Running<Made> = { worker, waiting: new Map() };
  worker.on('message', ({ id, answer }: { id: number; answer: Answer<Made> }) =>
    running.waiting.get(id)?.answered(answer),
  );
  const lose = (error: Error) => {
    ended(running);
    for (const waiting of [...running.waiting.values()]) waiting.lost(error);
  };
  worker.on('error', lose);
  worker.on('exit', (code) => lose(new Error(`The thread ended with ${code}`)));
  return running;
}
