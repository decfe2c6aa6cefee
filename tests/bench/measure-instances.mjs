import { prepare, pressProduct, startProduct, theProduct } from './world.mjs';
import { median, ratioOf } from './statistics.mjs';

const meetings = 50;
const connections = 64;

/**
 * P12: three instances on one database, the connections shared among them whatever meeting they press in, against one.
 * That their record is one record is counted after each round, as everywhere, and its chains are gone through at the end.
 */
export async function measureInstances(world, { rounds, ms }) {
  const wanted = Array.from({ length: meetings }, (_, index) => ({ id: `shared-${index}`, body: 'council' }));
  await prepare(world, 'shared', wanted);
  await theProduct(world);
  const others = [await startProduct(world), await startProduct(world)];
  await pressProduct(world, 'shared', { others, connections, ms });
  const taken = { one: [], three: [] };
  for (let round = 0; round < rounds; round += 1) {
    world.tell(`P12: round ${round + 1}`);
    taken.one.push((await pressProduct(world, 'shared', { connections, ms })).perSecond);
    taken.three.push((await pressProduct(world, 'shared', { others, connections, ms })).perSecond);
  }
  for (const { close } of others) await close();
  const broken = await world.record.brokenChains(wanted.map(({ id }) => id));
  const { ratio: value, spread } = ratioOf(taken.three, taken.one);
  return {
    P12: {
      value,
      ratio: value,
      spread,
      onePerSecond: median(taken.one),
      threePerSecond: median(taken.three),
      ...(broken.length > 0 && { failed: `chains broken: ${broken.join(', ')}` }),
    },
  };
}
