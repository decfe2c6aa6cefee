/**
 * What is told of a piece of work. Words from closed sets and numbers only: never what somebody wrote, is called or
 * can be found by. tests/privacy holds that for a whole meeting.
 */
export type Facts = Readonly<Record<string, string | number | boolean>>;

/** Work that is watched: each is a span by this name and a histogram `samsyn.<name>.duration` in seconds. */
export type Watched = 'request' | 'command' | 'structure-change' | 'store' | 'send';

export type Telemetry = {
  /**
   * Does the work and tells how long it took, with `facts` and what `after` makes of the outcome. Work that throws is told
   * as failed, by the kind of its error and not its message, and throws on.
   */
  readonly timed: <T>(
    name: Watched,
    facts: Facts,
    work: () => Promise<T>,
    after: (done: T) => Facts,
  ) => Promise<T>;
  /** So many more (or fewer) live views are open. */
  readonly streams: (change: 1 | -1) => void;
  /** Sends what is left, within reason. Idempotent. */
  close(): Promise<void>;
};

/** Watches nothing and costs nothing. */
export const unwatched: Telemetry = {
  timed: (_name, _facts, work) => work(),
  streams: () => undefined,
  close: () => Promise.resolve(),
};
