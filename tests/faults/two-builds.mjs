/**
 * `node tests/faults/two-builds.mjs [--seconds N]`: a rolling upgrade. The program as it was before the newest migration is
 * built from this repository's history and runs; this one starts beside it and brings the tables up to date under it; for a
 * while both take presses and matters; then the older one goes. Every press acknowledged is on record exactly once, the
 * chains of hashes hold, each chat was last shown what it should, and the board shows each matter as it stands, the same as
 * made anew from the record. Without the history there is nothing to build, and that is said. Exit code 1 if something was
 * lost, doubled or left.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { built } from '../bench/built.mjs';
import { collaboration, membersOf, secretary } from '../bench/council.mjs';
import { openWorld, prepare, startProduct } from '../bench/world.mjs';
import { accounts, drained } from './accounts.mjs';
import { pressers as pressersOf } from './pressers.mjs';

const { values } = parseArgs({ options: { seconds: { type: 'string', default: '10' } } });
const ms = Number(values.seconds) * 1000;
const root = join(import.meta.dirname, '..', '..');
const body = 'council';
const ids = Array.from({ length: 8 }, (_, index) => `builds-${index}`);
const tokens = new Map();
let commands = 0;
const say = (line) => process.stdout.write(`${line}\n`);
const git = (...args) =>
  execFileSync('git', ['-C', root, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim();

/** The last commit whose program doesn't know the newest migration; null without git, a repository or that much history. */
function commitBefore() {
  const newest = readdirSync(join(root, 'src', 'store', 'migrations'))
    .filter((name) => /^\d{4}-/.test(name))
    .toSorted()
    .at(-1);
  try {
    const added = git('log', '--diff-filter=A', '--format=%H', '--', `src/store/migrations/${newest}`);
    const [first] = added.split('\n').toReversed();
    return first === undefined || first === '' ? null : git('rev-parse', '--verify', `${first}^`);
  } catch {
    return null;
  }
}

async function side(commit) {
  const folder = mkdtempSync(join(tmpdir(), 'samsyn-older-'));
  try {
    const from = await buildIn(folder, commit);
    const came = await upgraded(from);
    const { by, lost, doubled, broken, left, matters, differ } = came;
    say(
      `two builds: ${commit.slice(0, 7)} and this one side by side, ${by.join(' + ')} presses acknowledged, ` +
        `${came.unanswered} tries unanswered, ${lost} lost, ${doubled} doubled; chains broken ${broken}, left in the outbox ${left}; ` +
        `${matters} matters by both, ${differ} shown otherwise than the record has them`,
    );
    const tried = by.every((count) => count > 0) && matters > 0;
    process.exitCode = !tried || lost + doubled + broken + left + differ > 0 ? 1 : 0;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** That commit's server, with today's packages: nothing is fetched. Answers the address of a file beside its programs. */
async function buildIn(folder, commit) {
  const archive = execFileSync('git', ['-C', root, 'archive', commit], { maxBuffer: 1 << 30 });
  execFileSync('tar', ['x', '-C', folder], { input: archive });
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'), 'dir');
  const build = pathToFileURL(join(folder, 'src', 'cli', 'build.mjs')).href;
  const source = `await (await import(${JSON.stringify(build)})).buildServer(${JSON.stringify(folder)})`;
  execFileSync(process.execPath, ['--input-type=module', '-e', source], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return pathToFileURL(join(folder, 'tests', 'bench', 'world.mjs')).href;
}

async function upgraded(from) {
  const world = await openWorld({ tell: () => undefined, logLevel: 'silent', from });
  try {
    const meetings = ids.map((id) => ({ id, body }));
    const members = await prepare(world, 'builds', meetings);
    const formBefore = await formOf(world);
    const old = await startProduct(world, { from });
    let servers = [old];
    const some = members.filter((_, index) => index % membersOf(body).length < 6);
    const pressers = pressersOf(some, (index) => servers[index % servers.length]);
    const raised = [];
    const young = await pressers.during(16, async () => {
      await pause(ms / 5);
      const started = await startProduct(world);
      if ((await formOf(world)) === formBefore) throw new Error('the newer build brought no newer form');
      servers = [old, started];
      const until = Date.now() + ms;
      while (Date.now() < until) {
        raised.push(await matter(old, started), await matter(started, old));
        await pause(200);
      }
      servers = [started];
      await old.close();
      await pause(ms / 5);
      return started;
    });
    const { acknowledged } = pressers;
    const { lost, doubled } = await accounts(world, 'builds', acknowledged);
    return {
      by: [old, young].map((server) => acknowledged.filter(({ url }) => url === server.url).length),
      unanswered: pressers.unanswered(),
      lost,
      doubled,
      broken: (await world.record.brokenChains(ids)).length,
      left: await drained(world),
      matters: raised.length,
      differ: await shownOtherwise(world, young, raised),
    };
  } finally {
    await world.close();
  }
}

async function formOf(world) {
  const { rows } = await world.record.query('select max(number) as form from schema_migration');
  return rows[0].form;
}

/** As the secretary, in the tab. */
async function ask({ url }, path, content) {
  if (!tokens.has(url))
    tokens.set(url, (await posted(`${url}/api/development/session`, { person: secretary })).token);
  const authorization = `Bearer ${tokens.get(url)}`;
  return content === undefined
    ? answerOf(await fetch(url + path, { headers: { authorization } }))
    : posted(url + path, content, { authorization });
}

const posted = async (url, content, headers = {}) =>
  answerOf(
    await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(content),
    }),
  );

async function answerOf(answer) {
  if (!answer.ok) throw new Error(`${answer.url}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** Raised through one server, worded anew through the other and taken up through the first. */
async function matter(one, other) {
  const id = `matter-${(commands += 1)}`;
  const tell = (server, command) =>
    ask(server, `/api/matters/${id}/commands`, { key: `builds/${(commands += 1)}`, command });
  const words = {
    ...{ title: `Gemensamt ärende ${id}`, summary: null, proposal: null, presenters: [] },
    ...{ kind: 'decision', registryNumber: null, destination: body },
  };
  const origin = { kind: 'body', body };
  await tell(one, { type: 'RaiseMatter', words, origin, body, concerns: [], draft: false, deviation: null });
  await tell(other, { type: 'EditMatter', changes: { title: `Avtal ${id}` } });
  await tell(one, { type: 'BeginPreparation' });
  return id;
}

/** Matters that the board shows otherwise than they stand, now or once the lists are made anew from the record. */
async function shownOtherwise(world, server, raised) {
  const { openStore } = await built('src/store/open.js');
  const { rebuildMatters } = await built('src/app/rebuild-matters.js');
  const listed = async () => {
    const { rows } = await world.record.query(
      'select id, version, title, stage, body, raised_day from matter where collaboration = $1',
      [collaboration],
    );
    return new Map(rows.map((row) => [row.id, JSON.stringify(row)]));
  };
  const before = await listed();
  const store = await openStore({ url: world.database.url });
  await rebuildMatters({ store, lists: store.matters }, collaboration).finally(() => store.close());
  const after = await listed();
  const answers = await Promise.all(raised.map((id) => ask(server, `/api/matters/${id}`)));
  return raised.filter((id, index) => {
    const right = before.get(id)?.includes(`"title":"Avtal ${id}","stage":"preparing"`);
    return (
      right !== true || before.get(id) !== after.get(id) || answers[index].matter.title !== `Avtal ${id}`
    );
  }).length;
}

const older = commitBefore();
if (older === null) say('two builds: skipped, there is no history here to build the older one from');
else await side(older);
