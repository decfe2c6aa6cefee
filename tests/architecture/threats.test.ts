import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { textOf } from './sources.ts';

const root = resolve(import.meta.dirname, '../..');
const text = textOf('src/THREATS.md');

/** The rows of the tables: what threatens, what stands against it, the test that shows it. */
const rows = [...text.matchAll(/^\| ([STRIDE]: .+?) *\| (.+?) *\| (.+?) *\|$/gm)].map(
  ([, threat, guard, test]) => ({
    threat: threat!,
    guard: guard!,
    test: test!,
  }),
);

describe('src/THREATS.md', () => {
  it('goes through every kind of threat', () => {
    expect(new Set(rows.map(({ threat }) => threat[0]))).toEqual(new Set('STRIDE'));
    expect(rows.length).toBeGreaterThan(35);
  });

  it.each(rows)('$threat: has a test that is there', ({ test, guard }) => {
    expect(guard.length).toBeGreaterThan(10);
    const [, file = '', title = ''] = /^(tests\/\S+) › (.+)$/.exec(test) ?? [];
    expect([file, existsSync(join(root, file))]).toEqual([file, true]);
    const titles = [...readFileSync(join(root, file), 'utf8').matchAll(/(['"`])((?:\\.|(?!\1).)+)\1/g)].map(
      ([, , words]) => words!.replaceAll(/\\(['"`])/g, '$1'),
    );
    expect(titles).toContain(title);
  });
});
