import { randomUUID } from 'node:crypto';
import type { Store } from '../../src/store/server.ts';
import type { Instances } from './contract.ts';
import { appendOf, collaboration, streamOf } from './samples.ts';
import { until } from '../until.ts';

export function sharingContract(instances: Instances): void {
  describe('several instances on one database', () => {
    let stores: readonly [Store, Store, Store];
    beforeAll(async () => {
      stores = [await instances.open(), await instances.open(), await instances.open()];
      await Promise.all(stores.map((store) => store.ready()));
    });
    afterAll(() => Promise.all(stores.map((store) => store.close())));

    const heard = (store: Store) => {
      const news: string[] = [];
      const stop = store.onAppended((_, stream, version) => news.push(`${stream}@${version}`));
      return { news, stop };
    };

    test('of 99 writers on three instances that race for one version exactly one wins, time after time', async () => {
      const stream = streamOf(randomUUID());
      for (let version = 0; version < 5; version += 1) {
        const racers = Array.from({ length: 99 }, (_, n) => stores[n % 3]!.append(appendOf(stream, version)));
        const outcomes = await Promise.all(racers);
        expect(outcomes.filter(({ outcome }) => outcome === 'appended')).toHaveLength(1);
      }
      expect((await stores[0].read(collaboration, stream, 0)).map(({ version }) => version)).toEqual([
        1, 2, 3, 4, 5,
      ]);
    });

    test('TR4: what one appends the others hear with its events as they are on record, and a large one without', async () => {
      const stream = streamOf(randomUUID());
      const told: (readonly [number, readonly unknown[]])[] = [];
      const stop = stores[1].onAppended((_, which, version, events) => {
        if (which === stream) told.push([version, events]);
      });
      await stores[0].append(appendOf(stream, 0, { count: 2 }));
      const [small] = appendOf(stream, 2).events;
      const large = { ...small!, data: { text: 'x'.repeat(9_000) } };
      await stores[0].append({ ...appendOf(stream, 2), events: [large] });
      await stores[0].append(appendOf(stream, 3));
      await until('all of it was heard', () => told.at(-1)?.[0] === 4);
      stop();
      const record = await stores[1].read(collaboration, stream, 0);
      expect(told).toEqual([
        [2, record.slice(0, 2)],
        [3, []],
        [4, record.slice(3)],
      ]);
    });

    test('writers that try again until they win leave no gap, over many streams at once', async () => {
      const streams = Array.from({ length: 8 }, () => streamOf(randomUUID()));
      const write = async (store: Store, stream: (typeof streams)[number]) => {
        let expected = 0;
        for (;;) {
          const outcome = await store.append(appendOf(stream, expected, { count: 2 }));
          if (outcome.outcome === 'appended') return;
          if (outcome.outcome === 'stale') expected = outcome.actual;
        }
      };
      const forwards = streams.flatMap((stream) => [write(stores[0], stream), write(stores[1], stream)]);
      const backwards = streams
        .toReversed()
        .flatMap((stream) => [write(stores[2], stream), write(stores[1], stream)]);
      await Promise.all([...forwards, ...backwards]);
      for (const stream of streams) {
        const versions = (await stores[0].read(collaboration, stream, 0)).map(({ version }) => version);
        expect(versions).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
      }
    });

    test('a command sent to two instances at once is recorded once', async () => {
      for (let turn = 0; turn < 10; turn += 1) {
        const stream = streamOf(randomUUID());
        const outcomes = await Promise.all(
          stores.map((store) => store.append(appendOf(stream, 0, { key: 'press' }))),
        );
        expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual([
          'appended',
          'duplicate',
          'duplicate',
        ]);
      }
    });

    test('every instance hears of an append, each version of a stream at most once', async () => {
      const ears = stores.map(heard);
      const stream = streamOf(randomUUID());
      await stores[0].append(appendOf(stream, 0));
      await stores[1].append(appendOf(stream, 1, { count: 2 }));
      await stores[2].append(appendOf(stream, 3));
      await until('all have heard of version 4', () =>
        ears.every(({ news }) => news.includes(`${stream}@4`)),
      );
      for (const { news, stop } of ears) {
        stop();
        expect(news).toEqual([...new Set(news)]);
      }
      expect(ears[0]!.news).toContain(`${stream}@1`);
    });

    test('more appends at once than one notification holds are all heard of elsewhere', async () => {
      const ear = heard(stores[1]);
      const streams = Array.from({ length: 200 }, () => streamOf(`${randomUUID()}${'å'.repeat(60)}`));
      await Promise.all(streams.map((stream) => stores[0].append(appendOf(stream, 0))));
      await until('all are heard of', () => streams.every((stream) => ear.news.includes(`${stream}@1`)));
      ear.stop();
    });

    test('nothing is heard after stopping, and a listener that throws harms no other', async () => {
      const stop = stores[0].onAppended(() => {
        throw new Error('a listener of the test throws');
      });
      const stopped = heard(stores[0]);
      const ear = heard(stores[0]);
      stopped.stop();
      const stream = streamOf(randomUUID());
      await stores[0].append(appendOf(stream, 0));
      await until('the second listener heard', () => ear.news.includes(`${stream}@1`));
      expect(stopped.news).toEqual([]);
      stop();
      ear.stop();
    });
  });
}
