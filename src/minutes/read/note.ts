import type { Reader } from './item-draft.ts';
import { joined, paragraphEnd, type Line } from './line.ts';
import { isName, nameAtStart, namedParts } from './names.ts';
import { readPerson } from './person.ts';
import { noteHeading, partHeading, voteGroup } from './words.ts';

const intro = /^undertecknad[e]?\b.*anteckning\b.*:$/i;
/** "Namn (v) lämnar följande protokollsanteckning:", with or without the words behind it. */
const lodged =
  /^(.{4,160}?)\s(?:lämnar|lämnade|inlämnar|avger|avgav|anför|anmäler|inkommer med|gör)\s(?:följande\s|en\s|ett\s|nedanstående\s|skriftlig(?:t)?\s)*(?:protokollsanteckning(?:ar)?|anteckning till protokollet|röstförklaring|särskilt yttrande|anteckning)\b([^:.]*)[:.]?\s*(.*)$/isu;

/** Protokollsanteckning: heading, sections, signers. It ends with the first lines that are persons and nothing else. */
export const note: Reader = ({ item, dissent, reading }, lines, at) => {
  const line = lines[at];
  if (line === undefined || !noteHeading.test(line.text) || line.text.length > 160) return 0;
  if (/[.]$/.test(line.text) && line.text.split(' ').length > 8) return 0;
  const bodyFrom = paragraphEnd(lines, at);
  const by = namesBefore(joined(lines.slice(bodyFrom, paragraphEnd(lines, bodyFrom))));
  const signersFrom = firstSigner(lines, bodyFrom, by.length > 0);
  const end = signersEnd(lines, signersFrom);
  const persons = [
    ...by,
    ...lines.slice(signersFrom, end).flatMap(({ text }) => readPerson(text)?.name ?? []),
  ];
  if (persons.length === 0) reading.doubt(line, 'note-without-signers');
  dissent.push({
    item: item.number,
    type: 'note',
    persons,
    text: sectionsText(lines.slice(bodyFrom, signersFrom)),
    line: line.number,
  });
  reading.use(lines.slice(at, end), 'note');
  return end - at;
};

const namesBefore = (text: string): readonly string[] =>
  namedParts(lodged.exec(text)?.[1] ?? '').flatMap((part) => nameAtStart(part) ?? []);

/**
 * Index of the first line that is a signer's; of whatever ends the note otherwise. A note has headings of its own as an
 * item has: they end it only where its signers are known already, or where none follow.
 */
function firstSigner(lines: readonly Line[], from: number, known: boolean): number {
  const ends = (at: number) => {
    const text = lines[at]?.text ?? '';
    return isSigner(text) || noteHeading.test(text) || voteGroup(text)?.rest === '';
  };
  const parts = (at: number) => at > from && partHeading(lines[at]?.text ?? '') !== null;
  const places = lines.map((_line, at) => at).slice(from);
  const end = places.find(ends) ?? lines.length;
  const part = places.find(parts) ?? lines.length;
  return !known && isSigner(lines[end]?.text ?? '') ? end : Math.min(end, part);
}

function signersEnd(lines: readonly Line[], from: number): number {
  let end = from;
  while (isSigner(lines[end]?.text ?? '')) end += 1;
  return end;
}

function isSigner(text: string): boolean {
  const person = /[:.?!]$/.test(text) || text.length > 90 ? null : readPerson(text);
  return (
    person?.statement === null &&
    (person.affiliation !== null || person.party !== null || person.roles.length > 0 || isName(text))
  );
}

/** Sections parted by a blank line, a section's heading on a line of its own before its text. */
function sectionsText(lines: readonly Line[]): string | null {
  const parts: string[] = [];
  for (let at = 0; at < lines.length; ) {
    const end = paragraphEnd(lines, at);
    const text = joined(lines.slice(at, end));
    const heading = /^[^.!?]{2,60}:$/.test(text);
    const last = parts.at(-1);
    const said = lodged.exec(text);
    if (intro.test(text)) parts.push('');
    else if (said !== null && parts.length === 0) parts.push(said[2]?.trim() === '' ? (said[3] ?? '') : text);
    else if (heading) parts.push(`${text.slice(0, -1)}\n`);
    else if (last?.endsWith('\n') === true) parts[parts.length - 1] = last + text;
    else parts.push(text);
    at = end;
  }
  const text = parts
    .filter((part) => part !== '')
    .map((part) => part.trim())
    .join('\n\n');
  return text === '' ? null : text;
}
