import type { SignerRole } from '../signatures.ts';
import { cellsOf, type Line } from './line.ts';
import { isName, nameAtStart } from './names.ts';
import type { KnownSignature } from './read-shape.ts';
import type { Reading } from './reading.ts';
import { labelledSignature } from './signature-labels.ts';
import { begun, instantIn, roleIn, type SignatureDraft } from './signature-draft.ts';

const provider =
  /^(?:detta dokument har|dokumentet (?:är|har)|certifiera\p{L}*|accepterad|signera\p{L}* (?:med|via|av)|ref(?:erens)?\s*:|transaktion\p{L}*|verifi\p{L}*|(?:https?:\/\/|www\.)|\[.*\]|\d{4}-\d{2}-\d{2} \d{2}:\d{2})/iu;
const heading =
  /^(?:underskrift(?:er|ssida)?|signatur(?:er|sida)?|underskrifter och justering|justeras?|protokollet justeras|justerat|(?:justerat|justeras) (?:den )?\d.*)\s*[:.]?$/i;
const unsigned =
  /^(?:ännuinteundertecknat|ejundertecknat|digitaltsignerat|elektronisktundertecknat|[_.…]+)$/i;
const ruled = /[._…]{4,}/g;

/** What the reader of a signature page knows so far. */
type Page = {
  readonly found: SignatureDraft[];
  /** The role that was named before its name. */
  pending: SignerRole | null;
  /** Roles or names side by side on the line above. */
  besideRoles: readonly (SignerRole | null)[];
  besideNames: readonly SignatureDraft[];
  /** Do roles stand above their names, or below them? */
  readonly roleFirst: boolean;
};

/** Underskriftssida: labelled blocks, a name with title and state below it, or "Ordförande" beside or above a name. */
export function readSignatures(reading: Reading, lines: readonly Line[]): readonly KnownSignature[] {
  const page: Page = {
    found: [],
    pending: null,
    besideRoles: [],
    besideNames: [],
    roleFirst: rolesFirst(lines),
  };
  for (const line of lines)
    if (taken(page, line)) reading.use([line], 'signature');
    else if (provider.test(line.text)) reading.use([line], 'furniture');
  for (const { role, line } of page.found) doubtRole(reading, lines, role, line);
  return page.found;
}

function taken(page: Page, line: Line): boolean {
  const text = line.text
    .replaceAll(ruled, '\t')
    .replace(/^\t+|\t+$/g, '')
    .trim();
  if (text === '' || unsigned.test(line.text.replaceAll(/\s/g, ''))) return true;
  const last = page.found.at(-1);
  return (
    sideBySide(page, text, line.number) ||
    headed(page, text) ||
    labelledSignature(page.found, last, text, line.number) ||
    roleAlone(page, line, text) ||
    behind(page, last, line) ||
    named(page, text, line.number)
  );
}

/** "Sekreterare ……" before any name: then the names come below their roles. */
function rolesFirst(lines: readonly Line[]): boolean {
  for (const { text } of lines) {
    const plain = text.replaceAll(ruled, '').trim();
    if (heading.test(plain) || plain === '') continue;
    if (nameAtStart(plain) !== null || cellsOf(plain).length > 1) return false;
    if (roleIn(plain) !== null) return !/^vid /i.test(plain);
  }
  return false;
}

/** Two or three signers on one line: roles above names, or names above roles. */
function sideBySide(page: Page, text: string, number: number): boolean {
  const cells = cellsOf(text.replaceAll(/ {2,}/g, '   '));
  if (cells.length < 2) return false;
  const names = page.besideNames;
  if (
    cells.every((cell) => roleIn(cell) !== null || heading.test(cell)) &&
    cells.every((cell) => !isName(cell))
  ) {
    if (names.length === cells.length && names.every(({ title }) => title === null)) {
      for (const [place, draft] of names.entries()) {
        draft.role = roleIn(cells[place] ?? '') ?? draft.role;
        draft.title = cells[place] ?? null;
      }
    } else {
      page.besideRoles = cells.map(roleIn);
      page.pending = page.besideRoles.at(-1) ?? null;
    }
    return true;
  }
  if (!cells.every(isName)) return false;
  const roles = page.besideRoles.length > 0 ? page.besideRoles : [];
  page.besideNames = cells.map((name, place) => begun(name, number, roles[place] ?? null));
  page.found.push(...page.besideNames);
  return true;
}

function headed(page: Page, text: string): boolean {
  if (!heading.test(text)) return false;
  page.pending = /^juster/i.test(text) ? 'verifier' : null;
  return true;
}

/** "Ordförande" on a line of its own. */
function roleAlone(page: Page, { blankBefore }: Line, text: string): boolean {
  const role = roleIn(text);
  if (role === null || !/^[\p{L} ]{4,30}:?$/u.test(text) || isName(text)) return false;
  const last = page.found.at(-1);
  if (page.roleFirst || last === undefined) page.pending = role;
  else if (!blankBefore && last.title === null) {
    last.title = text;
    last.role = role;
  } else page.pending = role;
  return true;
}

function doubtRole(reading: Reading, lines: readonly Line[], role: SignerRole | null, number = 0): void {
  const line = lines.find((known) => known.number === number);
  if (role === null && line !== undefined) reading.doubt(line, 'signature-unclear');
}

/** Below a name: "sekreterare, Samråd …", then when or that it isn't signed. */
function behind({ roleFirst }: Page, last: SignatureDraft | undefined, { text, blankBefore }: Line): boolean {
  if (last === undefined || blankBefore) return false;
  if (unsigned.test(text.replaceAll(/\s/g, ''))) return true;
  const signed = instantIn(text);
  if (signed !== null && last.signedAt === null) {
    last.signedAt = signed;
    return true;
  }
  if (roleFirst || last.title !== null || roleIn(text) === null || isName(text) || nameAtStart(text) !== null)
    return false;
  last.title = text;
  last.role = roleIn(text);
  return true;
}

/** "Ordförande ____ Anna Ek", "Anna Ek, ordförande", or a name alone. */
function named(page: Page, text: string, line: number): boolean {
  const bare = text
    .replace(
      /^(?:vid (?:protokollet|anteckningarna)|justeras|underskrift|(?:nämnd|mötes)?sekreterare|(?:mötes)?ordförande|(?:protokolls)?justerare)\b\s*[:.]?\s*/i,
      '',
    )
    .replaceAll(/\t+/g, ' ')
    .trim();
  const name = nameAtStart(bare);
  const own = roleIn(text);
  const role = own ?? page.pending;
  if (
    name === null ||
    (!isName(bare) && own === null && !/^\(\p{L}{1,5}\)$/u.test(bare.slice(name.length).trim()))
  )
    return false;
  if (text.length > 120 || /[.!?]$/.test(text)) return false;
  page.found.push(begun(name, line, role, own === null ? null : titleBeside(text, name)));
  if (page.roleFirst) page.pending = null;
  return true;
}

/** What stands beside a name: "ordförande" in "Anna Ek, ordförande" and in "Ordförande: Anna Ek". */
function titleBeside(text: string, name: string): string | null {
  const title = text
    .replaceAll(/\s+/g, ' ')
    .replace(name, '')
    .replaceAll(/^[\s,:;]+|[\s,:;]+$/g, '');
  return title === '' ? null : title;
}
