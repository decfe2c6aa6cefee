import { isDecision } from './decision.ts';
import type { ItemDraft, Reader } from './item-draft.ts';
import { bullet, joined, paragraphEnd, type Line } from './line.ts';
import { sentencesOf } from './sentences.ts';
import { presentersLabel } from './words.ts';

/** Whatever nobody else reads is the secretary's prose: paragraphs, lists and tables, as blocks. */
export const prose: Reader = (draft, lines, at) => {
  const first = lines[at];
  if (first === undefined) return 0;
  const shape = shapeOf(first);
  const end =
    shape === 'paragraph'
      ? paragraphEnd(lines, at, ({ text }) => presentersLabel.test(text))
      : runEnd(lines, at, shape);
  const taken = lines.slice(at, end);
  const text = shape === 'paragraph' ? joined(taken) : taken.map((line) => line.text).join('\n');
  draft.item.prose.push(text);
  draft.reading.use(taken, 'prose');
  if (shape === 'paragraph') doubts(draft, first, text);
  return end - at;
};

type Shape = 'paragraph' | 'list' | 'table';

const shapeOf = ({ text }: Line): Shape =>
  bullet.test(text) || /^(?:\d{1,2}|[a-z])[.)]\s/.test(text)
    ? 'list'
    : text.includes('\t')
      ? 'table'
      : 'paragraph';

/** Lines of a list or a table; lines that a list's line wraps onto belong to it. */
function runEnd(lines: readonly Line[], at: number, shape: Shape): number {
  let end = at + 1;
  for (let next = lines[end]; next !== undefined && !next.blankBefore; next = lines[end]) {
    if (shapeOf(next) !== shape && !(shape === 'list' && /^\p{Ll}/u.test(next.text))) break;
    end += 1;
  }
  return end;
}

/** What is told in passing, without the form that would make it a fact. */
function doubts(draft: ItemDraft, line: Line, text: string): void {
  const sentences = sentencesOf(text);
  const { reading } = draft;
  for (const sentence of sentences)
    if (/^nästa (?:möte|sammanträde)\b.*\d/i.test(sentence))
      draft.nextMeetings.push({ text: sentence, line: line.number });
  if (sentences.slice(1).some((sentence) => isDecision(draft, sentence)))
    reading.doubt(line, 'decision-in-prose');
  if (
    sentences.some(
      (sentence) =>
        /\b(?:reserv(?:ation(?:er)?|erade|erar)|avvikande mening)\b/i.test(sentence) &&
        /framför|anmäl|mot\b|lämna/i.test(sentence),
    )
  )
    reading.doubt(line, 'reservation-in-prose');
  if (
    sentences.some((sentence) =>
      /\b(?:genomföra en omröstning|omröstning (?:begär|verkställ)\p{L}*|votering)/iu.test(sentence),
    )
  )
    reading.doubt(line, 'vote-in-prose');
}
