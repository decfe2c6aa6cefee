import { median } from './statistics.mjs';
import { echoMemory, prepare, pressEcho, pressProduct, restartProduct } from './world.mjs';

/** By default a twentieth of what the target speaks of, and said to be; `--full` takes the whole, some ten minutes. */
const sizes = {
  sample: { meetings: 200, presses: 50_000, echoPresses: 5_000 },
  full: { meetings: 1_000, presses: 1_000_000, echoPresses: 50_000 },
};
const parts = 20;
/** Looks at the end and in the middle: the heap goes up and down by a tenth between two collections. */
const looks = 3;
const connections = 64;
const atOnce = 50;
/** How much larger the end may be than the middle and still be called flat. */
const flat = 1.1;

/**
 * P9: resident memory of a fresh server after many presses over many meetings, against a fresh E's after as many as
 * its memory takes to settle; and whether it was flat over the last half.
 */
export async function measureMemory(world, { full }) {
  const size = full ? sizes.full : sizes.sample;
  world.tell(`P9: recording ${size.meetings} meetings`);
  const pool = 'memory';
  const wanted = Array.from({ length: size.meetings }, (_, index) => ({
    id: `memory-${index}`,
    body: 'council',
  }));
  await prepareInParts(world, pool, wanted);
  const product = await restartProduct(world);
  const taken = [];
  for (let part = 1; part <= parts; part += 1) {
    world.tell(`P9: ${(part * size.presses) / parts} of ${size.presses} presses`);
    await pressProduct(world, pool, { connections, count: size.presses / parts });
    taken.push(await product.ask('memory'));
  }
  await pressEcho(world, pool, { connections, count: size.echoPresses });
  const echo = await echoMemory(world, pool);
  const end = median(taken.slice(-looks));
  const growth = end / median(taken.slice(parts / 2 - looks, parts / 2));
  return {
    P9: {
      value: end / echo,
      ratio: end / echo,
      spread: [Math.min(...taken.slice(parts / 2)) / echo, Math.max(...taken.slice(parts / 2)) / echo],
      presses: size.presses,
      meetings: size.meetings,
      productMb: Math.round(end / 2 ** 20),
      echoMb: Math.round(echo / 2 ** 20),
      lastHalf: growth,
      ...(growth > flat && { failed: 'not flat over the last half' }),
    },
  };
}

/** The set-up holds what it makes in memory: a thousand meetings go in parts. */
async function prepareInParts(world, pool, wanted) {
  const members = [];
  for (let done = 0; done < wanted.length; done += atOnce)
    members.push(...(await prepare(world, pool, wanted.slice(done, done + atOnce))));
  await world.load.ask('takePool', { name: pool, members });
  await world.load.ask('takePool', { name: `E:${pool}`, members: members.map((member) => ({ ...member })) });
}
