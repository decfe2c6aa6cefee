/**
 * The record can't be reached, or can't keep up: the world is in the way, and trying again in a moment may help. What was
 * asked may or may not have been recorded; the same key settles it. `cause` is what was met, for the log.
 */
export class StoreAway extends Error {
  override readonly name = 'StoreAway';

  constructor(cause: unknown) {
    super('The record is out of reach', { cause });
  }
}

/** When whoever asked shall come back: a line that broke is there again within seconds, and who comes at once is one more who waits. */
export const awayRetrySeconds = 2;
