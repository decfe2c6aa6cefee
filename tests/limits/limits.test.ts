import { inMemory } from '../../src/limits/limiter.ts';
import { shared } from '../../src/limits/shared.ts';
import { openStore } from '../../src/store/open.ts';
import type { Store } from '../../src/store/server.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { limiterContract } from './contract.ts';

describe('in memory', () => limiterContract(inMemory));

describe('in the database', () => {
  let database: TestDatabase;
  let instances: Store[];
  beforeAll(async () => {
    database = await testDatabase();
    instances = [await openStore({ url: database.url }), await openStore({ url: database.url })];
  });
  afterAll(async () => {
    await Promise.all(instances.map((store) => store.close()));
    await database.drop();
  });
  let name = 0;
  const fresh = () => `limit-${(name += 1)}`;

  limiterContract((allowance) => instances[0]!.limiter(fresh(), allowance));

  it('counts over all instances together', async () => {
    const both = fresh();
    const limiters = instances.map((store) => store.limiter(both, { most: 4, seconds: 60 }));
    const waits = [];
    for (let n = 0; n < 8; n += 1) waits.push(await limiters[n % 2]!.take('ada'));
    expect(waits.filter((wait) => wait === null)).toHaveLength(4);
  });

  it('counts by itself while the database is out of reach', async () => {
    const limiter = shared(() => Promise.reject(new Error('away')), fresh(), { most: 2, seconds: 60 });
    const waits = [await limiter.take('ada'), await limiter.take('ada'), await limiter.take('ada')];
    expect(waits.map((wait) => wait === null)).toEqual([true, true, false]);
  });
});
