import { RateLimiterMemory, RateLimiterPostgres } from 'rate-limiter-flexible';
import type { Limiter } from '../app/ports.ts';
import type { Allowance } from './allowances.ts';
import { limiterOver } from './limiter.ts';

/** A statement of the store's own: prepared once for each connection, by name. */
export type Query = (statement: {
  readonly name: string;
  readonly text: string;
  readonly values: readonly unknown[];
}) => Promise<readonly object[]>;

/** Name of the table that the migrations make. */
export const table = 'allowance_used';

/**
 * Counts in the database, for all instances together. Whose allowance is used up costs it nothing more; while it is
 * out of reach, this instance counts by itself.
 */
export function shared(query: Query, name: string, { most, seconds }: Allowance): Limiter {
  const allowance = { keyPrefix: name, points: most, duration: seconds };
  return limiterOver(
    new RateLimiterPostgres({
      ...allowance,
      storeClient: { query: async (statement: Parameters<Query>[0]) => ({ rows: await query(statement) }) },
      storeType: 'pool',
      tableName: table,
      tableCreated: true,
      inMemoryBlockOnConsumed: most,
      insuranceLimiter: new RateLimiterMemory(allowance),
    }),
  );
}
