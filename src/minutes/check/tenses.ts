import type { Check } from './check-record.ts';
import { finding, placed } from './finding.ts';

const past = /\b(?:beslutade|beslöt|godkände|godkändes|ställde sig|antog|fastställde|lades till)\b/i;
const present = /\b(?:beslutar|godkänner|godkänns|ställer sig|antar|fastställer|läggs till)\b/i;

/** Decisions worded in the past and in the present in one set of minutes. */
export const tenses: Check = ({ items }) => {
  const decisions = items.flatMap(({ number, line, decisions: sentences }) =>
    sentences.slice(0, 1).map((text) => ({ text, number, line })),
  );
  const inPast = decisions.filter(({ text }) => past.test(text) && !present.test(text));
  const inPresent = decisions.filter(({ text }) => present.test(text) && !past.test(text));
  const [usual, odd] = inPast.length >= inPresent.length ? [inPast, inPresent] : [inPresent, inPast];
  const [first, second] = [usual[0], odd[0]];
  if (first === undefined || second === undefined) return [];
  return [
    finding('mixed-tense', placed(second.number, second.line), {
      item: second.number,
      second: second.text,
      first: first.text,
      firstItem: first.number,
    }),
  ];
};
