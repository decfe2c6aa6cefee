import { helpInEnglish } from '../../src/i18n/help/en.ts';
import { helpOfRefusal } from '../../src/i18n/help/of-refusal.ts';
import { helpInSwedish } from '../../src/i18n/help/sv.ts';
import { helpTopics, isHelpTopic } from '../../src/i18n/help/topics.ts';
import { sv } from '../../src/i18n/sv/index.ts';

const topics = Object.values(helpTopics).flat();
const codes = Object.keys(sv).flatMap((key) => /^refusal\.([a-z-]+)$/.exec(key)?.[1] ?? []);

test('every reason for "no" has a sentence, and leads to a page of help in both languages', () => {
  expect(codes.length).toBeGreaterThan(100);
  for (const code of codes) {
    const topic = helpOfRefusal(code);
    expect([code, isHelpTopic(topic)]).toEqual([code, true]);
  }
});

test('SU4: what the register refuses leads to the page about the register', () => {
  expect(helpOfRefusal('structure')).toBe('register');
});

test('what is no refusal of the rules leads nowhere', () => {
  expect(['http-500', 'http-202', 'incomplete'].map(helpOfRefusal)).toEqual([null, null, null]);
});

test('every page is listed once, and says when it applies and what to do in few words', () => {
  expect(new Set(topics).size).toBe(topics.length);
  for (const pages of [helpInSwedish, helpInEnglish]) {
    expect(Object.keys(pages).sort()).toEqual([...topics].sort());
    for (const page of Object.values(pages)) {
      const words = [page.when, ...page.steps, page.know ?? ''].join(' ').split(' ').length;
      expect([page.title, page.steps.length >= 2, words < 140]).toEqual([page.title, true, true]);
    }
  }
});
