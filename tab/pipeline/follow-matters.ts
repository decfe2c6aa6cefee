import { HttpFault } from '../api.ts';
import { backoff } from '../live/backoff.ts';
import { readEvents } from '../live/event-stream.ts';

/** Without a sign of life for this long the line counts as broken (the server's heartbeat is 15 s). */
const silence = 40_000;

/**
 * Calls `changed` when some matter may have changed: at each word from the server, and each time the line is there
 * again, for what was missed meanwhile. Comes back with growing pauses when it breaks, until stopped.
 */
export function followMatters(
  open: (stop: AbortSignal) => Promise<AsyncIterable<string>>,
  changed: () => void,
): () => void {
  const stop = new AbortController();
  let attempt = 0;

  const read = async () => {
    const line = new AbortController();
    const end = () => line.abort();
    stop.signal.addEventListener('abort', end);
    let quiet = setTimeout(end, silence);
    try {
      let rest = '';
      for await (const piece of await open(line.signal)) {
        clearTimeout(quiet);
        quiet = setTimeout(end, silence);
        const reading = readEvents(rest, piece);
        rest = reading.rest;
        if (reading.events.length === 0) continue;
        attempt = 0;
        changed();
      }
    } finally {
      clearTimeout(quiet);
      stop.signal.removeEventListener('abort', end);
    }
  };
  const isStopped = () => stop.signal.aborted;
  const run = async () => {
    while (!isStopped()) {
      const fault = await read().then(
        () => null,
        (reason: unknown) => reason,
      );
      if (isStopped() || isFinal(fault)) return;
      await new Promise((resolve) => setTimeout(resolve, backoff(attempt, Math.random())));
      attempt += 1;
    }
  };
  void run();
  return () => stop.abort();
}

/** A status that trying again won't change: the page is fetched once a minute all the same. */
const isFinal = (fault: unknown): boolean =>
  fault instanceof HttpFault && [401, 403, 404].includes(fault.status);
