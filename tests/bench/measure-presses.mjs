import { startChild } from './child.mjs';
import { prepare, pressEcho, pressProduct } from './world.mjs';
import { median, ratioOf } from './statistics.mjs';
import { until } from './until.mjs';

const meetings = 50;
const reloadedWithinMs = 10_000;

/**
 * P1, P2, P3: members of 50 meetings press, at 1, 16 and 64 connections; E, the product and C in turn. All three come
 * from the same rounds. A lone press waits for the disk, which E doesn't have to: what it would take without is measured
 * beside it, and is no part of any target.
 */
export async function measurePresses(world, { rounds, ms }) {
  const wanted = Array.from({ length: meetings }, (_, index) => ({
    id: `meeting-${index}`,
    body: 'council',
  }));
  await prepare(world, 'many', wanted);
  const commits = await openCommits(world);
  await warmUp(world, 'many', ms);
  const at = {};
  for (const connections of [1, 16, 64]) {
    world.tell(`P1–P3: ${connections} connections`);
    at[connections] = await inTurn(rounds, {
      E: () => pressEcho(world, 'many', { connections, ms }),
      product: () => pressProduct(world, 'many', { connections, ms }),
      single: () => commits.ask('round', { connections, ms: ms / 2, together: false }),
      gathered: () => commits.ask('round', { connections, ms: ms / 2, together: true }),
      ...(connections === 1 && {
        unflushed: () => withoutFlush(world, () => pressProduct(world, 'many', { connections, ms })),
      }),
    });
  }
  return {
    P1: throughput(at, [16, 64], [1, 16, 64]),
    P2: latency(at[64], 'p99', 'ratio64'),
    P3: { ...latency(at[1], 'p50', 'ratio1'), unflushed: unflushedRatio(at[1]) },
    absolute: absolutes(at),
  };
}

/** The same as P3 of the presses that didn't wait for the disk. */
const unflushedRatio = ({ E, unflushed }) => latency({ E, product: unflushed }, 'p50', 'ratio1').value;

/** While the database takes for written what the system has: never in earnest, here to see what the disk costs. */
async function withoutFlush(world, work) {
  await flushes(world, 'off');
  try {
    return await work();
  } finally {
    await flushes(world, 'on');
  }
}

async function flushes({ record }, wanted) {
  await record.query(`alter system set fsync = ${wanted}`);
  await record.query('select pg_reload_conf()');
  // By a line of its own each time, which is opened with the settings as the server has read them.
  const has = async () => (await record.query('show fsync')).rows.find(({ fsync }) => fsync === wanted);
  await until(has, reloadedWithinMs, `the database didn't take fsync = ${wanted}`);
}

/** P1b: the same with every press in one vote of 71 seats. */
export async function measureOneVote(world, { rounds, ms }) {
  await prepare(world, 'one', [{ id: 'one-meeting', body: 'assembly' }]);
  await warmUp(world, 'one', ms);
  const at = {};
  for (const connections of [16, 64]) {
    world.tell(`P1b: ${connections} connections`);
    at[connections] = await inTurn(rounds, {
      E: () => pressEcho(world, 'one', { connections, ms }),
      product: () => pressProduct(world, 'one', { connections, ms }),
    });
  }
  return { P1b: throughput(at, [16, 64], [16, 64]), absolute: absolutes(at) };
}

async function openCommits(world) {
  const commits = world.opens(startChild('commit-limit.mjs'));
  await commits.ask('open', { url: world.database.url });
  return commits;
}

async function warmUp(world, pool, ms) {
  world.tell('warming up');
  for (const connections of [1, 16]) {
    await pressEcho(world, pool, { connections, ms });
    await pressProduct(world, pool, { connections, ms });
  }
}

/** A B A B …: what each gave, round by round. */
async function inTurn(rounds, parts) {
  const taken = Object.fromEntries(Object.keys(parts).map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1)
    for (const [name, measure] of Object.entries(parts)) taken[name].push(await measure());
  return taken;
}

/** Judged by the worst of the connection counts in `judged`. */
function throughput(at, judged, all) {
  const perSecond = (taken) => taken.map((round) => round.perSecond);
  const ratios = Object.fromEntries(
    all.map((connections) => [
      connections,
      ratioOf(perSecond(at[connections].product), perSecond(at[connections].E)),
    ]),
  );
  const worst = judged.reduce((a, b) => (ratios[b].ratio < ratios[a].ratio ? b : a));
  return {
    value: ratios[worst].ratio,
    ...Object.fromEntries(all.map((connections) => [`ratio${connections}`, ratios[connections].ratio])),
    spread: ratios[worst].spread,
    spreads: Object.fromEntries(all.map((connections) => [connections, ratios[connections].spread])),
  };
}

function latency(taken, which, name) {
  const of = (rounds) => rounds.map((round) => round[which]);
  const { ratio, spread } = ratioOf(of(taken.product), of(taken.E));
  return { value: ratio, [name]: ratio, spread };
}

/** Medians, for the reader: drifts from machine to machine and is no target. */
function absolutes(at) {
  const rows = [];
  for (const [connections, taken] of Object.entries(at)) {
    for (const [name, what] of [
      ['E', 'E'],
      ['product', 'product'],
      ['unflushed', 'product, fsync off'],
    ])
      if (taken[name] !== undefined)
        rows.push({
          what,
          connections: Number(connections),
          perSecond: median(taken[name].map((round) => round.perSecond)),
          p50: median(taken[name].map((round) => round.p50)),
          p99: median(taken[name].map((round) => round.p99)),
        });
    for (const [name, what] of [
      ['single', 'C, one by one'],
      ['gathered', 'C, gathered'],
    ])
      if (taken[name] !== undefined)
        rows.push({ what, connections: Number(connections), perSecond: median(taken[name]) });
  }
  return rows;
}
