import type { Reader } from './item-draft.ts';
import { joined, paragraphEnd, type Line } from './line.ts';
import { isName } from './names.ts';
import { readPerson } from './person.ts';
import { noteHeading, voteGroup } from './words.ts';

const intro = /^undertecknad[e]?\b.*anteckning\b.*:$/i;

/** Protokollsanteckning: heading, sections, signers. It ends with the first lines that are persons and nothing else. */
export const note: Reader = ({ item, dissent, reading }, lines, at) => {
  const line = lines[at];
  if (line === undefined || !noteHeading.test(line.text) || line.text.length > 160) return 0;
  if (/[.]$/.test(line.text) && line.text.split(' ').length > 8) return 0;
  const bodyFrom = paragraphEnd(lines, at);
  const signersFrom = firstSigner(lines, bodyFrom);
  const end = signersEnd(lines, signersFrom);
  const persons = lines.slice(signersFrom, end).flatMap(({ text }) => readPerson(text)?.name ?? []);
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

/** Index of the first line that is a signer's; of whatever ends the note otherwise. */
function firstSigner(lines: readonly Line[], from: number): number {
  for (let at = from; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    if (isSigner(text) || noteHeading.test(text) || voteGroup(text)?.rest === '') return at;
  }
  return lines.length;
}

function signersEnd(lines: readonly Line[], from: number): number {
  let end = from;
  while (isSigner(lines[end]?.text ?? '')) end += 1;
  return end;
}

function isSigner(text: string): boolean {
  const person = /[:.?!]$/.test(text) || text.length > 90 ? null : readPerson(text);
  return (
    person !== null &&
    person.statement === null &&
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
    if (intro.test(text)) parts.push('');
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
