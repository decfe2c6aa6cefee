import type { ServerResponse } from 'node:http';
import type { PersonId } from '../domain/ids.ts';

/** One open live stream. */
export type Watcher = {
  readonly person: PersonId;
  /** Shows version `version`, unless something as new has been shown; `text` is asked for only when it is sent. */
  show(version: number, text: () => string): void;
  beat(): void;
  end(): void;
};

/**
 * A watcher that writes server-sent events to `response`. While the reader is slow only the newest view waits:
 * a phone in a tunnel costs one view, not a queue.
 */
export function watcher(person: PersonId, seen: number, response: ServerResponse): Watcher {
  let shown = seen;
  let waiting: { readonly version: number; readonly text: () => string } | null = null;
  let full = false;
  const write = (chunk: string) => {
    full = !response.write(chunk);
  };
  const show = (version: number, text: () => string) => {
    if (version <= shown || response.writableEnded) return;
    if (full) {
      waiting = { version, text };
      return;
    }
    shown = version;
    write(`id: ${version}\nevent: view\ndata: ${text()}\n\n`);
  };
  response.on('drain', () => {
    full = false;
    const next = waiting;
    waiting = null;
    if (next !== null) show(next.version, next.text);
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
