/**
 * How many times more work twice as much takes: 2 where work grows with size, 4 where it grows with its square. Counted
 * in this process' own processor time and at its best of two, so that other things on the machine make no difference.
 */
export async function growth(work: (size: number) => unknown, size: number): Promise<number> {
  const [once, twice] = [await least(work, size), await least(work, 2 * size)];
  return twice / once;
}

async function least(work: (size: number) => unknown, size: number): Promise<number> {
  let best = Infinity;
  for (let round = 0; round < 2; round += 1) {
    const before = process.cpuUsage();
    await work(size);
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, user + system);
  }
  return best;
}
