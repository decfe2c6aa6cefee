import type { ItemId, PrincipalId } from '../domain/ids.ts';
import { principalIn } from '../domain/meeting/roster.ts';
import type { Meeting } from '../domain/meeting/state.ts';
import { t } from '../i18n/index.ts';
import type { HeaderLine, ItemPart, MinutesDocument, Part } from './blocks.ts';
import { itemsConcerning } from './concerning.ts';

/** What an extract is made of: one item, or what concerns one principal. */
export type ExtractOf = { readonly item: ItemId } | { readonly principal: PrincipalId };

/**
 * Protokollsutdrag (MI12): the minutes' own head, the items in their own numbers and words, who signed, and the
 * sentence by which the secretary certifies it. Null when the meeting has no such item or principal.
 */
export function extractOf(meeting: Meeting, minutes: MinutesDocument, of: ExtractOf): MinutesDocument | null {
  if ('item' in of) {
    const known = meeting.agenda.some(({ id }) => id === of.item);
    return known ? extract(minutes, new Set([of.item]), null) : null;
  }
  const principal = principalIn(meeting.plan.roster, of.principal);
  if (principal === undefined) return null;
  return extract(minutes, itemsConcerning(meeting, of.principal), principal.name);
}

/** `reader` is whom it is for, as printed; null when it is for whoever asks. */
export function extract(
  minutes: MinutesDocument,
  wanted: ReadonlySet<ItemId>,
  reader: string | null,
): MinutesDocument {
  const { locale, body, header, parts } = minutes;
  const items = parts.flatMap((part) => (part.kind === 'items' ? part.items : []));
  const taken = items.filter(({ id }) => wanted.has(id));
  return {
    ...minutes,
    kind: 'extract',
    title: t(locale, 'minutes.extract.title', { body }),
    header: [
      ...header.flatMap((line) => headerLine(minutes, line, taken)),
      ...(reader === null
        ? []
        : [{ id: 'extract-for', label: t(locale, 'minutes.header.extract-for'), text: reader } as const]),
    ],
    parts: [
      { kind: 'items', items: withSessions(items, taken) },
      ...parts.filter(({ kind }) => kind === 'signatures' || kind === 'additions'),
      certificate(minutes),
    ],
  };
}

/** Which items it holds, in place of the meeting's range; nothing of the lists it leaves out. */
function headerLine(
  { locale }: MinutesDocument,
  line: HeaderLine,
  taken: readonly ItemPart[],
): readonly HeaderLine[] {
  if (line.id === 'attendance-last') return [];
  if (line.id !== 'items') return [line];
  const numbers = taken.map(({ number }) => String(number));
  const text = numbers.length === 0 ? t(locale, 'minutes.extract.nothing') : numbers.join(', ');
  return [{ ...line, label: t(locale, 'minutes.header.items-taken'), text }];
}

/** A session's heading goes with the first item taken from it. */
function withSessions(items: readonly ItemPart[], taken: readonly ItemPart[]): readonly ItemPart[] {
  const began = new Map<ItemPart, string | null>();
  let session: string | null = null;
  for (const item of items) began.set(item, (session = item.session ?? session));
  let said: string | null = null;
  return taken.map((item) => {
    const own = began.get(item) ?? null;
    const printed = { ...item, session: own === said ? null : own };
    said = own;
    return printed;
  });
}

function certificate({ locale }: MinutesDocument): Part {
  const blanks = ['minutes.certificate.place-and-date', 'minutes.certificate.name'] as const;
  return {
    kind: 'certificate',
    heading: t(locale, 'minutes.certificate.heading'),
    text: t(locale, 'minutes.certificate.text'),
    blanks: blanks.map((key) => t(locale, key)),
  };
}
