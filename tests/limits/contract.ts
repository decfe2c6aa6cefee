import type { Limiter } from '../../src/app/ports.ts';
import type { Allowance } from '../../src/limits/allowances.ts';

/** What every limiter does, whatever it counts in. `limiterOf` makes a fresh one. */
export function limiterContract(limiterOf: (allowance: Allowance) => Limiter): void {
  const allowance = { most: 3, seconds: 60 };

  it('lets as much through as is allowed, then says how long to wait', async () => {
    const limiter = limiterOf(allowance);
    const waits = [];
    for (let n = 0; n < 5; n += 1) waits.push(await limiter.take('ada'));
    expect(waits.slice(0, 3)).toEqual([null, null, null]);
    for (const wait of waits.slice(3)) {
      expect(wait).toBeGreaterThan(0);
      expect(wait).toBeLessThanOrEqual(60_000);
    }
  });

  it('counts each key by itself', async () => {
    const limiter = limiterOf({ most: 1, seconds: 60 });
    expect(await limiter.take('ada')).toBeNull();
    expect(await limiter.take('bo')).toBeNull();
    expect(await limiter.take('ada')).not.toBeNull();
  });

  it('counts what comes at once', async () => {
    const limiter = limiterOf(allowance);
    const waits = await Promise.all(Array.from({ length: 20 }, () => limiter.take('ada')));
    expect(waits.filter((wait) => wait === null)).toHaveLength(3);
  });
}
