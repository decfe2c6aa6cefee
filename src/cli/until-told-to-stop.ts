import { ancestors } from './ancestors.ts';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** npm passes Ctrl-C on to a program that has had it from the terminal already: two at once are one. */
const sameWishMs = 1000;
const lookEveryMs = 300;

export type StopWatch = {
  /** npm stands between: its end is our end too, for it doesn't pass on every signal. */
  readonly withNpm: boolean;
  /** Called when told again while stopping; the process leaves right after. */
  readonly force: () => void;
};

/** Resolves when the process is told to stop. Told again while it is stopping, it leaves at once. */
export function untilToldToStop({ withNpm, force }: StopWatch): Promise<void> {
  return new Promise((resolve) => {
    let first: number | null = null;
    const told = () => {
      const now = Date.now();
      if (first === null) {
        first = now;
        resolve();
        return;
      }
      if (now - first < sameWishMs) return;
      force();
      process.exit(130);
    };
    for (const signal of signals) process.on(signal, told);
    if (withNpm) watchAncestors(resolve);
  });
}

function watchAncestors(gone: () => void): void {
  const before = ancestors();
  const look = setInterval(() => {
    if (ancestors() === before) return;
    clearInterval(look);
    gone();
  }, lookEveryMs);
  look.unref();
}
