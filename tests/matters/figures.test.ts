import type { RawBuilder } from 'kysely';
import pg from 'pg';
import type { MatterQuery } from '../../src/app/matter-lists.ts';
import { rebuildMatters } from '../../src/app/rebuild-matters.ts';
import { asId, type BodyId, type PersonId } from '../../src/domain/ids.ts';
import type { MatterEvent } from '../../src/domain/matter/events.ts';
import { loadPipeline } from '../../src/script/story/pipeline.ts';
import { seedMatters } from '../../src/script/seed-matters.ts';
import { figureQueries } from '../../src/store/matter-figures.ts';
import { countsQuery } from '../../src/store/matter-lists.ts';
import { sqlOf } from '../../src/store/schema.ts';
import { collaboration, mattersApp, told } from './matters-app.ts';
import { recounted } from './recounted.ts';
import { linda, raised, roster } from './told.ts';

const today = '2026-03-02';
const whole = { from: '2023-01-01', until: '2026-12-31' };
let council: Awaited<ReturnType<typeof mattersApp>>;
let client: pg.Client;
beforeAll(async () => {
  council = await mattersApp();
  const carrying = council.process();
  council.on(today);
  await loadPipeline({ app: council.app, collaboration, settled: () => carrying.settled() }, today);
  await told(council.app, linda, 'eget-utkast', raised({ draft: true })[1]);
  await seedMatters({ store: council.store, collaboration, roster, today, matters: 60 });
  client = new pg.Client({ connectionString: council.url });
  await client.connect();
  await client.query('vacuum analyze');
});
afterAll(async () => {
  await client.end();
  await council.close();
});

async function streams(): Promise<readonly (readonly MatterEvent[])[]> {
  const heads = (await council.store.streams()).filter(({ stream }) => stream.startsWith('matter:'));
  return Promise.all(
    heads.map(async ({ stream }) =>
      (await council.store.read(collaboration, stream, 0)).map(({ data }) => data as MatterEvent),
    ),
  );
}

const any: MatterQuery = {
  bodies: [],
  stages: [],
  principal: null,
  presenter: null,
  overdueOn: null,
  deviates: false,
  text: null,
  drafts: 'all',
  sort: 'moved',
  offset: 0,
  limit: 10,
};
const figures = (period: { readonly from: string; readonly until: string }) =>
  council.store.matters.figures(collaboration, { ...period, today });

describe('FU1: figures equal a recount of the record', () => {
  test.each([
    whole,
    { from: '2025-06-01', until: '2025-09-30' },
    { from: '2025-08-15', until: '2025-08-15' },
    { from: '2019-01-01', until: '2019-12-31' },
  ])('from $from until $until', async (period) => {
    const { deviations, ...shown } = await figures(period);
    expect(shown).toEqual(recounted(await streams(), period, today));
    expect(deviations).toHaveLength(shown.deviating);
  });

  test('made anew from the record the lists say the same', async () => {
    const before = await figures(whole);
    await rebuildMatters({ store: council.store, lists: council.store.matters }, collaboration);
    expect(await figures(whole)).toEqual(before);
    expect(before.matters).toBeGreaterThan(60);
  });
});

describe('FU1, PI1: each question is answered from an index of its own', () => {
  /** How the tables are read, with those ways turned off as far as there is another. */
  async function scans(query: RawBuilder<unknown>, ...ways: readonly string[]): Promise<string> {
    const { sql: text, parameters } = query.compile(sqlOf);
    await client.query('begin');
    for (const way of ways) await client.query(`set local ${way} = off`);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain ${text}`, [...parameters]);
    await client.query('rollback');
    return rows
      .map((row) => row['QUERY PLAN'])
      .filter((line) => line.includes(' Scan '))
      .join('\n');
  }
  const onlyIndexes = ['enable_seqscan', 'enable_bitmapscan'] as const;
  const queries = figureQueries(collaboration, { from: '2024-01-01', until: '2024-02-29', today });

  test.each([
    ['matters', 'matter_raised'],
    ['decided', 'matter_decided'],
    ['settled', 'matter_settled'],
    ['stays', 'matter_stay_stop'],
    ['answered', 'matter_answer_answered'],
    ['answers', 'matter_answer_made'],
  ] as const)('%s by %s alone', async (question, index) => {
    const read = await scans(queries[question], ...onlyIndexes);
    expect(read).toContain(`Index Only Scan using ${index} `);
    expect(read).not.toContain('Seq Scan');
  });

  test.each(['all', 'none', { person: asId<PersonId>(linda), bodies: [asId<BodyId>('lsg')] }] as const)(
    'the board’s counts, for whom %j is shown of drafts',
    async (drafts) => {
      expect(await scans(countsQuery(collaboration, { ...any, drafts }), ...onlyIndexes)).toContain(
        'Index Only Scan using matter_counts ',
      );
    },
  );

  test('words and principals in theirs, which are never behind', async () => {
    const text = await scans(countsQuery(collaboration, { ...any, text: 'vaccination' }), 'enable_seqscan');
    expect(text).toContain('Bitmap Index Scan on matter_words');
    const principal = countsQuery(collaboration, { ...any, principal: asId('norsjo') });
    expect(await scans(principal, 'enable_seqscan', 'enable_indexscan', 'enable_indexonlyscan')).toContain(
      'Bitmap Index Scan on matter_principals',
    );
    const { rows } = await client.query<{ relname: string }>(
      `select relname from pg_class where relname in ('matter_words', 'matter_principals')
         and 'fastupdate=off' = any(reloptions) order by 1`,
    );
    expect(rows.map(({ relname }) => relname)).toEqual(['matter_principals', 'matter_words']);
  });
});
