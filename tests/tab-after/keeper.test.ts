import { keeper, type KeepAnswer, type Keeper, type Kept } from '../../tab/editor/keeper.ts';
import { mergeProse } from '../../tab/editor/merge-prose.ts';

/** A server with one text, as the rules have it (MI11). Time passes when the test says so. */
function desk() {
  let text: Kept = { text: 'Ärendet föredrogs.', revision: 1 };
  let reachable = true;
  const timers = new Map<number, () => void>();
  let made = 0;
  const drafts: unknown[] = [];
  const keep = (words: string, revision: number): Promise<KeepAnswer> => {
    if (!reachable) return Promise.reject(new Error('no answer'));
    if (words === text.text) return Promise.resolve({ is: 'kept' });
    if (revision !== text.revision) return Promise.resolve({ is: 'changed' });
    text = { text: words, revision: revision + 1 };
    return Promise.resolve({ is: 'kept' });
  };
  const sitDown = (draft: { text: string; from: Kept } | null = null): Keeper =>
    keeper(text, draft, {
      keep,
      read: () => (reachable ? Promise.resolve(text) : Promise.reject(new Error('no answer'))),
      now: () => '2024-03-15T09:41:00.000Z',
      later: (_milliseconds, callback) => {
        const id = (made += 1);
        timers.set(id, callback);
        return () => void timers.delete(id);
      },
      draft: (kept) => drafts.push(kept),
      changed: () => undefined,
    });
  /** Lets every timer ring that is set, and what it starts come to its end. */
  const pass = async () => {
    const due = [...timers.values()];
    timers.clear();
    due.forEach((ring) => ring());
    for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  };
  return {
    sitDown,
    pass,
    drafts,
    onRecord: () => text.text,
    kept: () => text,
    cut: (away: boolean) => (reachable = !away),
  };
}

describe('a text that keeps itself', () => {
  test('MI11: two who write the same text are both heard: the second is shown both texts', async () => {
    const { sitDown, pass, onRecord } = desk();
    const [karin, linda] = [sitDown(), sitDown()];
    karin.write('Ärendet föredrogs av Karin.');
    linda.write('Ärendet föredrogs utförligt.');
    await pass();
    expect(onRecord()).toBe('Ärendet föredrogs av Karin.');
    expect(karin.state()).toMatchObject({ saved: { is: 'saved' }, conflict: null });
    expect(linda.state().conflict).toEqual({
      mine: 'Ärendet föredrogs utförligt.',
      theirs: 'Ärendet föredrogs av Karin.',
    });
  });

  test.each([
    ['mine', 'Mitt.'],
    ['theirs', 'Deras.'],
    ['both', 'Deras.\n\nMitt.'],
  ] as const)('MI11: nothing is written until one has chosen; %s', async (way, wanted) => {
    const { sitDown, pass, onRecord } = desk();
    const [first, second] = [sitDown(), sitDown()];
    first.write('Deras.');
    second.write('Mitt.');
    await pass();
    await second.flush();
    expect(onRecord()).toBe('Deras.');
    second.choose(way);
    await pass();
    expect(onRecord()).toBe(wanted);
    expect(second.state()).toMatchObject({ text: wanted, conflict: null, saved: { is: 'saved' } });
  });

  test('without an answer the text stays, and is kept when the server is back', async () => {
    const { sitDown, pass, onRecord, cut, drafts } = desk();
    const writer = sitDown();
    cut(true);
    writer.write('Skrivet på tåget.');
    await pass();
    expect(writer.state()).toMatchObject({ text: 'Skrivet på tåget.', saved: { is: 'offline' } });
    expect(drafts.at(-1)).toMatchObject({ text: 'Skrivet på tåget.' });
    cut(false);
    await pass();
    expect(onRecord()).toBe('Skrivet på tåget.');
    expect(drafts.at(-1)).toBeNull();
  });

  test('a draft left on the machine meets what others wrote since, and nothing is lost', async () => {
    const { sitDown, pass, kept } = desk();
    const from = kept();
    const other = sitDown();
    other.write('Någon annan skrev.');
    await pass();
    const back = sitDown({ text: 'Utkastet.', from });
    await back.flush();
    expect(back.state().conflict).toEqual({ mine: 'Utkastet.', theirs: 'Någon annan skrev.' });
  });

  test('what was written while a save was on its way is kept after it', async () => {
    const { sitDown, pass, onRecord } = desk();
    const writer = sitDown();
    writer.write('Ett.');
    const going = writer.flush();
    writer.write('Ett. Två.');
    await going;
    await pass();
    expect(onRecord()).toBe('Ett. Två.');
  });

  test('MI11: what others write is taken in while one has written nothing, and never over what one has', async () => {
    const { sitDown, pass, kept } = desk();
    const [writer, reader] = [sitDown(), sitDown()];
    writer.write('Nytt.');
    await pass();
    reader.hear(kept());
    expect(reader.state().text).toBe('Nytt.');
    reader.write('Nytt. Och mer.');
    writer.write('Nyare.');
    await pass();
    reader.hear(kept());
    expect(reader.state().text).toBe('Nytt. Och mer.');
  });
});

describe('two texts in one', () => {
  test('MI11: what either added stands, what either took away is gone', () => {
    const base = 'A.\n\nB.\n\nC.';
    expect(mergeProse(base, 'A.\n\nB.\n\nMin.\n\nC.', 'A.\n\nC.\n\nDeras.')).toBe(
      'A.\n\nMin.\n\nC.\n\nDeras.',
    );
    expect(mergeProse(base, base, 'X.')).toBe('X.');
    expect(mergeProse(base, 'X.', base)).toBe('X.');
    expect(mergeProse('', 'Mitt.', 'Deras.')).toBe('Deras.\n\nMitt.');
  });
});
