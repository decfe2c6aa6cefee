import type { Reader } from './item-draft.ts';
import { bullet, type Line } from './line.ts';
import { isName, nameAtStart, namedParts } from './names.ts';
import { kindIn, partHeading, presentersLabel } from './words.ts';

/** Beslutsärende, informationsärende: the label below the heading. */
export const kindLabel: Reader = ({ item, reading }, lines, at) => {
  const line = lines[at];
  const bare =
    at <= 2 && /^beslut$/i.test(line?.text ?? '') && presentersLabel.test(lines[at + 1]?.text ?? '');
  const kind = line === undefined || at > 4 ? null : bare ? 'decision' : kindIn(line.text);
  if (line === undefined || kind === null || item.kind !== null) return 0;
  reading.use([line], 'kind');
  if (kind === 'unknown') {
    reading.doubt(line, 'kind-unknown');
    item.facts.push(line.text);
  } else item.kind = kind;
  return 1;
};

/** Föredragande: on the line, wrapped over several, or one a line below the label. */
export const presenters: Reader = ({ item, reading }, lines, at) => {
  const line = lines[at];
  const label = presentersLabel.exec(line?.text ?? '')?.[0];
  if (line === undefined || label === undefined) return 0;
  let text = line.text.slice(label.length).trim();
  if (text !== '' && !label.includes(':') && nameAtStart(text) === null) return 0;
  let end = at + 1;
  for (let next = lines[end]; next !== undefined && belongs(text, next, lines[end + 1]); next = lines[end]) {
    text = text === '' ? asOwn(next.text) : `${text}${separator(text, next)}${asOwn(next.text)}`;
    end += 1;
  }
  if (text === '') return 0;
  const found = namedParts(text);
  item.presenters.push(...found);
  if (found.some((part) => nameAtStart(part) === null)) reading.doubt(line, 'name-unclear');
  reading.use(lines.slice(at, end), 'presenters');
  return end - at;
};

const asOwn = (text: string): string => text.replace(bullet, '');

const separator = (before: string, { text }: Line): string =>
  bullet.test(text) || (!/[,;]$/.test(before) && nameAtStart(text) !== null && !/\boch$/.test(before))
    ? ', '
    : ' ';

function belongs(before: string, { text, blankBefore }: Line, after: Line | undefined): boolean {
  if (kindIn(text) !== null || partHeading(text) !== null || text.length > 160) return false;
  if (before === '') return nameAtStart(asOwn(text)) !== null;
  if (blankBefore) return false;
  if (/(?:[,;-]|\b(?:och|samt|för|i|på|av|vid|inom))$/.test(before)) return true;
  if (/[.!?:]$/.test(text) && text.split(/\s+/).length > 9) return false;
  const tail = before.length > 55 && text.length < 60 && (after === undefined || after.blankBefore);
  if (tail && !/[.!?:]$/.test(text)) return true;
  return /^\p{Ll}/u.test(text) || (nameAtStart(asOwn(text)) !== null && (isName(text) || text.includes(',')));
}
