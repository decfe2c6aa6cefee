import { RateLimiterMemory, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';
import type { Limiter } from '../app/ports.ts';
import type { Allowance } from './allowances.ts';

/** Counts in this instance's memory; costs about a microsecond. */
export const inMemory = ({ most, seconds }: Allowance): Limiter =>
  limiterOver(new RateLimiterMemory({ points: most, duration: seconds }));

/** The library rejects with a result when the allowance is used up, and with an error when it couldn't count. */
export const limiterOver = (counter: RateLimiterAbstract): Limiter => ({
  take: async (key) => {
    try {
      await counter.consume(key);
      return null;
    } catch (reason) {
      if (reason instanceof RateLimiterRes) return reason.msBeforeNext;
      throw reason;
    }
  },
});
