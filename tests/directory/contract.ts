import type { Directory, OnBehalf } from '../../src/app/directory.ts';

/** What somebody in the directory is called in these tests. */
export type Somebody = { readonly id: string; readonly name: string | null; readonly mail: string | null };

export type Given = {
  readonly directory: Directory;
  /** Somebody signed in, in whose tenant the people are. */
  readonly asker: OnBehalf;
  /** Somebody of another tenant, which has nobody. */
  readonly stranger: OnBehalf;
};

/** What every directory does, whatever is behind it. */
export function directoryContract(
  name: string,
  given: (people: readonly Somebody[]) => Promise<Given>,
): void {
  const people: readonly Somebody[] = [
    { id: 'p1', name: 'Tora Tallmo', mail: 'tora.tallmo@norrmark.example' },
    { id: 'p2', name: 'Tage Granmo', mail: 'tage.granmo@norrmark.example' },
    { id: 'p3', name: null, mail: 'tove.furumo@norrmark.example' },
    { id: 'p4', name: 'Ture "Tuffe" O’Ekmo & Son #1+1 100%', mail: null },
    { id: 'p5', name: null, mail: null },
    ...Array.from({ length: 45 }, (_, n) => ({
      id: `many${String(n)}`,
      name: `Vera Vidmo ${String(n)}`,
      mail: `vera${String(n)}@norrmark.example`,
    })),
  ];
  const found = async (words: string, as: 'asker' | 'stranger' = 'asker') => {
    const made = await given(people);
    const answer = await made.directory.people!.find(made[as], words);
    if (!answer.ok) throw new Error(answer.fault);
    return answer.value;
  };

  describe(`${name}: people`, () => {
    it('DI1: finds by beginnings of name and address, in any case', async () => {
      expect((await found('tora')).people).toEqual([
        expect.objectContaining({
          objectId: 'p1',
          name: 'Tora Tallmo',
          mail: 'tora.tallmo@norrmark.example',
        }),
      ]);
      expect((await found('TALLMO to')).people.map(({ objectId }) => objectId)).toEqual(['p1']);
      expect((await found('tage.granmo@')).people.map(({ objectId }) => objectId)).toEqual(['p2']);
    });

    it('DI1: says the tenant of each, which is the asker’s', async () => {
      const made = await given(people);
      const answer = await made.directory.people!.find(made.asker, 'tora');
      expect(answer).toMatchObject({ ok: true, value: { people: [{ tenant: made.asker.tenant }] } });
    });

    it('DI1: a missing name is null, and who has neither name nor address is left out', async () => {
      expect((await found('tove')).people).toEqual([
        expect.objectContaining({ objectId: 'p3', name: null, mail: 'tove.furumo@norrmark.example' }),
      ]);
      const all = await found('t');
      expect(all.people.map(({ objectId }) => objectId)).not.toContain('p5');
    });

    it('DI1: who has a name comes before who has none', async () => {
      const names = (await found('t')).people.map(({ name: called }) => called);
      expect(names.indexOf(null)).toBe(names.length - 1);
    });

    it('DI1: marks that mean something to whoever is asked are only text', async () => {
      expect((await found('O’Ekmo & Son #1+1 100%')).people.map(({ objectId }) => objectId)).toEqual(['p4']);
      expect((await found('ture" OR "displayName:tora')).people).toEqual([]);
    });

    it('DI1: says that there are more than it shows', async () => {
      const many = await found('vera');
      expect([many.people.length, many.more]).toEqual([20, true]);
      expect((await found('tora')).more).toBe(false);
    });

    it.each(['', '   ', '""', 'nobodyhasthis'])('DI1: finds nobody by %j', async (words) => {
      expect(await found(words)).toEqual({ people: [], more: false });
    });

    it('DI1: shows nobody of another tenant', async () => {
      expect((await found('tora', 'stranger')).people).toEqual([]);
    });
  });
}
