import type { Check } from './check-record.ts';
import { finding, placed } from './finding.ts';

/** The printed range against the items, and the items' numbers against each other. */
export const itemNumbers: Check = ({ meeting, items }) => {
  const numbers = items.map(({ number }) => number);
  if (numbers.length === 0) return [];
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  const { firstItem, lastItem } = meeting;
  const printed = firstItem !== null && lastItem !== null && (firstItem !== first || lastItem !== last);
  const missing = Array.from({ length: Math.min(last - first, 400) }, (_, place) => first + place).filter(
    (n) => !numbers.includes(n),
  );
  const twice = items.filter(({ number }, place) => numbers.indexOf(number) < place);
  return [
    ...(printed
      ? [
          finding(
            'item-range-differs',
            {},
            { printed: `${firstItem}–${lastItem}`, found: `${first}–${last}` },
          ),
        ]
      : []),
    ...missing.map((number) => finding('item-number-missing', placed(number, undefined), { number })),
    ...twice.map(({ number, line }) => finding('item-number-twice', placed(number, line), { number })),
  ];
};
