import { randomUUID } from 'node:crypto';
import type { Append, AppendOutcome, StreamName } from '../../src/app/ports.ts';
import { asId } from '../../src/domain/ids.ts';
import type { Store } from '../../src/store/server.ts';
import type { Instances } from './contract.ts';
import { appendOf, collaboration, recorded, streamOf, summary } from './samples.ts';

const freshStream = (): StreamName => streamOf(randomUUID());

export function recordContract(instances: Instances): void {
  describe('the record', () => {
    let store: Store;
    beforeAll(async () => {
      store = await instances.open();
    });
    afterAll(() => store.close());

    const versions = async (stream: StreamName, after = 0) =>
      (await store.read(collaboration, stream, after)).map(({ version }) => version);
    const race = async (appends: readonly Append[]): Promise<readonly AppendOutcome['outcome'][]> =>
      (await Promise.all(appends.map((append) => store.append(append)))).map(({ outcome }) => outcome);

    test('a stream that nobody wrote to is empty', async () => {
      expect(await store.read(collaboration, freshStream(), 0)).toEqual([]);
    });

    test('what was appended is read in order, after the version one has', async () => {
      const stream = freshStream();
      await store.append(appendOf(stream, 0, { count: 3 }));
      await store.append(appendOf(stream, 3, { count: 2 }));
      expect(await versions(stream)).toEqual([1, 2, 3, 4, 5]);
      expect(await versions(stream, 3)).toEqual([4, 5]);
      expect(await versions(stream, 5)).toEqual([]);
    });

    test('an event comes back exactly as it was written: order of keys, every letter, every number', async () => {
      const stream = freshStream();
      const data = {
        z: 1,
        a: { y: [1.5, 1e21, 5e-324, 9007199254740991, -0.1, true, null], b: '' },
        text: 'Åsa "Ö" \\ \n \t 𝄞 {} \u0000 \ud800 \u2028 , NULL \'$1\'',
        NULL: [[], {}],
        _: 'e\u0301 is not é',
      };
      const event = recorded(1, { data, actor: { person: null, via: 'teams' }, commandKey: 'nyckel "1"' });
      const before = JSON.stringify(event);
      await store.append(appendOf(stream, 0, { events: [event] }));
      const [after] = await store.read(collaboration, stream, 0);
      expect(JSON.stringify(after)).toBe(before);
    });

    test('an append that expects another version than the stream has is stale and writes nothing', async () => {
      const stream = freshStream();
      await store.append(appendOf(stream, 0, { count: 2 }));
      const overtaken = await store.append(appendOf(stream, 1));
      expect(overtaken).toMatchObject({ outcome: 'stale', actual: 2 });
      // What comes along is what a look would have found.
      const newer = overtaken.outcome === 'stale' ? overtaken.newer : undefined;
      expect(newer ?? (await store.read(collaboration, stream, 1))).toEqual(
        await store.read(collaboration, stream, 1),
      );
      expect(await store.append(appendOf(stream, 3))).toEqual({ outcome: 'stale', actual: 2 });
      expect(await store.append(appendOf(freshStream(), 4))).toEqual({ outcome: 'stale', actual: 0 });
      expect(await versions(stream)).toEqual([1, 2]);
    });

    test('of 100 writers that race for one version exactly one wins', async () => {
      const stream = freshStream();
      const outcomes = await race(Array.from({ length: 100 }, () => appendOf(stream, 0)));
      expect(outcomes.filter((outcome) => outcome === 'appended')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'stale')).toHaveLength(99);
      expect(await versions(stream)).toEqual([1]);
    });

    test('appends of several streams that wait together each have their own outcome', async () => {
      const streams = Array.from({ length: 20 }, freshStream);
      await store.append(appendOf(streams[7]!, 0));
      const outcomes = await race(streams.map((stream) => appendOf(stream, 0, { count: 2 })));
      expect(outcomes.filter((outcome) => outcome === 'appended')).toHaveLength(19);
      expect(outcomes[7]).toBe('stale');
      expect(await versions(streams[7]!)).toEqual([1]);
      expect(await versions(streams[8]!)).toEqual([1, 2]);
    });

    test('appends of one stream that wait together are taken in the order they were asked for', async () => {
      const stream = freshStream();
      const outcomes = await race(Array.from({ length: 10 }, (_, version) => appendOf(stream, version)));
      expect(new Set(outcomes)).toEqual(new Set(['appended']));
      expect(await versions(stream)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    });

    test('a command key that is in the stream already makes a duplicate, whatever version is expected', async () => {
      const stream = freshStream();
      await store.append(appendOf(stream, 0, { key: 'first', count: 2 }));
      await store.append(appendOf(stream, 2, { key: 'second' }));
      const duplicate = { outcome: 'duplicate', key: 'first' };
      expect(await store.append(appendOf(stream, 0, { key: 'first' }))).toEqual(duplicate);
      expect(await store.append(appendOf(stream, 3, { key: 'first' }))).toEqual(duplicate);
      expect(await versions(stream)).toEqual([1, 2, 3]);
      expect(await store.append(appendOf(freshStream(), 0, { key: 'first' }))).toEqual({
        outcome: 'appended',
      });
    });

    test('one repeated command among several of an append lets none of them in', async () => {
      const stream = freshStream();
      await store.append(appendOf(stream, 0, { key: 'old' }));
      const events = [recorded(2, { commandKey: 'new' }), recorded(3, { commandKey: 'old' })];
      expect(await store.append(appendOf(stream, 1, { events }))).toEqual({
        outcome: 'duplicate',
        key: 'old',
      });
      expect(await versions(stream)).toEqual([1]);
    });

    test('the same command sent 20 times at once is recorded once', async () => {
      const stream = freshStream();
      const outcomes = await race(Array.from({ length: 20 }, () => appendOf(stream, 0, { key: 'press' })));
      expect(outcomes.filter((outcome) => outcome === 'appended')).toHaveLength(1);
      expect(outcomes.filter((outcome) => outcome === 'duplicate')).toHaveLength(19);
    });

    test('an append whose versions have a gap, or without events, is refused as a bug', async () => {
      const stream = freshStream();
      await expect(store.append(appendOf(stream, 0, { events: [recorded(2)] }))).rejects.toThrow(RangeError);
      await expect(store.append(appendOf(stream, 0, { events: [] }))).rejects.toThrow(RangeError);
    });

    test('an append that the database cannot take fails alone, not those that wait with it', async () => {
      const streams = [freshStream(), freshStream(), freshStream()];
      const bad = appendOf(streams[1]!, 0, { events: [recorded(1, { type: 'zero \0 byte' })] });
      const outcomes = await Promise.allSettled([
        store.append(appendOf(streams[0]!, 0)),
        store.append(bad),
        store.append(appendOf(streams[2]!, 0)),
      ]);
      expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      expect(await versions(streams[1]!)).toEqual([]);
    });

    test('collaborations are apart: the same stream name in another one is another stream', async () => {
      const stream = freshStream();
      await store.append(appendOf(stream, 0, { key: 'k' }));
      const elsewhere = asId<typeof collaboration>('another-county');
      const append = appendOf(stream, 0, { key: 'k', collaboration: elsewhere });
      expect(await store.append(append)).toEqual({ outcome: 'appended' });
      expect(await store.read(elsewhere, stream, 0)).toHaveLength(1);
      expect(await versions(stream)).toEqual([1]);
    });

    test('the list of meetings is newest first and follows the appends, never backwards', async () => {
      const county = asId<typeof collaboration>(randomUUID());
      const put = (meeting: string, version: number, more: Parameters<typeof summary>[2] = {}) =>
        store.append(
          appendOf(streamOf(meeting), version - 1, {
            collaboration: county,
            summary: summary(meeting, version, more),
          }),
        );
      await put('march', 1);
      await put('may', 1, { scheduledStart: '2024-05-17T08:00:00.000Z', bodyName: 'Beredning Öst' });
      await put('march', 2, { phase: 'closed' });
      await put('march', 2, { phase: 'stale' });
      expect(await store.meetings(county)).toEqual([
        summary('may', 1, { scheduledStart: '2024-05-17T08:00:00.000Z', bodyName: 'Beredning Öst' }),
        summary('march', 2, { phase: 'closed' }),
      ]);
      expect(await store.meetings(asId('nowhere'))).toEqual([]);
    });

    test('all streams can be listed with their last versions, for verification', async () => {
      const stream = freshStream();
      await store.append(appendOf(stream, 0, { count: 4 }));
      await store.append(appendOf(freshStream(), 9));
      const streams = await store.streams();
      expect(streams).toContainEqual({ collaboration, stream, version: 4 });
      expect(streams.every(({ version }) => version > 0)).toBe(true);
    });
  });
}
