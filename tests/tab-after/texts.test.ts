import { sourcesIn, textOf } from '../architecture/sources.ts';

/** The build leaves these texts out of the page (vite.config.ts). */
const left = /\(\?:sv\|en\)\\\/\(([a-z|-]+)\)/.exec(textOf('vite.config.ts'))?.[1]?.split('|') ?? [];

test('the page says no text that only the server has', () => {
  expect(left.length).toBeGreaterThan(3);
  const beginnings = left.map((area) => (area === 'refusals' ? 'refusal' : area === 'serve' ? 'cli' : area));
  const cited = new RegExp(`['"\`](?:${beginnings.join('|')})\\.[a-zA-Z$]`);
  expect(sourcesIn('tab').filter((file) => cited.test(textOf(file)))).toEqual([]);
});
