import { bullet } from '../read/line.ts';
import type { Check } from './check-record.ts';
import { finding, placed } from './finding.ts';

const words = 'noll en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton'.split(' ');
const counted = new RegExp(
  `(?<![\\p{L}\\d.,–-])(${words.slice(2).join('|')}|\\d{1,2})((?:\\s+[\\p{L}-]+){1,4})\\s*:$`,
  'iu',
);
const marked = /^(?:[-–—•·*▪●◦]|o(?=\s))|^(?:\d{1,2}|[a-z])[.)]\s/u;

/** "Fem viktiga strategier:" with a list below it that isn't five lines long. */
export const numberWords: Check = ({ items }) =>
  items.flatMap(({ number, prose, line }) => {
    const lines = prose.flatMap((block) => block.split('\n'));
    return lines.flatMap((text, place) => {
      const [, word = '', thing = ''] = counted.exec(text) ?? [];
      const said = words.includes(word.toLowerCase()) ? words.indexOf(word.toLowerCase()) : Number(word);
      const found = listLength(lines.slice(place + 1));
      if (word === '' || found < 2 || found === said) return [];
      const phrase = `${word}${thing}`;
      return [finding('number-word-differs', placed(number, line), { item: number, phrase, said, found })];
    });
  });

function listLength(lines: readonly string[]): number {
  const end = lines.findIndex((text) => !marked.test(text) && !bullet.test(text));
  return end === -1 ? lines.length : end;
}
