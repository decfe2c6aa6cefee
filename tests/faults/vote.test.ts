import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { createApp } from '../../src/app/create-app.ts';
import { firstBroken } from '../../src/app/chain.ts';
import type { Recorded } from '../../src/app/ports.ts';
import type { MeetingEvent } from '../../src/domain/meeting/events.ts';
import { evolve, noMeeting } from '../../src/domain/meeting/evolve.ts';
import { minutesToSign } from '../../src/minutes/fingerprint.ts';
import { renderMinutes } from '../../src/minutes/render.ts';
import { actorOf } from '../../src/script/rehearse.ts';
import { loadSample } from '../../src/script/load-sample.ts';
import { readSample } from '../sample.ts';
import { openStore } from '../../src/store/open.ts';
import { testDatabase, type TestDatabase } from '../database.ts';
import { post } from '../api/small-server.ts';
import { killable, type Killable, type Moment } from './killable.ts';

/**
 * The vote of 15 March 2024, from the chair ordering it to the chair leaving it without effect, over HTTP, on a server
 * that is killed around one of its appends and started again, with the same press sent once more, as a phone does.
 */
const script = await readSample();
const first = script.steps.findIndex(({ command }) => command.type === 'OrderVote');
const last = script.steps.findIndex(({ command }) => command.type === 'LeaveVoteWithoutEffect');
const before = script.steps.slice(0, first);
const vote = script.steps.slice(first, last + 1);
const { id: collaboration } = script.collaboration;
const meeting = script.plan.id;

const every: readonly Exclude<Moment, null>[] = vote.flatMap((_, index) =>
  (['before', 'after'] as const).map((when) => ({ when, append: index + 1 })),
);
/** All of them in `npm run test:faults`; the ends and the middle else. */
const chosen =
  process.env['SAMSYN_FAULTS'] === 'all'
    ? every
    : [0, 1, Math.floor(every.length / 2), every.length - 1].flatMap((index) => every[index] ?? []);

let template: TestDatabase;
let expected: Outcome;
const copies: string[] = [];

beforeAll(async () => {
  template = await testDatabase();
  const store = await openStore({ url: template.url });
  const clock = () => script.preparation.at;
  const app = createApp({ store, ballotBox: store.ballotBox, clock, collaboration, minutesToSign });
  await loadSample(app, script, script.preparation.at);
  for (const [index, step] of before.entries()) {
    const request = { collaboration, meeting, command: step.command, actor: actorOf(step), at: step.at };
    const done = await app.execute({ ...request, key: `before-${index}` });
    if (!done.ok) throw new Error(`${step.command.type}: ${done.refusal.code}`);
  }
  await store.close();
  expected = await voteKilledAt(null);
}, 180_000);
afterAll(async () => {
  for (const name of copies) await administer(`drop database if exists ${name} with (force)`);
  await template.drop();
});

type Outcome = { readonly text: string; readonly json: string; readonly types: readonly string[] };

async function voteKilledAt(moment: Moment): Promise<Outcome> {
  const database = await copy();
  let server = await killable(database, collaboration, moment);
  let deaths = 0;
  for (const [index, step] of vote.entries()) {
    const key = `press-${index}-${meeting}`;
    const pressed = () => post(server.url, meeting, step.actor ?? '', key, step.command, { 'x-at': step.at });
    const answer = await pressed().catch(async () => {
      deaths += 1;
      server = await restarted(server, database);
      return pressed();
    });
    if (answer.status !== 200)
      throw new Error(`${step.command.type}: ${answer.status} ${(await answer.text()).slice(0, 200)}`);
  }
  await server.kill();
  if (deaths !== (moment === null ? 0 : 1)) throw new Error(`the server died ${deaths} times`);
  return outcomeOf(database);
}

async function restarted(dead: Killable, database: string): Promise<Killable> {
  await dead.ended;
  return killable(database, collaboration, null);
}

async function outcomeOf(database: string): Promise<Outcome> {
  const store = await openStore({ url: database });
  const events: readonly Recorded[] = await store.read(collaboration, `meeting:${meeting}`, 0);
  await store.close();
  expect(firstBroken(`meeting:${meeting}`, events)).toBeNull();
  const state = events.reduce((known, { data }) => evolve(known, data as MeetingEvent), noMeeting);
  return {
    text: renderMinutes(state, 'txt'),
    json: renderMinutes(state, 'json'),
    types: events.map(({ type }) => type),
  };
}

/** A database as it was when the vote was about to be ordered. */
async function copy(): Promise<string> {
  const name = `faults_${randomUUID().replaceAll('-', '')}`;
  await administer(`create database ${name} template ${new URL(template.url).pathname.slice(1)}`);
  copies.push(name);
  const url = new URL(template.url);
  url.pathname = `/${name}`;
  return url.href;
}

async function administer(sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: process.env['SAMSYN_TEST_DATABASE'] });
  await client.connect();
  await client.query(sql);
  await client.end();
}

describe('a server killed in the middle of the vote', () => {
  test('TR3: there are at least fifty moments to be killed at, one before and one after each step is recorded', () => {
    expect(every.length).toBeGreaterThanOrEqual(50);
  });

  test('TR3: without being killed the vote is on record, closed and without effect', () => {
    expect(expected.types.filter((type) => type === 'BallotCast').length).toBeGreaterThan(10);
    expect(expected.types.at(-1)).toBe('VoteLeftWithoutEffect');
  });

  test.each(chosen)(
    'TR2, TR3: killed $when append $append and started again, the minutes are the same',
    async (moment) => {
      expect(await voteKilledAt(moment)).toEqual(expected);
    },
  );
});
