import type { ItemDraft, Reader } from './item-draft.ts';
import { joined, paragraphEnd } from './line.ts';
import { partHeading } from './words.ts';

type FactReader = (draft: ItemDraft, found: RegExpExecArray) => boolean;

/** A body's proposal to the body that decides. */
const proposal = /förslag till (?:beslut i )?\p{L}+(?:fullmäktige|styrelsen|nämnden|rådet)/iu;

const keep: FactReader = ({ item }, [whole]) => item.facts.push(whole) > 0;

const facts: readonly (readonly [RegExp, FactReader])[] = [
  [
    /^Avvikelse från ärendegången: ärendet togs upp av (.+?)\. Skäl: (.+)$/s,
    ({ item }, [, by = '', reason = '']) => {
      item.deviation = { by, reason };
      return true;
    },
  ],
  [
    /^(?:ärendet|punkten) (?:utgick|utgår)\.?$/i,
    ({ item }, [whole]) => {
      item.status = 'withdrawn';
      return item.facts.push(whole) > 0;
    },
  ],
  [
    /^(.{3,60}?) ledde mötet från och med detta ärende\.(?: Skäl: (.+))?$/s,
    ({ presiding }, [, person = '', reason]) =>
      presiding.push({ person, from: null, reason: reason ?? null }) > 0,
  ],
  [/^(?:tillägg|ändring)(?: till (?:dagordningen|föredragningslistan))?: .+$/is, keep],
  [/^protokollförs i .+ protokoll\.?$/i, keep],
  [
    /^(?:inga|inget|ingen) (?:(?:övriga|nya) )?(?:frågor|ärenden|ärende|fråga)(?: (?:fanns|anmäldes|anmälda|togs upp|att ta upp))?\.?$/i,
    keep,
  ],
  [/^[-–]$/, keep],
  [
    /^(?:dnr|diarienr|diarienummer|ärendenr|ärendenummer)\b[.:]?\s*\S{3,40}(?:\s\S{1,20})?$|^\p{Lu}{2,6}[ -/]?(?:\d{4}|\d{2})[-/:.]\d+(?:[-/:.]\d+)?$/iu,
    keep,
  ],
  [
    /^(?:inget|intet) (?:övrigt|annat|nytt)(?: (?:anmäldes|fanns|togs upp|att notera|att rapportera))?\.?$/i,
    keep,
  ],
  [/^(?:mötet|ärendet|sammanträdet|överläggningen) (?:ajourner\p{L}+|återupp\p{L}+)(?=\s).{0,60}$/iu, keep],
  [/^.{3,90} nådde inte enighet\.$/, keep],
];

/** Sentences with a fixed form; they go where they belong, or to the item's facts. A part's heading is one too. */
export const itemFact: Reader = (draft, lines, at) => {
  const line = lines[at];
  if (line === undefined) return 0;
  const end = paragraphEnd(lines, at);
  const text = joined(lines.slice(at, end));
  for (const [pattern, take] of facts) {
    const found = pattern.exec(text);
    if (found !== null && take(draft, found)) {
      draft.reading.use(lines.slice(at, end), pattern.source.startsWith('^Avvikelse') ? 'deviation' : 'fact');
      return end - at;
    }
  }
  const part = partHeading(line.text);
  if (part === null) return 0;
  draft.part = part;
  draft.proposes = proposal.test(line.text);
  draft.item.facts.push(line.text);
  draft.reading.use([line], 'fact');
  return 1;
};
