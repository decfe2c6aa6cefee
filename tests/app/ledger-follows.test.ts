import { linked } from '../../src/app/chain.ts';
import { Ledger, type Model } from '../../src/app/ledger.ts';
import type { Append, EventStore, Recorded } from '../../src/app/ports.ts';
import { asId, type CollaborationId } from '../../src/domain/ids.ts';

const home = asId<CollaborationId>('home');
const stream = 'meeting:shared';
type Said = { readonly type: 'Said'; readonly word: string };

const model: Model<readonly string[], Said> = {
  empty: [],
  evolve: (words, { word }) => [...words, word],
  wishes: () => [],
  summary: () => null,
};

/** A record of another instance's, and how often it was read. `writing` happens while something is being appended. */
function given(writing: () => void = () => undefined) {
  const record: Recorded[] = [];
  let reads = 0;
  const another = (word: string): Recorded => {
    const event = linked(record.at(-1)?.hash ?? '', stream, {
      version: record.length + 1,
      type: 'Said',
      data: { type: 'Said', word },
      actor: { person: null, via: 'tab' },
      recordedAt: '2026-01-01T08:00:00.000Z',
      commandKey: `key-${word}`,
    });
    record.push(event);
    return event;
  };
  const store = {
    append: ({ expected, events }: Append, meanwhile: Iterable<void> = []) => {
      Array.from(meanwhile);
      writing();
      if (expected !== record.length)
        return Promise.resolve({ outcome: 'stale' as const, actual: record.length });
      record.push(...events);
      return Promise.resolve({ outcome: 'appended' as const });
    },
    read: (_collaboration, _stream, after) => {
      reads += 1;
      return Promise.resolve(record.slice(after));
    },
  } as Pick<EventStore, 'append' | 'read'> as EventStore;
  const ledger = new Ledger(store, () => '2026-01-01T09:00:00.000Z', model);
  return { ledger, another, record, reads: () => reads };
}

const say = (word: string) => ({
  key: `key-${word}`,
  actor: { person: null, via: 'tab' } as const,
  decide: () => ({ ok: true, value: [{ type: 'Said', word }] as readonly Said[] }) as const,
});

describe('TR4: what another instance recorded', () => {
  test('is followed by the events that came along, without reading, and decided on', async () => {
    const { ledger, another, record, reads } = given();
    another('one');
    await ledger.load(home, stream);
    const before = reads();
    ledger.grown(home, stream, 2, [another('two')]);
    expect(await ledger.load(home, stream)).toEqual({ state: ['one', 'two'], version: 2 });
    await ledger.submit(home, stream, say('three'));
    expect(reads()).toBe(before);
    expect(record.map(({ version }) => version)).toEqual([1, 2, 3]);
    expect(record[2]?.hash).toBe(linked(record[1]?.hash ?? '', stream, record[2]!).hash);
  });

  test('is read where a word is missing between, or none came along', async () => {
    const { ledger, another } = given();
    another('one');
    await ledger.load(home, stream);
    another('two');
    ledger.grown(home, stream, 3, [another('three')]);
    expect((await ledger.load(home, stream)).state).toEqual(['one', 'two', 'three']);
    another('four');
    ledger.grown(home, stream, 4);
    expect((await ledger.load(home, stream)).state).toEqual(['one', 'two', 'three', 'four']);
  });

  test('counts once, when it is told twice or late, and its command is known again', async () => {
    const { ledger, another } = given();
    another('one');
    await ledger.load(home, stream);
    const two = another('two');
    ledger.grown(home, stream, 2, [two]);
    ledger.grown(home, stream, 2, [two]);
    expect((await ledger.load(home, stream)).state).toEqual(['one', 'two']);
    expect(await ledger.submit(home, stream, say('two'))).toMatchObject({ ok: true, repeated: true });
  });

  test('and nothing of a stream that nobody here has asked for is kept', async () => {
    const { ledger, another, reads } = given();
    ledger.grown(home, stream, 1, [another('one')]);
    expect(reads()).toBe(0);
    expect((await ledger.load(home, stream)).state).toEqual(['one']);
  });
});

test('TR4: what a crowd says at once is decided one after another and recorded together', async () => {
  let appends = 0;
  const { ledger, record } = given(() => (appends += 1));
  await ledger.load(home, stream);
  const words = Array.from({ length: 100 }, (_, n) => `word ${n}`);
  await Promise.all(words.map((word) => ledger.submit(home, stream, say(word))));
  expect(record.map(({ data }) => (data as Said).word)).toEqual(words);
  // The first has gone by itself, perhaps.
  expect(appends).toBeLessThanOrEqual(2);
});

describe('TR3: what is foreseen while it is being recorded', () => {
  test('is what is answered then, once it is on record', async () => {
    const { ledger } = given();
    const told: (readonly string[])[] = [];
    const outcome = await ledger.submit(home, stream, {
      ...say('one'),
      foresee: (state) => told.push(state),
    });
    expect(told).toEqual([['one']]);
    expect(outcome.state).toBe(told[0]);
  });

  test('was in vain when another instance was faster, and is foreseen anew', async () => {
    let others = 0;
    const { ledger, another } = given(() => {
      if (others++ === 0) another('other');
    });
    const told: (readonly string[])[] = [];
    const outcome = await ledger.submit(home, stream, {
      ...say('mine'),
      foresee: (state) => told.push(state),
    });
    expect(told).toEqual([['mine'], ['other', 'mine']]);
    expect(outcome.state).toBe(told[1]);
  });

  test('is nothing of what is refused, and what throws over it disturbs nobody', async () => {
    const { ledger } = given();
    const told: string[] = [];
    const refused = {
      ...say('never'),
      decide: () => ({ ok: false, refusal: { code: 'meeting-not-found' } }) as const,
      foresee: () => void told.push('refused'),
    };
    const fails = {
      ...say('one'),
      foresee: () => {
        throw new Error('can’t draw');
      },
    };
    const fine = { ...say('two'), foresee: () => void told.push('two') };
    const [no, ...yes] = await Promise.all(
      [refused, fails, fine].map((one) => ledger.submit(home, stream, one)),
    );
    expect(no?.ok).toBe(false);
    expect(yes.map(({ ok }) => ok)).toEqual([true, true]);
    expect(told).toEqual(['two']);
  });
});
