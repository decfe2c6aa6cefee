import { prepare, pressProduct, restartProduct } from './world.mjs';
import { startChild } from './child.mjs';
import { collaboration } from './council.mjs';
import { median, ratioOf } from './statistics.mjs';

const long = 100_000;
const short = 100;
const pressesARound = 400;

/**
 * P4: what a press costs in a meeting with 100,000 events, against one with 100. Each round takes a short meeting of
 * its own, for a meeting grows while it is measured. Judged by the worse of 1 and 16 connections.
 */
export async function measureGrowth(world, { rounds }) {
  world.tell(`P4: recording ${long} events`);
  const body = 'council';
  await prepare(world, 'long', [{ id: 'long', body, events: long }]);
  const fresh = Array.from({ length: 2 * (rounds + 1) }, (_, index) => `short-${index}`);
  for (const id of fresh) await prepare(world, id, [{ id, body, events: short }]);
  const costs = {};
  for (const connections of [1, 16]) {
    world.tell(`P4: ${connections} connections`);
    costs[connections] = { long: [], short: [] };
    for (let round = -1; round < rounds; round += 1) {
      const pools = [
        ['short', fresh.shift()],
        ['long', 'long'],
      ];
      // Who goes first meets what the other's chats still want; so they take turns.
      for (const [name, pool] of round % 2 === 0 ? pools : pools.toReversed()) {
        // Cold loads are P5's matter; the first round of all is warm-up.
        await pressProduct(world, pool, { connections: 1, count: 20 });
        const { perSecond } = await pressProduct(world, pool, { connections, count: pressesARound });
        if (round >= 0) costs[connections][name].push(1000 / perSecond);
      }
    }
  }
  return { P4: grown(costs) };
}

function grown(costs) {
  const [one, sixteen] = [1, 16].map((connections) =>
    ratioOf(costs[connections].long, costs[connections].short),
  );
  const { ratio: value, spread } = one.ratio > sixteen.ratio ? one : sixteen;
  return { value, ratio1: one.ratio, ratio16: sixteen.ratio, spread };
}

const loaded = 10_000;

/**
 * P5: the first press in a meeting with 10,000 events after a restart, whole, against reading its rows with SQL in a
 * process that is as fresh. Said apart: the press after it, when the meeting is in memory.
 */
export async function measureColdLoad(world, { rounds }) {
  world.tell(`P5: recording ${loaded} events`);
  await prepare(world, 'cold', [{ id: 'cold', body: 'council', events: loaded }]);
  await prepare(world, 'known', [{ id: 'known', body: 'council' }]);
  const taken = { cold: [], warm: [], read: [] };
  for (let round = 0; round < rounds; round += 1) {
    world.tell(`P5: restart ${round + 1} of ${rounds}`);
    const { url, token, serviceUrl } = await restartProduct(world);
    const pools = { known: 'known', cold: 'cold' };
    const pressed = await world.load.ask('firstPress', { url, token, serviceUrl, ...pools });
    taken.cold.push(pressed.cold);
    taken.warm.push(pressed.warm);
    taken.read.push(await readRows(world));
  }
  const { ratio, spread } = ratioOf(taken.cold, taken.read);
  return {
    P5: {
      value: ratio,
      ratio,
      spread,
      coldMs: median(taken.cold),
      warmMs: median(taken.warm),
      readMs: median(taken.read),
    },
  };
}

async function readRows(world) {
  const reader = startChild('read-rows.mjs');
  try {
    const { took, rows } = await reader.ask('read', {
      url: world.database.url,
      collaboration,
      meeting: 'cold',
    });
    if (rows < loaded) throw new Error(`only ${rows} rows to read`);
    return took;
  } finally {
    await reader.close();
  }
}
