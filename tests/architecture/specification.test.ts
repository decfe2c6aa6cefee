import { sourcesIn, textOf } from './sources.ts';

const ruleId = /\b(?:ST|AC|DI|AG|AT|DE|RE|MI|PI|AU|TR|FU|SU)\d+\b/g;
const listed = [...textOf('src/SPEC.md').matchAll(/^- \*\*([A-Z]{2}\d+)\*\*/gm)].map(([, id]) => id ?? '');
const rules = new Set(listed);

/** Rule ids cited in titles of tests: `test('DE4: …')`, `describe('RE1, RE2 …')`. */
const cited = new Map<string, string>();
for (const file of sourcesIn('tests').filter((path) => /\.test\.tsx?$/.test(path)))
  for (const [, , title] of textOf(file).matchAll(
    /\b(?:test|it|describe)(?:\.each\([^]*?\))?\(\s*(['"`])((?:\\.|(?!\1)[^])*)\1/g,
  ))
    for (const [id] of (title ?? '').matchAll(ruleId)) cited.set(id, file);

test('there are rules and citations', () => {
  expect(rules.size).toBeGreaterThan(25);
  expect(cited.size).toBeGreaterThan(25);
});

test('no two rules have the same id', () => {
  expect(listed.filter((id, at) => listed.indexOf(id) !== at)).toEqual([]);
});

test('every rule of the specification is shown by a test', () => {
  expect([...rules].filter((id) => !cited.has(id))).toEqual([]);
});

test('no test cites a rule that is not in the specification', () => {
  expect([...cited].filter(([id]) => !rules.has(id))).toEqual([]);
});
