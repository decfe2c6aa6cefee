const mostRounds = 8;
/** Well between linear and quadratic: measured again only while it isn't reached. */
const enough = 2.8;

/**
 * How many times more work twice as much takes: 2 where work grows with size, 4 where it grows with its square. Counted
 * in this process' own processor time, each size at its best of some rounds taken in turn, so that other things on the
 * machine, the collector and the compiler make no difference.
 */
export async function growth(work: (size: number) => unknown, size: number): Promise<number> {
  let [once, twice] = [Infinity, Infinity];
  for (let round = 0; round < mostRounds && !(twice / once < enough && round > 1); round += 1) {
    once = Math.min(once, await spent(work, size));
    twice = Math.min(twice, await spent(work, 2 * size));
  }
  return twice / once;
}

async function spent(work: (size: number) => unknown, size: number): Promise<number> {
  const before = process.cpuUsage();
  await work(size);
  const { user, system } = process.cpuUsage(before);
  return user + system;
}
