export type Ticking = {
  /** Ends once what is under way is done. */
  close(): Promise<void>;
};

/** Does something now and then: each time so long after the last one ended. */
export function ticking(
  work: () => Promise<unknown>,
  everyMs: number,
  onFault: (error: unknown) => void,
): Ticking {
  let closed = false;
  let timer: NodeJS.Timeout | undefined;
  let underWay: Promise<void> = Promise.resolve();
  const tick = () => {
    underWay = work()
      .then(() => undefined, onFault)
      .then(() => {
        if (!closed) timer = setTimeout(tick, everyMs);
      });
  };
  tick();
  return {
    async close() {
      closed = true;
      clearTimeout(timer);
      await underWay;
    },
  };
}
