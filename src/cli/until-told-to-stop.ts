const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** npm passes Ctrl-C on to a program that has had it from the terminal already: two at once are one. */
const sameWishMs = 1000;

/**
 * Resolves when the process is told to stop. Told again while it is stopping, it calls `force` and leaves at once.
 */
export function untilToldToStop(force: () => void): Promise<void> {
  return new Promise((resolve) => {
    let first: number | null = null;
    const told = () => {
      const now = Date.now();
      if (first === null) {
        first = now;
        return resolve();
      }
      if (now - first < sameWishMs) return;
      force();
      process.exit(130);
    };
    for (const signal of signals) process.on(signal, told);
  });
}
