import type { SignerRole } from '../signatures.ts';
import type { Line } from './line.ts';
import { isName, nameAtStart } from './names.ts';
import type { KnownSignature } from './read-shape.ts';
import type { Reading } from './reading.ts';

type Draft = { -readonly [Key in keyof KnownSignature]: KnownSignature[Key] };

const provider =
  /^(?:detta dokument har|dokumentet (?:är|har)|certifiera\p{L}*|accepterad|signera\p{L}* (?:med|via|av)|ref(?:erens)?\s*:|transaktion\p{L}*|verifi\p{L}*|(?:https?:\/\/|www\.)|\[.*\]|\d{4}-\d{2}-\d{2} \d{2}:\d{2})/iu;
const heading =
  /^(?:underskrift(?:er|ssida)?|signatur(?:er|sida)?|underskrifter och justering|justeras?|protokollet justeras|justerat)\s*[:.]?$/i;
const unsigned = /^(?:ännu inte undertecknat|ej undertecknat|_+|\.{5,})$/i;

/** Underskriftssida: labelled blocks, a name with title and state below it, or "Ordförande" beside a name. */
export function readSignatures(reading: Reading, lines: readonly Line[]): readonly KnownSignature[] {
  const found: Draft[] = [];
  let pending: SignerRole | null = null;
  let beside: readonly (SignerRole | null)[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const { text } = line;
    const columns = cells(text);
    if (unsigned.test(text.replaceAll(/\s/g, ''))) reading.use([line], 'signature');
    else if (columns.length > 1 && columns.every((cell) => roleIn(cell) !== null || heading.test(cell))) {
      beside = columns.map(roleIn);
      pending = beside.at(-1) ?? null;
      reading.use([line], 'signature');
    } else if (columns.length > 1 && columns.every(isName)) {
      found.push(...columns.map((name, place) => begun(name, line.number, beside[place] ?? null)));
      reading.use([line], 'signature');
    } else if (heading.test(text)) {
      pending = /^juster/i.test(text) ? 'verifier' : null;
      reading.use([line], 'signature');
    } else if (
      labelled(found, last, text, line.number) ||
      behind(last, line) ||
      named(found, text, line.number, pending)
    )
      reading.use([line], 'signature');
    else if (roleIn(text) !== null && /^[\p{L} ]{4,30}:?$/u.test(text)) {
      if (last?.role === null && !line.blankBefore) last.role = roleIn(text);
      else pending = roleIn(text);
      reading.use([line], 'signature');
    } else if (provider.test(text)) reading.use([line], 'furniture');
  }
  for (const { role, line } of found) doubtRole(reading, lines, role, line);
  return found;
}

function doubtRole(reading: Reading, lines: readonly Line[], role: SignerRole | null, number = 0): void {
  const line = lines.find((known) => known.number === number);
  if (role === null && line !== undefined) reading.doubt(line, 'signature-unclear');
}

/** What stands side by side. */
const cells = (text: string): readonly string[] => text.split(/\s{3,}|\t+/);

const begun = (
  person: string,
  line: number,
  role: SignerRole | null = null,
  title: string | null = null,
): Draft => ({
  person,
  role,
  signedAt: null,
  method: null,
  identification: null,
  title,
  line,
});

/** NAMN, TITEL, TID, IDENTIFIKATIONSTYP, IDENTIFIKATIONS-ID. */
function labelled(found: Draft[], last: Draft | undefined, text: string, line: number): boolean {
  const [, label = '', value = ''] = /^([\p{L}, -]{2,40}):\s*(.+)$/u.exec(text) ?? [];
  if (/^namn(?:förtydligande)?$/i.test(label)) return found.push(begun(value, line)) > 0;
  if (last === undefined) return false;
  if (/^(?:titel|roll|befattning)/i.test(label)) {
    last.title = value;
    last.role ??= roleIn(value);
  } else if (/^(?:tid|datum|undertecknat|signerat)/i.test(label))
    last.signedAt = instantIn(value) ?? last.signedAt;
  else if (/^(?:identifikationstyp|metod|typ)/i.test(label)) last.method = value;
  else if (/^(?:identifikations-?id|id|personnummer|serienummer)/i.test(label)) last.identification = value;
  else return false;
  return !/^(?:tid|datum)/i.test(label) || last.signedAt !== null;
}

/** Below a name: "sekreterare, Samråd …", then when or that it isn't signed. */
function behind(last: Draft | undefined, { text, blankBefore }: Line): boolean {
  if (last === undefined || blankBefore) return false;
  if (unsigned.test(text)) return true;
  const signed = instantIn(text);
  if (signed !== null && last.signedAt === null) {
    last.signedAt = signed;
    return true;
  }
  if (last.title !== null || roleIn(text) === null || isName(text)) return false;
  last.title = text;
  last.role = roleIn(text);
  return true;
}

/** "Ordförande ____ Anna Ek", "Anna Ek, ordförande", or a name alone. */
function named(found: Draft[], text: string, line: number, pending: SignerRole | null): boolean {
  const bare = text
    .replace(
      /^(?:vid protokollet|justeras|underskrift|sekreterare|(?:mötes)?ordförande|(?:protokolls)?justerare)\b\s*[:.]?\s*/i,
      '',
    )
    .replaceAll(/_{2,}|\.{4,}/g, ' ')
    .trim();
  const name = nameAtStart(bare);
  const role = roleIn(text) ?? pending;
  if (name === null || (!isName(bare) && roleIn(text) === null) || text.length > 120) return false;
  found.push(begun(name, line, role, role === null || roleIn(text) === null ? null : text));
  return true;
}

function roleIn(text: string): SignerRole | null {
  if (/justera/i.test(text)) return 'verifier';
  if (/sekreterare|vid protokollet/i.test(text)) return 'secretary';
  return /ordförande|\bordf\b/i.test(text) ? 'chair' : null;
}

/** "2024-03-26 12:52:33 +01:00" as an instant; without an offset nobody knows when it was. */
function instantIn(text: string): string | null {
  const [, day, clock, offset] =
    /(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2})?)\s*(Z|[+-]\d{2}:?\d{2})/.exec(text) ?? [];
  if (day === undefined || clock === undefined || offset === undefined) return null;
  const at = new Date(`${day}T${clock}${offset.replace(/^([+-]\d{2})(\d{2})$/, '$1:$2')}`);
  return Number.isNaN(at.getTime()) ? null : at.toISOString();
}
