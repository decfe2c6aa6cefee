import { asId, type BodyId } from '../../src/domain/ids.ts';
import type { MatterQuery } from '../../src/app/matter-lists.ts';
import { listingOf } from '../../src/app/matter-listing.ts';
import { rebuildMatters } from '../../src/app/rebuild-matters.ts';
import { appendOf } from '../store/samples.ts';
import { answered, given, handedTo, linda, raised, recommended, roster, therese, words } from './told.ts';
import { collaboration, mattersApp, tell, told } from './matters-app.ts';

let council: Awaited<ReturnType<typeof mattersApp>>;
beforeAll(async () => {
  council = await mattersApp();
  const { app } = council;
  const texts = { summary: 'Ansvaret för vaccinationerna', presenters: [{ text: 'Amanda Lillmyr' }] };
  await told(app, linda, 'vaccin', raised({ words: words({ title: 'Vaccinationer', ...texts }) })[1]);
  await told(app, linda, 'vaccin', handedTo('samrad', 'Brådskar.')[1]);
  await told(app, linda, 'hjalpmedel', raised({ words: words({ title: 'Hjälpmedel åt barn' }) })[1]);
  await told(app, linda, 'utkast', raised({ draft: true, words: words({ title: 'Hemligt utkast' }) })[1]);
  await told(app, linda, 'avtal', raised()[1]);
  await told(app, linda, 'avtal', { ...recommended()[1], wantedBy: '2025-01-01' } as never);
  await told(app, therese, 'avtal', answered(therese, 'skelleftea', { decidedOn: '2025-01-02' })[1]);
});
afterAll(() => council.close());

const any: MatterQuery = {
  bodies: [],
  stages: [],
  principal: null,
  presenter: null,
  overdueOn: null,
  deviates: false,
  text: null,
  drafts: 'none',
  sort: 'title',
  offset: 0,
  limit: 10,
};
const find = async (query: Partial<MatterQuery>) => {
  const { matters, ...counts } = await council.store.matters.find(collaboration, { ...any, ...query });
  return { ids: matters.map(({ id }) => id), ...counts };
};

describe('PI1: the lists of matters', () => {
  test.each([
    ['everything but drafts', {}, ['hjalpmedel', 'avtal', 'vaccin']],
    ['by body', { bodies: [asId<BodyId>('samrad')] }, ['vaccin']],
    ['by stage', { stages: ['raised'] }, ['hjalpmedel']],
    ['by principal', { principal: asId('norsjo') }, ['avtal']],
    ['by presenter', { presenter: 'lillMYR' }, ['vaccin']],
    ['overdue', { overdueOn: '2025-02-01' }, ['avtal']],
    ['deviating', { deviates: true }, ['vaccin']],
    ['by words in other forms', { text: 'vaccination ansvar' }, ['vaccin']],
    ['by the beginning of a compound', { text: 'hjälpm' }, ['hjalpmedel']],
    ['a page of it', { offset: 1, limit: 1 }, ['avtal']],
    ['with drafts', { drafts: 'all' }, ['utkast', 'hjalpmedel', 'avtal', 'vaccin']],
    ['with one’s own drafts', { drafts: { person: asId(linda), bodies: [] }, text: 'hemligt' }, ['utkast']],
    ['not with another’s', { drafts: { person: asId(therese), bodies: [] }, text: 'hemligt' }, []],
  ] as const satisfies readonly (readonly [string, Partial<MatterQuery>, readonly string[]])[])(
    '%s',
    async (_, query, ids) => {
      expect((await find(query)).ids).toEqual(ids);
    },
  );

  test('counts leave the filter on their own thing aside', async () => {
    expect(await find({ stages: ['raised'] })).toEqual({
      ids: ['hjalpmedel'],
      total: 1,
      stages: { raised: 1, preparing: 1, 'with-principals': 1 },
      bodies: { 'beredning-vuxna-aldre': 1 },
    });
  });

  test('what waits for a principal comes first in its list', async () => {
    const asked = await council.store.matters.askedOf(collaboration, [asId('norsjo')], 10);
    expect(asked.map(({ id }) => id)).toEqual(['avtal']);
    expect(await council.store.matters.withPrincipals(collaboration, null, 10)).toHaveLength(1);
  });

  test('FU1: figures of a period', async () => {
    const period = { from: '2025-01-01', until: '2025-01-31', today: '2025-02-01' };
    const figures = await council.store.matters.figures(collaboration, period);
    expect(figures).toMatchObject({
      matters: 3,
      recommendations: 1,
      raisedToSettled: { count: 0, median: null },
    });
    expect(figures.deviating).toBe(1);
    expect(figures.deviations.map(({ matter }) => matter)).toEqual(['vaccin']);
    expect(figures.answers).toHaveLength(16);
    expect(figures.answers.find(({ principal }) => principal === 'skelleftea')).toMatchObject({
      asked: 1,
      adopted: 1,
      inTime: 0,
    });
    expect(figures.stages.find(({ name }) => name === 'raised')?.days.count).toBe(2);
    const before = await council.store.matters.figures(collaboration, {
      ...period,
      from: '2024-01-01',
      until: '2024-12-31',
    });
    expect(before).toMatchObject({ matters: 0, recommendations: 0, answers: [] });
  });
});

