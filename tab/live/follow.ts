import { HttpFault, type Api } from '../api.ts';
import type { MeetingView } from '../../src/domain/view.ts';
import { backoff } from './backoff.ts';
import { readEvents } from './event-stream.ts';
import { live, notYet, type LiveEvent, type LiveState } from './live-state.ts';
import { toldBy } from './told.ts';

/** A meeting followed live. */
export type Following = {
  readonly state: () => LiveState;
  /** Returns how to stop listening. */
  readonly subscribe: (changed: () => void) => () => void;
  /** A view that came another way (the answer to a command). */
  readonly learn: (view: MeetingView) => void;
  /** Asks for the truth now, and gets the line back at once if it is gone: on waking, on coming online. */
  readonly wake: () => void;
  readonly stop: () => void;
};

/** Without a sign of life for this long the line counts as broken (the server's heartbeat is 15 s). */
const silence = 40_000;
/** Asked on waking, the server shall answer within this, or the line is started anew: with its pause, within two seconds. */
const answerWithin = 1_000;

/** Follows a meeting until stopped: reads the stream, and comes back with growing pauses when it breaks. */
export function follow(api: Api, meeting: string): Following {
  let state = notYet;
  let line = new AbortController();
  let hurry: () => void = () => undefined;
  let stopped = false;
  const listeners = new Set<() => void>();

  const happen = (event: LiveEvent) => {
    const next = live(state, event);
    if (next === state) return;
    state = next;
    for (const changed of listeners) changed();
  };

  const read = async () => {
    line = new AbortController();
    const watch = watchdog(() => line.abort());
    try {
      const pieces = await api.live(meeting, state.view?.version ?? null, line.signal);
      happen({ what: 'connected' });
      let rest = '';
      /** What this stream has told so far: the view that a change is one of, whatever is shown meanwhile. */
      let told: MeetingView | null = null;
      for await (const piece of pieces) {
        watch.alive();
        const reading = readEvents(rest, piece);
        rest = reading.rest;
        for (const event of reading.events) {
          told = toldBy(event, told);
          if (told !== null) happen({ what: 'view', view: told });
        }
      }
    } finally {
      watch.stop();
    }
  };

  const run = async () => {
    while (!stopped) {
      const fault = await read().then(
        () => null,
        (reason: unknown) => reason,
      );
      if (isStopped()) return;
      if (isFinal(fault)) {
        happen({ what: 'refused', status: fault.status });
        return;
      }
      happen({ what: 'broken' });
      await new Promise<void>((resolve) => {
        hurry = resolve;
        setTimeout(resolve, backoff(state.attempt - 1, Math.random()));
      });
    }
  };
  const isStopped = () => stopped;

  const wake = () => {
    if (state.line === 'lost') return;
    hurry();
    // A line that slept may look alive and be dead: ask, and start it anew if the answer doesn't come soon.
    const late = setTimeout(() => line.abort(), answerWithin);
    api
      .view(meeting)
      .then(
        (view) => happen({ what: 'view', view }),
        () => line.abort(),
      )
      .finally(() => clearTimeout(late));
  };

  void run();
  return {
    state: () => state,
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    learn: (view) => happen({ what: 'view', view }),
    wake,
    stop: () => {
      stopped = true;
      line.abort();
      hurry();
    },
  };
}

/** A status that trying again won't change. */
const isFinal = (fault: unknown): fault is HttpFault =>
  fault instanceof HttpFault && [401, 403, 404].includes(fault.status);

function watchdog(bark: () => void): { readonly alive: () => void; readonly stop: () => void } {
  let timer = setTimeout(bark, silence);
  return {
    alive: () => {
      clearTimeout(timer);
      timer = setTimeout(bark, silence);
    },
    stop: () => clearTimeout(timer),
  };
}
