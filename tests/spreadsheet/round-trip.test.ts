import { registerFrom, type Register } from '../../src/domain/structure/register.ts';
import { draftOf } from '../../src/domain/structure/draft.ts';
import type { Change } from '../../src/domain/structure/change.ts';
import { readSample } from '../sample.ts';
import { planImport } from '../../src/spreadsheet/plan-import.ts';
import { readFile } from '../../src/spreadsheet/read-file.ts';
import { writeFile, type SpreadsheetForm } from '../../src/spreadsheet/write-file.ts';

const sample = registerFrom((await readSample()).roster);

/** The sample after a renamed body, a change of party, a new holder and names that are hard on spreadsheets. */
function lived(): Register {
  const draft = draftOf(sample);
  const person = (id: string) => {
    const entry = sample.entries.get(`person/${id}`);
    if (entry?.kind !== 'person') throw new Error(id);
    return entry.versions[0]!.value;
  };
  const body = sample.entries.get('body/samrad');
  if (body?.kind !== 'body') throw new Error('samrad');
  const changes: readonly Change[] = [
    {
      do: 'change',
      kind: 'body',
      id: 'samrad',
      value: { ...body.versions[0]!.value, name: '=Samråd "vård"; omsorg', customs: { castingVote: true } },
      from: '2024-02-01',
    },
    {
      do: 'change',
      kind: 'person',
      id: 'siv-lovaker',
      value: { ...person('siv-lovaker'), party: 'm' },
      from: '2024-01-10',
    },
    {
      do: 'end',
      kind: 'mandate',
      id: 'samrad:ordinary:mala-1:petra-kallforsen:0001-01-01',
      until: '2024-03-01',
    },
  ];
  expect(draft.try(changes)).toEqual([]);
  return draft.register;
}

const fates = async (register: Register, bytes: Buffer) => {
  const read = await readFile(bytes);
  if (!read.ok) throw new Error(read.fault.code);
  const plan = planImport(register, read.tables);
  if (!plan.ok) throw new Error(plan.fault.code);
  return plan;
};

describe.each<SpreadsheetForm>(['xlsx', 'csv'])('ST8: what goes out as .%s', (form) => {
  test.each(['2023-12-31', '2024-02-15', '2024-06-01'])('comes in again unchanged (%s)', async (on) => {
    const register = lived();
    const { rows, changes, ignored } = await fates(register, await writeFile(register, on, form));
    expect(rows.filter(({ fate }) => fate !== 'unchanged')).toEqual([]);
    expect(rows.length).toBeGreaterThan(form === 'xlsx' ? 180 : 60);
    expect([changes, ignored]).toEqual([[], []]);
  });
});

test('ST8: a workbook fills an empty register with the same facts', async () => {
  const { rows, changes } = await fates(
    { parties: [], entries: new Map() },
    await writeFile(sample, '2024-03-15', 'xlsx'),
  );
  expect(rows.filter(({ fate }) => fate !== 'new')).toEqual([]);
  const draft = draftOf({ parties: [], entries: new Map() });
  expect(draft.try(changes)).toEqual([]);
  expect([...draft.register.entries.keys()].toSorted()).toEqual([...sample.entries.keys()].toSorted());
  expect(draft.register.entries.get('mandate/samrad:ordinary:umea-1:siv-lovaker:0001-01-01')).toEqual(
    sample.entries.get('mandate/samrad:ordinary:umea-1:siv-lovaker:0001-01-01'),
  );
});