test('FU2: no figure is about one person', async () => {
  const period = { from: '2025-01-01', until: '2025-12-31', today: '2025-06-01' };
  const { deviations, ...figures } = await council.store.matters.figures(collaboration, period);
  expect(deviations).not.toEqual([]);
  const said = JSON.stringify(figures);
  expect(roster.persons.filter(({ id, name }) => said.includes(id) || said.includes(name))).toEqual([]);
});

describe('PI1: lists and record are one', () => {
  test('made anew from the record they say the same', async () => {
    const everything = { drafts: 'all', limit: 100 } as const;
    const before = await council.store.matters.find(collaboration, { ...any, ...everything });
    const period = { from: '2025-01-01', until: '2025-12-31', today: '2025-06-01' };
    const figures = await council.store.matters.figures(collaboration, period);
    expect(await rebuildMatters({ store: council.store, lists: council.store.matters }, collaboration)).toBe(
      4,
    );
    expect(await council.store.matters.find(collaboration, { ...any, ...everything })).toEqual(before);
    expect(await council.store.matters.figures(collaboration, period)).toEqual(figures);
  });

  test('what isn’t appended isn’t listed: alone, among others, and by a repeated key', async () => {
    const listing = listingOf({ ...given(raised()), id: asId('stale'), version: 9 });
    const stale = appendOf('matter:stale', 7, { listing, collaboration });
    const fresh = appendOf('matter:fresh', 0, {
      listing: listingOf({ ...given(raised()), id: asId('fresh') }),
      collaboration,
      key: 'once',
    });
    const outcomes = await Promise.all([council.store.append(stale), council.store.append(fresh)]);
    expect(outcomes.map(({ outcome }) => outcome)).toEqual(['stale', 'appended']);
    const again = appendOf('matter:fresh', 1, {
      listing: listingOf({ ...given(raised(), handedTo('lsg')), id: asId('fresh') }),
      collaboration,
      key: 'once',
    });
    expect((await council.store.append(again)).outcome).toBe('duplicate');
    const { matters } = await council.store.matters.find(collaboration, { ...any, limit: 100 });
    expect(matters.map(({ id, version }) => [id, version])).toContainEqual(['fresh', 1]);
    expect(matters.map(({ id }) => id)).not.toContain('stale');
  });

  test('two instances that write the same matter at once leave it as the record has it', async () => {
    const other = await council.another();
    const titles = Array.from({ length: 8 }, (_, index) => `Hjälpmedel ${index}`);
    await Promise.all(
      titles.map((title, index) =>
        tell(index % 2 === 0 ? council.app : other.app, linda, 'hjalpmedel', {
          type: 'EditMatter',
          changes: { title },
        }),
      ),
    );
    const record = await council.store.read(collaboration, 'matter:hjalpmedel', 0);
    const { matters } = await council.store.matters.find(collaboration, { ...any, limit: 100 });
    const listed = matters.find(({ id }) => id === 'hjalpmedel');
    expect(listed?.version).toBe(record.length);
    expect(listed?.words.title).toBe((record.at(-1)!.data as { changes: { title: string } }).changes.title);
  });
});
