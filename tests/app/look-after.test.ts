import { setTimeout as pause } from 'node:timers/promises';
import { lookAfter } from '../../src/app/look-after.ts';
import { until } from '../until.ts';

describe('looking after what changes', () => {
  test('at once, and what changed while it rests is seen by one look more', async () => {
    const looks: [string, number][] = [];
    const after = lookAfter<string>(
      (key, version) => Promise.resolve(void looks.push([key, version])),
      () => 50,
    );
    after.changed('a', 1);
    await until('it was looked at', () => looks.length === 1);
    for (let version = 2; version <= 40; version += 1) after.changed('a', version);
    after.changed('b', 7);
    await until('both were', () => looks.length === 3);
    expect(looks).toEqual([
      ['a', 1],
      ['b', 7],
      ['a', 40],
    ]);
  });

  test('settled looks at what rests without waiting, and nothing is looked at for nothing', async () => {
    const looks: number[] = [];
    const after = lookAfter<string>(
      async (_key, version) => {
        await pause(1);
        looks.push(version);
      },
      () => 3_600_000,
    );
    after.changed('a', 1);
    await after.settled();
    after.changed('a', 2);
    after.changed('a', 3);
    await after.settled();
    await after.settled();
    expect(looks.at(0)).toBe(1);
    expect(looks.at(-1)).toBe(3);
    expect(looks.length).toBeLessThanOrEqual(3);
  });
});
