/**
 * `node tests/faults/storm.mjs [--short] [--only NAME,…]`: faults let loose on servers in which members press, and what
 * came of the presses. After each fault: every press that was acknowledged is on record exactly once, the chains of
 * hashes hold, the outbox is empty, and each chat was last shown what it should. Prints a line for each; exit code 1 if
 * something was lost, doubled or left.
 */
import { parseArgs } from 'node:util';
import { membersOf } from '../bench/council.mjs';
import { openWorld, prepare, startProduct } from '../bench/world.mjs';
import { accounts, drained } from './accounts.mjs';
import { pressers as pressersOf } from './pressers.mjs';
import { fullDisk, scenarios } from './scenarios.mjs';

const { values } = parseArgs({ options: { short: { type: 'boolean' }, only: { type: 'string' } } });
const full = values.short !== true;
const only = values.only?.split(',') ?? null;
const meetings = full ? 200 : 8;
const body = 'council';
const say = (line) => process.stdout.write(`${line}\n`);
const began = performance.now();
const minutesSince = (from) => ((performance.now() - from) / 60_000).toFixed(1);
const total = { faults: 0, acknowledged: 0, lost: 0, doubled: 0, left: 0 };

await inWorld({}, async (stand) => {
  for (const [name, scenario] of Object.entries(scenarios))
    if (only === null || only.includes(name)) await tried(name, scenario, stand);
});
if (only === null || only.includes('disk full')) await diskFull();
say(
  `in all: ${total.faults} faults, ${total.acknowledged} presses acknowledged, ${total.lost} lost, ${total.doubled} doubled; ${minutesSince(began)} min`,
);
process.exitCode = total.lost + total.doubled + total.left > 0 || total.acknowledged === 0 ? 1 : 0;

async function inWorld({ folder, count = meetings }, work) {
  const world = await openWorld({ tell: () => undefined, folder, logLevel: 'silent' });
  const runs = { server: null, also: null };
  try {
    const ids = Array.from({ length: count }, (_, index) => `storm-${index}`);
    const members = [];
    for (let done = 0; done < ids.length; done += 50) {
      const part = ids.slice(done, done + 50).map((id) => ({ id, body }));
      members.push(...(await prepare(world, 'storm', part)));
    }
    runs.server = await startProduct(world);
    await work({ world, runs, ids, members });
  } finally {
    await world.close();
  }
}

async function tried(name, scenario, { world, runs, ids, members }) {
  const from = performance.now();
  const server = (index) => (runs.also !== null && index % 2 === 1 ? runs.also : runs.server);
  // A few members of every meeting press, in an order that mixes the meetings.
  const some = members.filter((_, index) => index % membersOf(body).length < 6);
  const pressers = pressersOf(shuffled(some), server);
  const faults = await scenario({ world, runs, pressers, full });
  if (typeof faults === 'string') return say(`${name}: skipped, ${faults}`);
  const { lost, doubled } = await accounts(world, 'storm', pressers.acknowledged);
  const broken = await world.record.brokenChains(ids);
  const left = await drained(world);
  const count = pressers.acknowledged.length;
  say(
    `${name}: ${faults} faults, ${count} presses acknowledged, ${pressers.unanswered()} tries unanswered, ${lost} lost, ` +
      `${doubled} doubled; chains broken ${broken.length}, left in the outbox ${left}; ${minutesSince(from)} min`,
  );
  if (faults === 0) say(`${name}: the fault was never met, so nothing was tried`);
  total.faults += faults;
  total.acknowledged += count;
  total.lost += lost;
  total.doubled += doubled;
  total.left += left + broken.length + (faults === 0 ? 1 : 0);
}

async function diskFull() {
  const disk = fullDisk.mount();
  if (typeof disk === 'string') return say(`disk full: skipped, ${disk}`);
  try {
    await inWorld({ folder: disk.folder, count: 8 }, (stand) =>
      tried('disk full', (parts) => fullDisk.fill(disk, parts), stand),
    );
  } finally {
    fullDisk.unmount(disk);
  }
}

function shuffled(list) {
  const mixed = [...list];
  for (let last = mixed.length - 1; last > 0; last -= 1) {
    const other = Math.floor(Math.random() * (last + 1));
    [mixed[last], mixed[other]] = [mixed[other], mixed[last]];
  }
  return mixed;
}
