import type { StyleProfileShown } from '../../src/contract/minutes-style.ts';
import {
  beginWith,
  choose,
  isSame,
  redo,
  undo,
  withoutChanges,
  withProfile,
  withValue,
  type Choice,
} from '../../tab/style/draft.ts';
import { saveStyle, type Saving } from '../../tab/style/save-style.ts';
import type { StructureApi } from '../../tab/structure/structure-api.ts';

const profile = (name: string, values: StyleProfileShown['values']): StyleProfileShown => ({
  name,
  values,
  sample: [],
});
const one = profile('2024', { party: 'lower', date: 'compact' });
const other = profile('2025', { party: 'lower', date: 'iso' });
const plain: Choice = { profile: '2024', changes: {} };

describe('MI3: a style being chosen', () => {
  test('a field as the profile has it is no change', () => {
    const changed = withValue(plain, one, 'party', 'upper');
    expect(changed).toEqual({ profile: '2024', changes: { party: 'upper' } });
    expect(withValue(changed, one, 'party', 'lower')).toEqual(plain);
    expect(withoutChanges(changed)).toEqual(plain);
  });

  test('another profile keeps what was changed by hand, except what it says itself', () => {
    const changed = withValue(withValue(plain, one, 'party', 'upper'), one, 'date', 'iso');
    expect(withProfile(changed, other)).toEqual({ profile: '2025', changes: { party: 'upper' } });
  });

  test('every step is undone and done again; a new step ends what could be done again', () => {
    const first = withValue(plain, one, 'party', 'upper');
    const second = withValue(first, one, 'date', 'iso');
    const draft = choose(choose(beginWith(plain), first), second);
    expect(undo(draft).now).toEqual(first);
    expect(undo(undo(undo(draft))).now).toEqual(plain);
    expect(redo(undo(draft)).now).toEqual(second);
    expect(redo(choose(undo(draft), plain)).now).toEqual(plain);
  });

  test('the same choice is no step, in whatever order it was made', () => {
    const draft = beginWith({ profile: '2024', changes: { party: 'upper', date: 'iso' } });
    expect(choose(draft, { profile: '2024', changes: { date: 'iso', party: 'upper' } })).toBe(draft);
    expect(isSame(plain, { profile: '2025', changes: {} })).toBe(false);
  });
});

describe('MI3: recording it from a day', () => {
  const saving: Saving = {
    body: 'council',
    choice: { profile: '2025', changes: { party: 'upper' } },
    from: '2024-06-01',
    reason: 'valdes om',
    seen: 7,
    key: 'the-key-of-the-press',
  };
  const value = { id: 'council', name: 'Rådet', customs: { castingVote: true } };

  /** The register with the body as it is from a day; what is sent is kept. */
  function register(from: string | null) {
    const sent: unknown[] = [];
    const facts = from === null ? [] : [{ kind: 'body', id: 'council', from, until: '2025-01-01', value }];
    const api = {
      read: (on: string | null) => Promise.resolve({ on, facts }),
      change: (request: unknown) => {
        sent.push(request);
        return Promise.resolve({ outcome: 'done', answer: { version: 8 } });
      },
    };
    return { api: api as unknown as StructureApi, sent };
  }

  test('changes the body as it is that day and nothing else of it', async () => {
    const { api, sent } = register('2024-01-01');
    expect((await saveStyle(api, saving)).outcome).toBe('done');
    const minutesStyle = { profile: '2025', changes: { party: 'upper' } };
    expect(sent).toEqual([
      {
        key: saving.key,
        seen: 7,
        changes: [
          {
            do: 'change',
            kind: 'body',
            id: 'council',
            from: '2024-06-01',
            value: { ...value, customs: { castingVote: true, minutesStyle } },
          },
        ],
      },
    ]);
  });

  test('an entry that begins that very day is corrected, with the reason', async () => {
    const { api, sent } = register('2024-06-01');
    await saveStyle(api, saving);
    expect(sent).toMatchObject([
      {
        changes: [
          {
            do: 'correct',
            version: '2024-06-01',
            from: '2024-06-01',
            until: '2025-01-01',
            reason: 'valdes om',
          },
        ],
      },
    ]);
  });

  test('nothing is sent for a body that isn’t there that day, or when the register can’t be read', async () => {
    const { api, sent } = register(null);
    expect(await saveStyle(api, saving)).toEqual({ outcome: 'no-body' });
    const deaf = { ...api, read: () => Promise.reject(new Error('away')) };
    expect(await saveStyle(deaf, saving)).toEqual({ outcome: 'unreachable' });
    expect(sent).toEqual([]);
  });
});
