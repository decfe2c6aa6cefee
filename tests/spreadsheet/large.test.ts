import { draftOf } from '../../src/domain/structure/draft.ts';
import { registerFrom } from '../../src/domain/structure/register.ts';
import { readSample } from '../sample.ts';
import { mostRows } from '../../src/spreadsheet/limits.ts';
import { planImport } from '../../src/spreadsheet/plan-import.ts';
import { readFile } from '../../src/spreadsheet/read-file.ts';
import { growth } from '../growth.ts';

const register = registerFrom((await readSample()).roster);

test('ST8: as many rows as are read at a time are planned and can be recorded together', async () => {
  // Checking a mandate looks at all mandates, so the work grows faster than the rows; hence the limit. Cubed it would be 8.
  expect(await growth(plan, mostRows / 2)).toBeLessThan(6);
});

/** Everything that looking at a file of so many new rows takes. */
async function plan(count: number): Promise<void> {
  const rows = Array.from(
    { length: count },
    (_, index) => `Samråd;adjungerad;;;Person Nummer ${index};s;2024-05-01;2024-12-31;`,
  );
  const header = 'Organ;Uppdrag;Huvudman;Plats;Person;Parti;Från och med;Till och med;Ordning';
  const read = await readFile(Buffer.from([header, ...rows].join('\n')));
  if (!read.ok) throw new Error(read.fault.code);
  const planned = planImport(register, read.tables);
  if (!planned.ok) throw new Error(planned.fault.code);
  expect(planned.rows.filter(({ fate }) => fate !== 'new')).toEqual([]);
  expect(draftOf(register).try(planned.changes)).toEqual([]);
}
