/**
 * `npm run load`: many meetings at once, for as long as a meeting has questions.
 *
 *     npm run load                       50 meetings of 40 members, 10 minutes at people's pace and 10 at ten times it
 *     npm run load -- --minutes 2        shorter
 *     npm run load -- --meetings 10      fewer
 *     npm run load -- --no-crowd         without what comes last
 *     npm run load -- --json FILE        the same as JSON
 *
 * People's pace: in each meeting a question every three minutes, which 40 members answer within 20 seconds while each of
 * their clients fetches its card anew ten times, as Teams does. Afterwards a crowd: 1,500 press at once, again and again,
 * more than may be under way. The exit code is 1 if a press failed, one that was acknowledged isn't on record, memory
 * grew, or the crowd wasn't answered in time.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runProgram } from '../../src/cli/run-program.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = { type: 'string' };
const { values } = parseArgs({
  allowNegative: true,
  options: {
    minutes: text,
    meetings: text,
    json: text,
    paces: { type: 'string', default: '1,10' },
    crowd: { type: 'boolean', default: true },
  },
});
const ms = Number(values.minutes ?? 10) * 60_000;
const meetings = Number(values.meetings ?? 50);
if (!(ms > 0 && Number.isInteger(meetings) && meetings > 0)) {
  process.stderr.write(
    'npm run load -- [--minutes N] [--meetings N] [--paces 1,10] [--no-crowd] [--json FILE]\n',
  );
  process.exit(2);
}
if ((await runProgram(process.execPath, ['src/cli/launch.mjs', 'build'], { cwd: root })) !== 0)
  process.exit(1);

const { startChild } = await import('../bench/child.mjs');
const { membersOf } = await import('../bench/council.mjs');
const { median } = await import('../bench/statistics.mjs');
const { openWorld, prepare, plain, theProduct } = await import('../bench/world.mjs');

const body = 'assembly';
const membersEach = 40;
const crowdOf = 1_500;
const crowdMs = 10_000;
/** Teams gives up after ten seconds. */
const answeredWithinMs = 10_000;
/** How much larger memory may be at the end than in the middle; a shorter run says nothing of it. */
const flat = 1.1;
const flatFromMs = 180_000;
const memoryEveryMs = 2_000;
const say = (line) => process.stdout.write(`${line}\n`);

const world = await openWorld({ tell: () => undefined });
const report = { meetings, members: meetings * membersEach, minutes: ms / 60_000, paces: {} };
let sound = true;
const stop = () => void world.close().finally(() => process.exit(130));
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, stop);
try {
  const members = await manyMeetings();
  const server = plain(await theProduct(world));
  const people = world.opens(startChild('../load/crowd.mjs'));
  for (const times of values.paces.split(',').map(Number)) await held(people, { server, members, ms, times });
  if (values.crowd) await crowded(people, { server, members, many: crowdOf, ms: crowdMs });
} finally {
  await world.close();
}
if (values.json !== undefined) writeFileSync(values.json, `${JSON.stringify(report, null, 2)}\n`);
process.exitCode = sound ? 0 : 1;

async function manyMeetings() {
  const ids = Array.from({ length: meetings }, (_, index) => `load-${index}`);
  const members = [];
  for (let done = 0; done < ids.length; done += 10)
    members.push(
      ...(await prepare(
        world,
        'load',
        ids.slice(done, done + 10).map((id) => ({ id, body })),
      )),
    );
  const some = new Set(membersOf(body).slice(0, membersEach));
  return members.filter(({ person }) => some.has(person));
}

async function held(people, asked) {
  const product = await theProduct(world);
  const before = await world.record.events();
  const memory = [];
  const look = setInterval(() => void product.ask('memory').then((size) => memory.push(size)), memoryEveryMs);
  const found = await people.ask('meet', asked).finally(() => clearInterval(look));
  const recorded = (await world.record.events()) - before;
  const growth = grown(memory);
  const judged = asked.ms >= flatFromMs;
  report.paces[asked.times] = { ...found, recorded, memory: { mb: mb(memory.at(-1)), growth, judged } };
  const good =
    found.failed === 0 &&
    recorded === found.press.count &&
    (!judged || growth <= flat) &&
    found.press.count > 0;
  sound &&= good;
  say(
    `${asked.times} × people's pace, ${(found.seconds / 60).toFixed(1)} min: ` +
      `${lineOf('presses', found.press, found.seconds)}; ${lineOf('refreshes', found.refresh, found.seconds)}; ` +
      `${found.failed} failed, ${found.press.count - recorded} not on record; memory ${mb(memory.at(-1))} MB, ` +
      `end ÷ middle ${growth.toFixed(2)}${judged ? '' : ' (too short to judge)'}${good ? '' : ' – NOT GOOD'}`,
  );
  for (const why of found.why) say(`  ${why}`);
}

async function crowded(people, asked) {
  const before = await world.record.events();
  const found = await people.ask('crowd', asked);
  const recorded = (await world.record.events()) - before;
  const slowest = Math.max(found.cards.longest ?? 0, found.told.longest ?? 0);
  // Who was told to press again may be on record all the same: of those nobody was told that they are.
  const good = found.failed === 0 && recorded >= found.cards.count && slowest <= answeredWithinMs;
  sound &&= good;
  report.crowd = { ...found, recorded };
  say(
    `${asked.many} at once for ${asked.ms / 1000} s: ${lineOf('cards', found.cards, asked.ms / 1000)}; ` +
      `${lineOf('told to press again', found.told, asked.ms / 1000)}; ${found.failed} failed, ` +
      `${Math.max(0, found.cards.count - recorded)} not on record${good ? '' : ' – NOT GOOD'}`,
  );
  for (const why of found.why) say(`  ${why}`);
}

function grown(memory) {
  const third = Math.floor(memory.length / 3);
  if (third === 0) return 1;
  return median(memory.slice(-third)) / median(memory.slice(third, 2 * third));
}

function mb(bytes = 0) {
  return Math.round(bytes / 2 ** 20);
}

function lineOf(what, { count, p50, p95, p99 }, seconds) {
  if (count === 0) return `0 ${what}`;
  const ms3 = [p50, p95, p99].map((value) => value.toFixed(value < 10 ? 1 : 0)).join(' / ');
  return `${count} ${what} (${(count / seconds).toFixed(0)}/s, p50/p95/p99 ${ms3} ms)`;
}
