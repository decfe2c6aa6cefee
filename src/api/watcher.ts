import type { ServerResponse } from 'node:http';
import type { PersonId } from '../domain/ids.ts';
import { isNewer, type Mark } from './mark.ts';

/** One open live stream. */
export type Watcher = {
  readonly person: PersonId;
  /** Shows what stands at `mark`, unless something as new has been shown; `event` is asked for only when it is sent. */
  show(mark: Mark, event: () => Buffer): void;
  beat(): void;
  end(): void;
};

/**
 * A watcher that writes server-sent events to `response`. While the reader is slow only the newest view waits:
 * a phone in a tunnel costs one view, not a queue.
 */
export function watcher(person: PersonId, seen: Mark, response: ServerResponse): Watcher {
  let shown = seen;
  let waiting: { readonly mark: Mark; readonly event: () => Buffer } | null = null;
  let full = false;
  const write = (chunk: string | Buffer) => {
    full = !response.write(chunk);
  };
  const show = (mark: Mark, event: () => Buffer) => {
    if (!isNewer(mark, shown) || response.writableEnded) return;
    if (full) {
      waiting = { mark, event };
      return;
    }
    shown = mark;
    write(event());
  };
  response.on('drain', () => {
    full = false;
    const next = waiting;
    waiting = null;
    if (next !== null) show(next.mark, next.event);
  });
  return {
    person,
    show,
    beat: () => {
      if (!full && !response.writableEnded) write(': \n\n');
    },
    end: () => void response.end(),
  };
}
