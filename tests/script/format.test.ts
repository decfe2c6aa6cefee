import { readFileSync } from 'node:fs';
import { openScript } from '../../src/script/open-script.ts';
import { saidOf } from './told.ts';

const format = readFileSync(new URL('../../src/script/FORMAT.md', import.meta.url), 'utf8');
const schema = JSON.parse(
  readFileSync(new URL('../../src/script/script.schema.json', import.meta.url), 'utf8'),
) as { readonly $defs: { readonly step: { readonly oneOf: readonly { readonly $ref: string }[] } } };

test('FORMAT.md tells of every verb that the schema knows, and of no other', () => {
  const verbs = schema.$defs.step.oneOf.map(({ $ref }) => $ref.replace('#/$defs/do-', ''));
  const told = format
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .flatMap((line) =>
      [...(line.split('|')[1] ?? '').matchAll(/`([a-z-]+)`/g)].map(([, verb]) => verb ?? ''),
    );
  expect(told.toSorted()).toEqual(verbs.toSorted());
});

test('the example in FORMAT.md is in the right shape', () => {
  const [parts, timeline] = [...format.matchAll(/```yaml\n([\s\S]*?)```/g)].map(([, text]) => text ?? '');
  const example = (parts ?? '').replace(/timeline: \[\].*\n/, timeline ?? '');
  const read = openScript(example);
  // The example leaves persons out to stay short; nothing else may be wrong with it.
  const faults = read.ok ? [] : read.faults.filter(({ key }) => key !== 'cli.fault.unknown-person');
  expect(saidOf(faults)).toEqual([]);
});
