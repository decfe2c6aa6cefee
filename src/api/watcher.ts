import type { ServerResponse } from 'node:http';
import type { PersonId } from '../domain/ids.ts';

/**
 * How new a view is: the meeting's version, then how many papers lie in its open ballot boxes, which no version counts.
 */
export type Mark = { readonly version: number; readonly papers: number };

/** As the reader is told it, and tells it when coming back: `57`, or `57.3` with papers. */
export const markText = ({ version, papers }: Mark): string =>
  papers === 0 ? String(version) : `${version}.${papers}`;

/** Null for a text that is no mark. */
export function readMark(text: string): Mark | null {
  const [, version, papers = '0'] = /^(\d{1,9})(?:\.(\d{1,9}))?$/.exec(text) ?? [];
  return version === undefined ? null : { version: Number(version), papers: Number(papers) };
}

const isNewer = (mark: Mark, than: Mark): boolean =>
  mark.version > than.version || (mark.version === than.version && mark.papers > than.papers);

/** One open live stream. */
export type Watcher = {
  readonly person: PersonId;
  /** Shows what stands at `mark`, unless something as new has been shown; `text` is asked for only when it is sent. */
  show(mark: Mark, text: () => string): void;
  beat(): void;
  end(): void;
};

/**
 * A watcher that writes server-sent events to `response`. While the reader is slow only the newest view waits:
 * a phone in a tunnel costs one view, not a queue.
 */
export function watcher(person: PersonId, seen: Mark, response: ServerResponse): Watcher {
  let shown = seen;
  let waiting: { readonly mark: Mark; readonly text: () => string } | null = null;
  let full = false;
  const write = (chunk: string) => {
    full = !response.write(chunk);
  };
  const show = (mark: Mark, text: () => string) => {
    if (!isNewer(mark, shown) || response.writableEnded) return;
    if (full) {
      waiting = { mark, text };
      return;
    }
    shown = mark;
    write(`id: ${markText(mark)}\nevent: view\ndata: ${text()}\n\n`);
  };
  response.on('drain', () => {
    full = false;
    const next = waiting;
    waiting = null;
    if (next !== null) show(next.mark, next.text);
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
