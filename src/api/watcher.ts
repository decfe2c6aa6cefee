import type { ServerResponse } from 'node:http';
import type { PersonId } from '../domain/ids.ts';
import { isNewer, type Mark } from './mark.ts';
import type { Shown } from './shown.ts';

/** One open live stream. */
export type Watcher = {
  readonly person: PersonId;
  /** Shows what stands at `mark`, unless something as new has been shown; `asked` for only when it is sent. */
  show(mark: Mark, asked: () => Shown): void;
  beat(): void;
  end(): void;
};

/** Who reads a live stream, and what it can do with. */
export type Reader = {
  readonly person: PersonId;
  /** What it has, from an earlier stream. */
  readonly seen: Mark;
  /** Can it put a change into the view that it was sent before? */
  readonly takesChanges: boolean;
};

/**
 * A watcher that writes server-sent events to `response`: a whole view first, then of each newer one what is different,
 * if the reader can do with that. While it is slow only the newest view waits: a phone in a tunnel costs one view, not a
 * queue.
 */
export function watcher({ person, seen, takesChanges }: Reader, response: ServerResponse): Watcher {
  let shown = seen;
  let last: Shown | null = null;
  let waiting: { readonly mark: Mark; readonly asked: () => Shown } | null = null;
  let full = false;
  const write = (chunk: string | Buffer) => {
    full = !response.write(chunk);
  };
  const show = (mark: Mark, asked: () => Shown) => {
    if (!isNewer(mark, shown) || response.writableEnded) return;
    if (full) {
      waiting = { mark, asked };
      return;
    }
    shown = mark;
    const now = asked();
    write(last === null ? now.whole() : now.since(last));
    if (takesChanges) last = now;
  };
  response.on('drain', () => {
    full = false;
    const next = waiting;
    waiting = null;
    if (next !== null) show(next.mark, next.asked);
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
