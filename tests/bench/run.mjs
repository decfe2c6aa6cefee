/**
 * `npm run bench`: how fast a press on a card is, as ratios to references that run beside it in turn.
 *
 *     npm run bench                            everything there is; some minutes
 *     npm run bench -- --only P1,P4            some of it
 *     npm run bench -- --json FILE             the same as JSON
 *     npm run bench -- --rounds 7 --seconds 3  longer (5 rounds of 2 s otherwise)
 *     npm run bench -- --only P9 --full        memory after the whole million presses
 *     npm run bench -- --profile FOLDER        with CPU profiles of the product's server, which cost it some speed
 *
 * References, each a process of its own: **E** (echo.mjs), a bare botbuilder bot that checks real tokens and answers
 * with a constant card of the product's size, and **C** (commit-limit.mjs), the same event insert straight to the same
 * PostgreSQL. The product (product.mjs) is the built server on an embedded PostgreSQL, as durable as in earnest, with
 * chats linked to its meetings; its members' clients (load.mjs) are a process of their own on loopback. Each press
 * changes a ballot and so is an event: the record is counted after every round and must have as many more. The database's
 * statistics are up to date, as they are after a minute of use.
 *
 * The exit code is 1 if a measured value is below its floor.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { runProgram } from '../../src/cli/run-program.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const usage =
  'npm run bench -- [--only P1,P4] [--json FILE] [--rounds N] [--seconds S] [--full] [--profile FOLDER]';
const tell = (line) => process.stderr.write(`${line} …\n`);

const options = readOptions();
// The bench's own parts need what the launcher installs and builds.
if ((await runProgram(process.execPath, ['src/cli/launch.mjs', 'build'], { cwd: root })) !== 0)
  process.exit(1);
const { targets } = await import('./targets.mjs');
const { measurements } = await import('./measurements.mjs');
const { reportOf, tableOf } = await import('./report.mjs');
const unknown = options.only.filter((name) => targets[name] === undefined);
if (unknown.length > 0)
  refuse(`There is no ${unknown.join(', ')}. There is ${Object.keys(targets).join(', ')}.`);

const started = new Date();
const measured = await measurements({ ...options, tell });
const report = reportOf(measured, { ...options, started });
process.stdout.write(`\n${tableOf(report, options.only)}\n`);
if (options.json !== undefined) writeFileSync(options.json, `${JSON.stringify(report, null, 2)}\n`);
if (Object.values(report).some((found) => found?.verdict === 'below')) process.exitCode = 1;

function readOptions() {
  const text = { type: 'string' };
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        only: text,
        json: text,
        rounds: text,
        seconds: text,
        profile: text,
        full: { type: 'boolean' },
      },
    }));
  } catch (fault) {
    refuse(fault.message);
  }
  const rounds = Number(values.rounds ?? 5);
  const ms = Number(values.seconds ?? 2) * 1000;
  if (!(Number.isInteger(rounds) && rounds > 0 && ms > 0)) refuse('Rounds and seconds are numbers above 0.');
  return {
    only: values.only?.split(',') ?? [],
    json: values.json,
    profile: values.profile,
    full: values.full === true,
    rounds,
    ms,
  };
}

function refuse(why) {
  process.stderr.write(`${why}\n${usage}\n`);
  process.exit(2);
}
