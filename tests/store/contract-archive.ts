import type { ArchivedDocument } from '../../src/app/ports.ts';
import { asId, type CollaborationId, type MeetingId, type PersonId } from '../../src/domain/ids.ts';
import type { Store } from '../../src/store/server.ts';
import type { Instances } from './contract.ts';
import { appendOf, streamOf, summary } from './samples.ts';

const collaboration = asId<CollaborationId>('norrmark');
const elsewhere = asId<CollaborationId>('elsewhere');

const minutes = (id: string, changes: Partial<ArchivedDocument> = {}): ArchivedDocument => ({
  id,
  meeting: null,
  title: `Protokoll ${id}`,
  body: 'Samrådet',
  date: '2021-05-04',
  registryNumber: 'HSN 7-2021',
  file: `${id}.txt`,
  addedAt: '2024-03-20T08:00:00.000Z',
  addedBy: asId<PersonId>('p-torun'),
  text: 'Protokoll',
  record: { b: 1, a: [true, null] },
  links: [{ kind: 'person', id: asId<PersonId>('p-ragna'), name: 'Ragna Lidvall', line: 3 }],
  doubts: [{ name: 'Bertil Solmyra', line: 4, why: 'unknown' }],
  items: [
    {
      number: 1,
      heading: 'Vaccinationer i kommunerna',
      text: 'Ansvaret för vaccinationerna är oklart.',
      firstLine: 5,
      lastLine: 9,
    },
    {
      number: 2,
      heading: 'Övriga frågor',
      text: 'Hjälpmedel åt barn diskuterades.',
      firstLine: 10,
      lastLine: 12,
    },
  ],
  ...changes,
});

const ask = { body: null, year: null, offset: 0, limit: 10 };

/** What every implementation of Archive must keep. */
export function archiveContract(instances: Instances): void {
  describe('the archive', () => {
    let store: Store;

    test('MI14: tells which closed meetings it lacks, or has as they were before their last change', async () => {
      const council = asId<CollaborationId>('behind');
      const closed = async (meeting: string, phase: 'closed' | 'open') => {
        const written = { collaboration: council, summary: summary(meeting, 1, { phase }) };
        await store.append(appendOf(streamOf(meeting), 0, written));
      };
      await closed('done', 'closed');
      await closed('changed', 'closed');
      await closed('missing', 'closed');
      await closed('under-way', 'open');
      const hour = 3_600_000;
      const kept = (meeting: string, at: number) =>
        store.archive.keep(
          council,
          minutes(`meeting-${meeting}`, { meeting: asId(meeting), addedAt: new Date(at).toISOString() }),
        );
      await kept('done', Date.now() + hour);
      await kept('changed', Date.now() - hour);
      expect([...(await store.archive.meetingsBehind(council))].sort()).toEqual(['changed', 'missing']);
    });

    beforeAll(async () => {
      store = await instances.open();
      const { archive } = store;
      await archive.keep(collaboration, minutes('a'));
      await archive.keep(
        collaboration,
        minutes('b', {
          body: 'Nämnden',
          date: '2023-01-02',
          items: [
            { number: null, heading: '', text: 'I en bisats nämns vaccinet.', firstLine: 1, lastLine: 1 },
          ],
        }),
      );
      await archive.keep(elsewhere, minutes('c'));
    });
    afterAll(() => store.close());
    const search = (words: string, more: Partial<typeof ask> | { body: string } | { year: number } = {}) =>
      store.archive.search(collaboration, { ...ask, ...more, words });

    test('MI14: gives a document back as it was kept', async () => {
      expect(await store.archive.document(collaboration, 'a')).toEqual(minutes('a'));
      expect(await store.archive.document(collaboration, 'c')).toBeNull();
    });

    test('MI14: lists what is kept, the newest meeting first', async () => {
      const listed = await store.archive.documents(collaboration);
      expect(listed.map(({ id, items }) => [id, items])).toEqual([
        ['b', 0],
        ['a', 2],
      ]);
    });

    test('MI14: finds a word in its other forms, the heading before the text', async () => {
      const { total, hits } = await search('vaccinationen');
      expect([total, hits[0]?.id, hits[0]?.item.number]).toEqual([1, 'a', 1]);
      expect(hits[0]?.excerpt).toContainEqual({ text: 'vaccinationerna', hit: true });
      expect((await search('barn hjälpmedel')).hits.map(({ item }) => item.heading)).toEqual([
        'Övriga frågor',
      ]);
    });

    test('MI14: finds longer words that begin so, phrases, either of two, and leaves out', async () => {
      const ids = async (words: string) => (await search(words)).hits.map(({ id }) => id).toSorted();
      expect(await ids('vaccin')).toEqual(['a', 'b']);
      expect(await ids('"hjälpmedel åt barn"')).toEqual(['a']);
      expect(await ids('"barn åt hjälpmedel"')).toEqual([]);
      expect(await ids('bisats eller hjälpmedel')).toEqual(['a', 'b']);
      expect(await ids('”hjälpmedel åt barn”')).toEqual(['a']);
      expect(await ids('vaccin -ansvaret')).toEqual(['b']);
    });

    test('MI14: keeps to a body and a year, and to the collaboration', async () => {
      expect((await search('vaccin', { body: 'Nämnden' })).hits.map(({ id }) => id)).toEqual(['b']);
      expect((await search('vaccin', { year: 2021 })).hits.map(({ id }) => id)).toEqual(['a']);
      expect((await search('vaccin', { year: 1999 })).total).toBe(0);
    });

    test('MI14: counts all and gives a page', async () => {
      const first = await search('vaccin', { limit: 1 });
      const second = await search('vaccin', { limit: 1, offset: 1 });
      expect([first.total, first.hits.length, second.hits.length]).toEqual([2, 1, 1]);
      expect(first.hits[0]?.id).not.toBe(second.hits[0]?.id);
    });

    test.each([
      '',
      '   ',
      'och',
      '"',
      "'",
      '\\',
      ':*',
      '& | !',
      '<b>',
      'a:b & c',
      "o'brien",
      '- -',
      'x'.repeat(3000),
    ])('MI14: answers whatever is written: %j', async (words) => {
      expect((await search(words)).total).toBe(0);
    });

    test('MI14: adding the same again puts it in the place of the first, also when two do it at once', async () => {
      const { archive } = store;
      const other = await instances.open();
      const again = await Promise.all([
        archive.keep(collaboration, minutes('twice')),
        other.archive.keep(collaboration, minutes('twice', { title: 'Ny' })),
        archive.keep(collaboration, minutes('twice')),
      ]);
      expect(again.filter((fresh) => fresh)).toHaveLength(1);
      expect((await archive.document(collaboration, 'twice'))?.items).toHaveLength(2);
      await other.close();
    });

    test('MI14: text that a database can’t hold or a page would run is harmless', async () => {
      const nasty = minutes('nasty', {
        meeting: asId<MeetingId>('m-1'),
        items: [
          {
            number: 1,
            heading: 'Noll\0\uD800',
            text: 'Skadlig <script>alert(1)</script> \uE000tecken\uE001',
            firstLine: 1,
            lastLine: 1,
          },
        ],
      });
      await store.archive.keep(collaboration, nasty);
      const { hits } = await search('skadlig');
      expect(hits[0]?.excerpt.filter(({ hit }) => hit)).toEqual([{ text: 'Skadlig', hit: true }]);
      expect((await store.archive.document(collaboration, 'nasty'))?.meeting).toBe('m-1');
    });
  });
}
