import { randomUUID } from 'node:crypto';
import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { firstBroken } from '../../src/app/chain.ts';
import { rebuildMatters } from '../../src/app/rebuild-matters.ts';
import { createApp } from '../../src/app/create-app.ts';
import type { MatterEvent } from '../../src/domain/matter/events.ts';
import { minutesToSign } from '../../src/minutes/fingerprint.ts';
import { actorOf } from '../../src/script/rehearse.ts';
import { readSample } from '../sample.ts';
import { restoreBackup } from '../../src/store/backup/restore-backup.ts';
import { migrations } from '../../src/store/migrations/index.ts';
import { openStore } from '../../src/store/open.ts';
import { recounted } from '../matters/recounted.ts';

/**
 * A backup of the sample, half-way through its meeting, from each form that the database has had: `schemas/0003.gz` is
 * one with three migrations, made by the program of its time (since 0011 by keep-form.ts). They are kept as they were made;
 * a migration gets its own beside them. From 0010 on there are matters too, in every stage of the sample's pipeline, and
 * from 0011 on people's own chats with what waits in them, and their digests.
 */
const folder = join(import.meta.dirname, 'schemas');
const kept = readdirSync(folder).toSorted();
const script = await readSample();
const played = 60;
const created: string[] = [];

const administer = async (sql: string) => {
  const client = new pg.Client({ connectionString: process.env['SAMSYN_TEST_DATABASE'] });
  await client.connect();
  await client.query(sql);
  await client.end();
};

afterAll(async () => {
  for (const name of created) await administer(`drop database if exists ${name} with (force)`);
});

async function emptyDatabase(): Promise<string> {
  const name = `schema_${randomUUID().replaceAll('-', '')}`;
  await administer(`create database ${name}`);
  created.push(name);
  const url = new URL(process.env['SAMSYN_TEST_DATABASE'] ?? '');
  url.pathname = `/${name}`;
  return url.href;
}

/** A generator, so that nothing is read before somebody listens. */
async function* linesOf(file: string): AsyncGenerator<string> {
  yield* createInterface({ input: createReadStream(join(folder, file)).pipe(createGunzip()) });
}

test('TR3: there is one for each form from the first to this program’s, or to the one before while that is made', () => {
  expect(kept).toEqual(kept.map((_, index) => `${String(index + 1).padStart(4, '0')}.gz`));
  expect(kept.length).toBeLessThanOrEqual(migrations.length);
  expect(kept.length).toBeGreaterThanOrEqual(migrations.length - 1);
});

test.each(kept)(
  'TR3: %s is upgraded with every event in its place, and the meeting goes on',
  async (file) => {
    const url = await emptyDatabase();
    expect(await restoreBackup(url, linesOf(file), firstBroken)).toMatchObject({
      ok: true,
      schema: Number(file.slice(0, 4)),
    });
    const store = await openStore({ url });
    const collaboration = script.collaboration.id;
    const clock = () => script.preparation.at;
    const app = createApp({ store, ballotBox: store.ballotBox, clock, collaboration, minutesToSign });
    const meeting = await app.meeting(collaboration, script.plan.id);
    expect(meeting).toMatchObject({ phase: 'open' });
    const step = script.steps[played];
    if (step === undefined) throw new Error('the script is shorter than what was played of it');
    const next = {
      collaboration,
      meeting: script.plan.id,
      command: step.command,
      at: step.at,
      key: 'after-upgrade',
    };
    expect(await app.execute({ ...next, actor: actorOf(step) })).toMatchObject({ ok: true, repeated: false });
    expect(await app.execute({ ...next, actor: actorOf(step), key: 'fixture-0' })).toMatchObject({
      ok: true,
      repeated: true,
    });
    if (file >= '0010') expect(await matterLists(store)).toBeGreaterThan(10);
    if (file >= '0011') {
      const digests = await store.matters.digests(collaboration);
      expect([digests.length, digests.every(({ period }) => period !== null)]).toEqual([56, true]);
      expect(await store.reached(collaboration)).toHaveLength(56);
      const due = await store.due('2100-01-01T00:00:00.000Z', 200);
      expect(due.filter(({ person }) => person !== undefined)).toHaveLength(66);
    }
    await store.close();
  },
);

/** How many matters the lists show; made anew from the record they show the same, though a state may say more. */
async function matterLists(store: Awaited<ReturnType<typeof openStore>>): Promise<number> {
  const collaboration = script.collaboration.id;
  const shown = async () => {
    const page = await store.matters.find(collaboration, {
      ...{ bodies: [], stages: [], principal: null, presenter: null, overdueOn: null, deviates: false },
      ...{ text: null, drafts: 'all', sort: 'title', offset: 0, limit: 500 },
    });
    return { ...page, matters: page.matters.map(({ id, version, words }) => ({ id, version, words })) };
  };
  const before = await shown();
  expect(await rebuildMatters({ store, lists: store.matters }, collaboration)).toBe(before.total);
  expect(await shown()).toEqual(before);
  return before.total;
}

test('TR3, FU1: of matters listed by an earlier form no time is negative, and made anew they are listed as the record has them', async () => {
  const url = await emptyDatabase();
  await restoreBackup(url, linesOf('../matters-0010.gz'), firstBroken);
  const store = await openStore({ url });
  const collaboration = script.collaboration.id;
  const period = { from: '2026-01-01', until: '2026-12-31', today: '2026-11-30' };
  const upgraded = await store.matters.figures(collaboration, period);
  expect(upgraded.stages.map(({ days }) => (days.lowerQuartile ?? 0) < 0)).not.toContain(true);
  expect(upgraded.matters).toBeGreaterThan(15);
  const heads = (await store.streams()).filter(({ stream }) => stream.startsWith('matter:'));
  const streams = await Promise.all(
    heads.map(async ({ stream }) =>
      (await store.read(collaboration, stream, 0)).map(({ data }) => data as MatterEvent),
    ),
  );
  expect(await rebuildMatters({ store, lists: store.matters }, collaboration)).toBe(heads.length);
  const { deviations, ...shown } = await store.matters.figures(collaboration, period);
  expect(shown).toEqual(recounted(streams, period, period.today));
  expect({ ...upgraded, stages: [], bodies: [] }).toEqual({ ...shown, deviations, stages: [], bodies: [] });
  await store.close();
});
