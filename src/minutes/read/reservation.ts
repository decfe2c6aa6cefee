import type { DissentRecord } from '../record-shape.ts';
import type { ItemDraft, Reader } from './item-draft.ts';
import { joined, paragraphEnd, type Line } from './line.ts';
import { nameAtStart, namedParts } from './names.ts';
import { readPerson } from './person.ts';

const heading = /^(?:skriftlig(?:a)? )?reservation(?:er)?(?: mot (.+?))?\s*:?$/i;
const procedural = /förfarande|hantering|ordning|beredning|gång|omröstning/i;
const worded =
  /^(.{4,200}?)\s(?:reserverar|reserverade|anmäler|anmälde|lämnar|lämnade)\s+(?:sig\b|(?:skriftlig )?reservation\b)(.*)$/is;

const inverted =
  /^(?:mot (?:beslutet|detta(?: beslut)?|förfarandet|.{3,60}?)\s(?:reserverar|reserverade)\s+sig\s|reservation(?: mot (?:beslutet|förfarandet))? (?:anmäl\p{L}+|lämna\p{L}+|inlämna\p{L}+) av\s)(.+?)\.?$/isu;

/** Reservations that stand by themselves: a heading with names below, or "Namn (m) reserverar sig mot beslutet". */
export const reservation: Reader = (draft, lines, at) => {
  const line = lines[at];
  if (line === undefined) return 0;
  const headed = heading.exec(line.text);
  if (headed !== null && line.text.length < 90) return below(draft, lines, at, headed[1] ?? '');
  const end = paragraphEnd(lines, at);
  const whole = joined(lines.slice(at, end));
  const [, reserving = ''] = inverted.exec(whole) ?? [];
  const [, who = '', rest = whole] = reserving === '' ? (worded.exec(whole) ?? []) : [whole, reserving];
  const persons = namesIn(who);
  if (persons.length === 0) return 0;
  const type = typeOf(rest);
  for (const person of persons)
    draft.dissent.push({ item: draft.item.number, type, persons: [person], text: whole, line: line.number });
  draft.reading.use(lines.slice(at, end), 'reservation');
  return end - at;
};

const typeOf = (against: string): DissentRecord['type'] =>
  procedural.test(against) ? 'reservation-procedure' : 'reservation-decision';

const namesIn = (text: string): readonly string[] =>
  namedParts(text.replace(/^(?:ledamöterna|ledamoten|ordföranden?)\s+/i, '')).flatMap(
    (part) => nameAtStart(part) ?? [],
  );

/** The reasons in "Reservation: …"; null for the word alone. */
export function reservationText(statement: string): string | null {
  const text = /^Reservation\b\s*[:.]?\s*(.*)$/is.exec(statement)?.[1]?.trim() ?? statement;
  return text === '' ? null : text;
}

function below(draft: ItemDraft, lines: readonly Line[], at: number, against: string): number {
  const type = typeOf(against);
  const { reading, item, dissent } = draft;
  let end = at + 1;
  for (let line = lines[end]; line !== undefined; line = lines[end]) {
    const to = paragraphEnd(lines, end, ({ text }) => readPerson(text)?.party != null);
    const whole = joined(lines.slice(end, to));
    const person = readPerson(whole);
    const sentence = worded.exec(whole);
    if (
      (person === null && sentence === null) ||
      (line.blankBefore && end > at + 1 && sentence === null && person?.party == null)
    )
      break;
    const names = sentence === null ? [person?.name ?? ''] : namesIn(sentence[1] ?? '');
    if (names.length === 0) break;
    const text =
      sentence === null ? (person?.statement == null ? null : reservationText(person.statement)) : whole;
    for (const name of names)
      dissent.push({
        item: item.number,
        type: sentence === null || against !== '' ? type : typeOf(sentence[2] ?? ''),
        persons: [name],
        text,
        line: line.number,
      });
    reading.use(lines.slice(end, to), 'reservation');
    end = to;
  }
  const first = lines[at];
  if (first === undefined) return 0;
  reading.use([first], 'reservation');
  if (end === at + 1) {
    item.facts.push(first.text);
    reading.doubt(first, 'reservation-without-name');
  }
  return end - at;
}
